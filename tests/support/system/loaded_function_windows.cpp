#include "tests/support/system/loaded_function.h"

#include <windows.h>

namespace rd::test {

void* loadedFunction(const char* name)
{
    const HMODULE library = GetModuleHandleW(L"sqlcipher.dll");
    return library ? reinterpret_cast<void*>(GetProcAddress(library, name)) : nullptr;
}

} // namespace rd::test

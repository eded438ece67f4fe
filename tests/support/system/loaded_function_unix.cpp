#include "tests/support/system/loaded_function.h"

#include <dlfcn.h>

namespace rd::test {

void* loadedFunction(const char* name)
{
    return dlsym(RTLD_DEFAULT, name);
}

} // namespace rd::test

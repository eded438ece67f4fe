#include "tests/support/system/windows_imports.h"

namespace rd::test {

namespace {

// As app/process_protection leaves a program: a process that takes leave of its libraries may wait for ever for a lock
// that one of its threads took with it (seen under wine, about once in three hundred tests).
void WINAPI endAtOnce(UINT status)
{
    TerminateProcess(GetCurrentProcess(), status);
}

} // namespace

} // namespace rd::test

// Named to the linker (tests/CMakeLists.txt), so that it is part of every test.
extern "C" {
extern const bool rdTestsEndAtOnce;
const bool rdTestsEndAtOnce = rd::test::redirectImport(L"kernel32.dll", "ExitProcess", &rd::test::endAtOnce) != nullptr;
}

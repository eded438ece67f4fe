#pragma once

namespace rd::app {

// The first thing a program does (security.md D16): libraries come from its own folder and the system's only, no
// variable of the environment puts other plugins of Qt in their place, and a crash leaves no copy of the memory with
// keys in it. On Windows the user's other programs, which may read each other's memory, have it harder here: what may
// be done to this one is ending it.
void protectThisProcess();

// Ends the program, once all it held is closed and wiped. On Windows without the farewell of the libraries: there the
// runtime of mingw-w64 now and then waits for ever for a lock of a thread that Windows has ended already.
int leaveProcess(int status);

} // namespace rd::app

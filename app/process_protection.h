#pragma once

namespace rd::app {

// The first thing a program does (security.md D16): libraries come from its own folder and the system's only, no
// variable of the environment puts other plugins of Qt in their place, and a crash leaves no copy of the memory with
// keys in it. On Windows no other program of this user may read or write its memory (what every program of the user may
// do otherwise), and no library is loaded from a share.
void protectThisProcess();

// Ends the program, once all it held is closed and wiped. On Windows without the farewell of the libraries: there the
// runtime of mingw-w64 now and then waits for ever for a lock of a thread that Windows has ended already.
int leaveProcess(int status);

} // namespace rd::app

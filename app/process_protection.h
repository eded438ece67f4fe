#pragma once

namespace rd::app {

// The first thing a program does (security.md D16): libraries come from its own folder and the system's only, no
// variable of the environment puts other plugins of Qt in their place, and a crash leaves no copy of the memory with
// keys in it.
void protectThisProcess();

} // namespace rd::app

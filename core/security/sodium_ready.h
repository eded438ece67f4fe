#pragma once

namespace rd::security {

// Starts libsodium once per process; every function of this room that needs it calls this first.
void requireSodium();

} // namespace rd::security

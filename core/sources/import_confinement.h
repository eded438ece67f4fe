#pragma once

namespace rd::sources {

// Takes from this process what a reader of foreign files does not need (security.md D18): memory beyond 512 MB,
// processor time beyond 60 s, writing files, core dumps, sockets and starting programs. What the system does not offer
// is left out.
void confineThisProcess();

} // namespace rd::sources

#pragma once

#include "core/desk/desk.h"

namespace rd::desk {

// Whether the PC's clock was set while the desk is open (security.md R11). `noted` is what the call before answered, 0
// at first; where the clock has moved on from that by more than five minutes, the jump is written to the audit log.
// Answers the seconds the clock is off by now, forward positive.
Result<qint64> noteClockJump(Desk& desk, qint64 noted);

} // namespace rd::desk

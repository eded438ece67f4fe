#pragma once

#include "core/desk/desk.h"

namespace rd::desk {

// Whether the PC's clock was set while the desk is open (security.md R11). `noted` is what the call before answered, 0
// at first; where the clock has moved on from that by more than five minutes, the jump is written to the audit log.
// Answers the seconds the clock is off by now, forward positive.
Result<qint64> noteClockJump(Desk& desk, qint64 noted);

// Writes to the audit log, once after signing in, that the clock may have been set forward before (security.md R11): a
// whole working day lies between this sign-in and the entry before it. Nothing when it does not.
Result<void> noteClockAhead(Desk& desk);

// Seconds by which a sign-in found the PC's clock ahead of the record, this one or an earlier one, as long as nobody
// has said since that it is right; 0 when there is nothing to ask.
Result<qint64> clockAheadUnconfirmed(const Desk& desk);

// What takes its day of receipt from this PC's clock asks this first: ClockUnconfirmed (args "field": "received",
// "seconds") while the clock may stand ahead, for D0 would lie in the future and every date would end later. Somebody
// tells the time then, or a supervisor confirms the clock.
Result<void> requireClockConfirmed(const Desk& desk);

// A supervisor says that this PC's clock is right as it stands now. The record keeps who did; from here on the desk
// goes by it, also where it was set forward since the sign-in. Dates that are stored stay. NotPermitted.
Result<void> confirmClock(Desk& desk);

// Numbers of the newest open cases whose receipt lies at a time which the clock has not reached: it had been set
// forward when they were logged, and a supervisor sets them right (correctReceipt). Empty for who may see no cases.
Result<QStringList> casesLoggedAhead(const Desk& desk);

} // namespace rd::desk

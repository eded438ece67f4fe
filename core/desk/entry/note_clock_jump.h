#pragma once

#include "core/desk/desk.h"
#include "core/domain/receipt_name.h"

namespace rd::desk {

// Whether the PC's clock was set while the desk is open (security.md R11). `noted` is what the call before answered, 0
// at first; where the clock has moved on from that by more than five minutes, the jump is written to the audit log.
// Answers the seconds the clock is off by now, forward positive.
Result<qint64> noteClockJump(Desk& desk, qint64 noted);

// Seconds by which the PC's clock may stand ahead by the record, which every window and process reads alike: all that
// it was set forward, noticed at sign-ins or while the desk was open, less what it was set back, since somebody last
// said that it is right. 0 when there is nothing to ask.
Result<qint64> clockAheadUnconfirmed(const Desk& desk);

// What takes its day from this PC's clock asks this first: ClockUnconfirmed (args "seconds", "field" with where the
// time is told) while the clock may stand ahead, for D0 would lie in the future and every date would end later.
// Somebody tells the time then, or a supervisor confirms the clock. What nobody can tell has no field: a keeping period
// is over by the clock or it is not.
Result<void> requireClockConfirmed(const Desk& desk, const QString& field);

// A supervisor says that this PC's clock is right as it stands now. The record keeps who did; from here on the desk
// goes by it, also where it was set forward since the sign-in. Dates that are stored stay. NotPermitted.
Result<void> confirmClock(Desk& desk);

// What was logged in open cases while the clock stood ahead, and nobody has set right since (correctReceipt): what
// bears a time which the clock has not reached, and what an entry about the clock found to bear one. Empty for who may
// see no cases.
Result<QList<domain::ReceiptName>> receivedAhead(const Desk& desk);

} // namespace rd::desk

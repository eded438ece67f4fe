#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Sets the case's dates, or those of its items, as its mode and its waiting have them by the calendar of today; writes
// nothing. DateOutsideCalendars.
Result<void> countAnew(const Desk& desk, domain::Case& theCase);

// Counts the case's dates anew by its mode, its waiting as this transaction leaves it and the calendar of today, and
// writes them when they moved. The event of a due date that moved, called `action`, or none.
Result<QList<domain::AuditEvent>> followClock(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                              const QString& action);

// The same where a letter, material or a verification may have moved the date: under mode A none of them does
// (§5.2), and nothing is read.
Result<QList<domain::AuditEvent>> followWaiting(const Desk& desk, storage::Transaction& work, domain::Case& theCase);

} // namespace rd::desk

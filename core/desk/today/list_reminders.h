#pragma once

#include "core/desk/desk.h"
#include "core/domain/reminder.h"

namespace rd::desk {

// What this user is to be reminded of (rule book §5.4): of their own cases, and of the cases of those they stand in for
// (record_absence), from five working days left, again from two, on the day and once overdue; a supervisor of the whole
// team's, and of holders a working day late (R-RT-05); an officer of every case from two days left and once overdue,
// and of limits that have passed: a minor's answer (§5.5), a purge of backups (R-DL-14), data kept (R-RT-04). A handler
// also hears, at stage Ahead, of a date that a notice has moved earlier (R-DL-06). What was put away at a stage comes
// back at the next. Empty for who works on no cases.
Result<domain::Reminders> listReminders(const Desk& desk);

// Puts reminders away for this user, each at the stage and due date it was shown with. InvalidArgument for an empty
// list.
Result<void> dismissReminders(Desk& desk, const QList<domain::Reminder>& reminders);

// The next moment at which a stage may change by itself: the end of a working day, or the beginning of a day.
QDateTime nextDueBoundary(const Desk& desk);
QDateTime nextDueBoundary(const QDateTime& now, const QTime& dayEnd);

} // namespace rd::desk

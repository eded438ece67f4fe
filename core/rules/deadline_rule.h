#pragma once

#include "core/domain/call_record.h"
#include "core/domain/deadline.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// T+1 … T+15 and the milestones of a receipt (R-DL-01…05, R-DL-10, mode A). With several rights each milestone is the
// earliest of theirs. DateOutsideCalendars (args "from", "to") when the receipt lies outside the loaded years.
Result<domain::Deadline> computeDeadline(const RuleBook& rules, const QDateTime& receivedAt,
                                         const calendar::WorkingCalendar& calendar,
                                         const QList<domain::RightType>& rights = {},
                                         domain::MinorClass minor = domain::MinorClass::Adult);

// Day by day from the day after D0 to T+15: "why this date".
QList<domain::CountedDay> explainDeadline(const domain::Deadline& deadline, const calendar::WorkingCalendar& calendar);

// Working days from today until the due date: 0 on the day, negative afterwards.
int workingDaysLeft(const QDate& today, const QDate& due, const calendar::WorkingCalendar& calendar);

} // namespace rd::rules

#pragma once

#include "core/calendar/working_calendar.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/rules/rule_book.h"

namespace rd::desk {

// What the dates of a case are counted by. Today's policy and calendar would explain another case than the one that was
// answered.

// The policy as it stood when the case was logged: a later switch of the clock has no part in its dates (§5.2).
Result<rules::RuleBook> rulesOfCase(const Desk& desk, const domain::Case& theCase);

// The version itself, for what is no date: how long its records are kept.
Result<rules::RuleBook> policyOfCase(const Desk& desk, const domain::Case& theCase);

// The calendar of today while the case is open and without an answer, since a new notice moves its dates (R-DL-06);
// afterwards that of the day it was answered, or ended without an answer.
Result<calendar::WorkingCalendar> calendarOfCase(const Desk& desk, const domain::Case& theCase);

} // namespace rd::desk

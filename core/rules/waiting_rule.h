#pragma once

#include "core/domain/deadline.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// A case's date under a mode of §5.2, beside mode A's. `continued` is the deadline of its receipt. A condition that is
// not met leaves mode A's date and is named among the guards. A regulator's date that comes earlier wins in every mode
// (R-DL-11). InvalidArgument (arg "field") for dates that cannot be, DateOutsideCalendars beyond the loaded years.
Result<domain::ClockReading> readClock(domain::ClockMode mode, const RuleBook& rules, const domain::Deadline& continued,
                                       const domain::Waiting& waiting, const calendar::WorkingCalendar& calendar);

} // namespace rd::rules

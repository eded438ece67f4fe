#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// Where the clock of a case stands now (rule book §5.4).
struct DueState {
    int daysLeft = 0; // working days until the due date, 0 on the day, negative afterwards
    domain::DueStage stage = domain::DueStage::Ahead;
};
DueState dueStateOf(const Desk& desk, const domain::Case& theCase);

// What falls due before this day is overdue: today, and tomorrow from 17:30 on (R-DL-03).
QDate overdueBefore(const Desk& desk);

// The hour at which a due date is over, from the policy (R-DL-03).
QTime dueHour(const Desk& desk);

} // namespace rd::desk

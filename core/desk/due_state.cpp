#include "core/desk/due_state.h"

#include "core/desk/desk_parts.h"
#include "core/rules/deadline_rule.h"

namespace rd::desk {

DueState dueStateOf(const Desk& desk, const domain::Case& theCase)
{
    const QDateTime now = desk.clock().now();
    DueState state;
    state.daysLeft = rules::workingDaysLeft(shanghaiDate(now), theCase.deadline.due, desk.calendar());
    state.stage = domain::dueStageOf(theCase.deadline, theCase.state, theCase.repliedAt, state.daysLeft, now);
    return state;
}

QDate overdueBefore(const Desk& desk)
{
    const QDateTime now = desk.clock().now();
    const QDate today = shanghaiDate(now);
    return now >= shanghai(today, desk.rules().dayEnd()) ? today.addDays(1) : today;
}

QTime dueHour(const Desk& desk)
{
    return desk.rules().dayEnd();
}

} // namespace rd::desk

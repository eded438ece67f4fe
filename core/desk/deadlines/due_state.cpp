#include "core/desk/deadlines/due_state.h"

#include "core/desk/cases/case_waiting.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/deadline_rule.h"

namespace rd::desk {

namespace {

// Whether the case's mode has stopped its clock today (§5.2 B, C). Only a date that lies after mode A's can wait, so
// that no other case is read for this.
bool standsStill(const Desk& desk, const domain::Case& theCase)
{
    const domain::Deadline& deadline = theCase.deadline;
    const QDate received = shanghaiDate(theCase.receivedAt);
    if (desk.rules().clockSettings(received).mode == domain::ClockMode::Continue || deadline.secondFrom.isValid()
        || deadline.due <= desk.calendar().workingDayAfter(deadline.d0, desk.rules().replyWorkingDays()))
        return false;
    const auto reading = [&]() -> Result<std::optional<domain::ClockReading>> {
        RD_TRY_ASSIGN(const domain::Case stored, desk.storage().cases().find(theCase.id));
        RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, stored));
        RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, stored));
        RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, stored, waiting, desk.calendar()));
        return clock.reading;
    }();
    if (!reading || !*reading)
        return false;
    const QDate today = desk.clock().today();
    return (*reading)->guards.contains(domain::ClockGuard::MaterialMissing) && (*reading)->stoppedFrom.isValid()
        && today <= (*reading)->stoppedUntil;
}

} // namespace

DueState dueStateOf(const Desk& desk, const domain::Case& theCase)
{
    const QDateTime now = desk.clock().now();
    DueState state;
    state.daysLeft = rules::workingDaysLeft(shanghaiDate(now), theCase.deadline.due, desk.calendar());
    state.stage = domain::dueStageOf(theCase.deadline, theCase.state, theCase.repliedAt, state.daysLeft, now);
    // A date that comes near is told as such whatever the clock does.
    if (state.stage == domain::DueStage::Ahead && standsStill(desk, theCase))
        state.stage = domain::DueStage::Waiting;
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

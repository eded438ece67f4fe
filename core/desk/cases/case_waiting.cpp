#include "core/desk/cases/case_waiting.h"

#include "core/desk/cases/round.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/waiting_rule.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseWaiting;
using domain::ClockGuard;
using domain::ClockMode;
using domain::ClockReading;
using domain::MaterialArrival;
using domain::Waiting;

namespace {

const QString supplementLetter = QStringLiteral("T02");
const QString refusalLetter = QStringLiteral("T03");

// Where what comes late counts for the next working day, a letter may leave before D0 (R-DL-05): no clock runs then.
QDate clockDay(const QDateTime& at, const domain::Case& theCase)
{
    return at.isValid() ? std::max(shanghaiDate(at), theCase.deadline.d0) : QDate();
}

// The first complete material that came at `from` or later.
QDateTime completeFrom(const CaseWaiting& waiting, const QDateTime& from)
{
    const auto arrival =
        std::find_if(waiting.arrivals.begin(), waiting.arrivals.end(), [&](const MaterialArrival& one) {
            return one.extent == domain::MaterialExtent::Complete && one.cameAt >= from;
        });
    return arrival == waiting.arrivals.end() ? QDateTime() : arrival->cameAt;
}

// The day the requester was verified to the level of the request.
QDate verifiedOn(const domain::Case& theCase)
{
    domain::AssuranceLevel needed = domain::AssuranceLevel::L0;
    for (const domain::RequestItem& item : theCase.items)
        needed = std::max(needed, item.requiredLevel);
    return theCase.level >= needed ? clockDay(theCase.levelReachedAt, theCase) : QDate();
}

Waiting datesOf(const domain::Case& theCase, const CaseWaiting& history, ClockMode mode)
{
    Waiting waiting;
    for (const QDateTime& asked : history.asked)
        waiting.notices.append(clockDay(asked, theCase));
    // R-RQ-01: evidence is asked for only if an item needs it; what needs no verification needs none.
    waiting.necessaryItems =
        std::any_of(theCase.items.begin(), theCase.items.end(),
                    [](const domain::RequestItem& item) { return item.requiredLevel != domain::AssuranceLevel::L0; });
    // What came after T03 is of the second clock; it stops no first one.
    if (!history.asked.isEmpty() && (mode != ClockMode::Continue || !history.refusedAt.isValid()))
        waiting.materialComplete = clockDay(completeFrom(history, history.asked.first()), theCase);
    waiting.verified = verifiedOn(theCase);
    waiting.refusalSent = clockDay(history.refusedAt, theCase);
    return waiting;
}

// A T03 that a complaint has undone (move 17) is no answer any more: nobody waits after it, and no clock was met by it.
Result<void> dropUndoneRefusal(const Desk& desk, const domain::Case& theCase, CaseWaiting& waiting)
{
    const bool stands = std::any_of(theCase.items.begin(), theCase.items.end(), [](const domain::RequestItem& item) {
        return item.state == domain::CaseState::AwaitingInfo && item.outcome;
    });
    if (!waiting.refusedAt.isValid() || stands)
        return {};
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
    if (const QDateTime reopened = reopenedAt(turns); reopened.isValid() && reopened >= waiting.refusedAt)
        waiting.refusedAt = QDateTime();
    return {};
}

// The reading of a second clock: one date, counted from the material; the first clock has been met.
ClockReading secondReading(const ClockReading& first, const domain::Deadline& second)
{
    ClockReading reading = first;
    reading.mode = ClockMode::Continue;
    reading.due = second.due;
    reading.dueEnd = second.dueEnd;
    reading.provisional = second.provisional;
    reading.secondDue = second.due;
    reading.secondTarget = second.milestones.reply;
    reading.milestones = second.milestones;
    reading.stoppedFrom = reading.stoppedUntil = QDate();
    reading.guards.clear();
    return reading;
}

domain::Deadline readDeadline(const domain::Deadline& continued, const ClockReading& reading)
{
    domain::Deadline deadline = continued;
    if (!reading.due.isValid()) // mode C waits for its material: mode A's date is the earliest anybody could hold us to
        return deadline;
    deadline.due = reading.due;
    deadline.dueEnd = reading.dueEnd;
    deadline.provisional = reading.provisional;
    deadline.milestones = reading.milestones;
    if (deadline.executionDue.isValid())
        deadline.executionDue = reading.due;
    return deadline;
}

} // namespace

Result<CaseWaiting> waitingOf(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(theCase.id));
    CaseWaiting waiting;
    QDateTime lastAsked;
    for (const domain::Reply& reply : replies) {
        // T02 asks once even if it came back; a T03 that came back has told nobody anything (R-DL-07).
        if (reply.templateCode == supplementLetter && reply.state != domain::ReplyState::Draft) {
            waiting.asked.append(reply.sentAt);
            if (!lastAsked.isValid() || reply.sentAt > lastAsked) {
                lastAsked = reply.sentAt;
                waiting.missing = reply.values.value(QStringLiteral("material_list_with_purpose"));
            }
        }
        if (reply.templateCode == refusalLetter && reply.state == domain::ReplyState::Sent)
            waiting.refusedAt = std::max(waiting.refusedAt, reply.sentAt);
    }
    std::sort(waiting.asked.begin(), waiting.asked.end());
    RD_TRY(dropUndoneRefusal(desk, theCase, waiting));
    if (waiting.refusedAt.isValid())
        waiting.until = shanghaiDate(waiting.refusedAt).addDays(desk.rules().waiting().waitCalendarDays);
    RD_TRY_ASSIGN(waiting.arrivals, desk.storage().material().ofCase(theCase.id));
    waiting.waits = std::any_of(theCase.items.begin(), theCase.items.end(), [](const domain::RequestItem& item) {
        return item.state == domain::CaseState::AwaitingInfo;
    });
    return waiting;
}

QDateTime materialCompleteAt(const CaseWaiting& waiting)
{
    return waiting.asked.isEmpty() ? QDateTime() : completeFrom(waiting, waiting.asked.last());
}

Result<CaseClock> readCaseClock(const rules::RuleBook& rules, const domain::Case& theCase, const CaseWaiting& waiting,
                                const calendar::WorkingCalendar& calendar)
{
    // A letter that stops a clock is sent once for the case and cannot stop several: clocks of items run by mode A,
    // whose dates are the earliest (§5.2).
    if (rules::hasItemClocks(theCase)) {
        domain::Case counted = theCase;
        RD_TRY(rules::recountClocks(rules, counted, calendar));
        return CaseClock{counted.deadline, counted.deadline, {}};
    }
    domain::Case first = theCase;
    first.deadline.secondFrom = QDate();
    CaseClock clock;
    RD_TRY_ASSIGN(clock.continued, rules::deadlineOf(rules, first, calendar));
    clock.deadline = clock.continued;
    const ClockMode mode = rules.clockSettings(shanghaiDate(theCase.receivedAt)).mode;
    if (mode == ClockMode::Continue && waiting.asked.isEmpty() && !waiting.refusedAt.isValid())
        return clock;
    RD_TRY_ASSIGN(ClockReading reading,
                  rules::readClock(mode, rules, clock.continued, datesOf(theCase, waiting, mode), calendar));
    // Mode A's date stands whatever comes.
    if (mode == ClockMode::Continue)
        reading.guards.removeAll(ClockGuard::MaterialMissing);
    if (theCase.deadline.secondFrom.isValid()) {
        RD_TRY_ASSIGN(clock.deadline, rules::deadlineOf(rules, theCase, calendar));
        clock.reading = secondReading(reading, clock.deadline);
        return clock;
    }
    clock.deadline = readDeadline(clock.continued, reading);
    clock.reading = reading;
    return clock;
}

Result<ClockMode> modeOfNotice(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    const ClockMode mode = rules.clockSettings(shanghaiDate(theCase.receivedAt)).mode;
    if (mode == ClockMode::Continue || theCase.deadline.secondFrom.isValid() || rules::hasItemClocks(theCase))
        return ClockMode::Continue;
    RD_TRY_ASSIGN(CaseWaiting waiting, waitingOf(desk, theCase));
    waiting.asked.append(desk.clock().now());
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, theCase, waiting, desk.calendar()));
    const QList<ClockGuard> guards = clock.reading ? clock.reading->guards : QList<ClockGuard>();
    const bool runs = guards.contains(ClockGuard::NoticeLate) || guards.contains(ClockGuard::NoticeNotNecessary)
        || guards.contains(ClockGuard::PauseEnded);
    return runs ? ClockMode::Continue : mode;
}

} // namespace rd::desk

#include "core/desk/intake/correct_receipt.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/turns.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/deadlines/recount_deadlines.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>
#include <QJsonArray>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseWaiting;
using domain::Deadline;
using domain::RequestItem;

namespace {

constexpr qsizetype longestCorrectionReason = 2000;

// What the dates of this case are counted by, also once an answer has stopped them.
struct CountedBy {
    rules::RuleBook rules;
    calendar::WorkingCalendar calendar;
};

Result<CountedBy> countedBy(const Desk& desk, const Case& theCase)
{
    RD_TRY_ASSIGN(rules::RuleBook rules, rulesOfCase(desk, theCase));
    RD_TRY_ASSIGN(calendar::WorkingCalendar calendar, calendarOfCase(desk, theCase));
    return CountedBy{std::move(rules), std::move(calendar)};
}

auto mustLieBefore(const QDateTime& standing)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}, {u"before"_s, isoWithOffset(standing)}});
}

Result<void> requireCorrectionReason(const Case& theCase, const QString& reason)
{
    if (reason.isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    if (reason.size() > longestCorrectionReason)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"reason"_s}});
    return requireStorableText(u"reason"_s, reason, {theCase.subject.order});
}

// What is set right as it stands, and what it cannot have come before: the request an item was added to, the T02 that
// asked for material.
struct StandingTime {
    QDateTime at;
    QDateTime earliest; // invalid: no bound
    domain::MaterialId material;
    bool complete = false; // the material opened a clock if any did
};

Result<StandingTime> standingMaterial(const CaseWaiting& waiting, const Case& theCase, int position)
{
    if (position > waiting.arrivals.size())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"material"_s}, {u"material"_s, position}});
    const domain::MaterialArrival& arrival = waiting.arrivals.at(position - 1);
    QDateTime earliest = theCase.receivedAt;
    for (const QDateTime& asked : waiting.asked) {
        if (asked <= arrival.cameAt)
            earliest = asked;
    }
    return StandingTime{arrival.cameAt, earliest, arrival.id, arrival.extent == domain::MaterialExtent::Complete};
}

// An item that came later has a receipt of its own.
Result<StandingTime> standingReceipt(Case& theCase, int position)
{
    if (position == 0)
        return StandingTime{theCase.receivedAt, {}, {}, false};
    const RequestItem* item = itemAt(theCase, position);
    if (!item || !item->clock || item->clock->receivedAt == theCase.receivedAt)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    return StandingTime{item->clock->receivedAt, theCase.receivedAt, {}, false};
}

Result<StandingTime> standingOf(const Desk& desk, Case& theCase, const ReceiptCorrection& told)
{
    if (told.material <= 0)
        return standingReceipt(theCase, told.item);
    RD_TRY_ASSIGN(const CaseWaiting waiting, waitingOf(desk, theCase));
    return standingMaterial(waiting, theCase, told.material);
}

Result<void> readAnew(const Desk& desk, const CountedBy& by, Case& theCase)
{
    RD_TRY_ASSIGN(const CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(by.rules, theCase, waiting, by.calendar));
    theCase.deadline = clock.deadline;
    return {};
}

Result<void> moveReceipt(const Desk& desk, const CountedBy& by, Case& theCase, const ReceiptCorrection& told)
{
    const QDateTime standing = told.item > 0 ? itemAt(theCase, told.item)->clock->receivedAt : theCase.receivedAt;
    const QDateTime receivedAt = told.receivedAt.toUTC();
    for (RequestItem& item : theCase.items) {
        const bool shared = told.item == 0 && item.clock && item.clock->receivedAt == standing;
        if (shared || (told.item > 0 && item.position == told.item))
            RD_TRY(rules::recountItem(by.rules, theCase, item, receivedAt, by.calendar));
    }
    if (told.item == 0) {
        theCase.receivedAt = receivedAt;
        theCase.deadline.d0 = rules::receivedDay(by.rules, receivedAt, by.calendar);
    }
    if (rules::hasItemClocks(theCase)) {
        theCase.deadline = rules::shownDeadline(theCase);
        return {};
    }
    return readAnew(desk, by, theCase);
}

// What T03 had left open runs from the day it came in truth; what had come before T03 left opens no second clock.
Result<void> moveMaterial(const Desk& desk, storage::Transaction& work, const CountedBy& by, Case& theCase,
                          const StandingTime& standing, const QDateTime& cameAt)
{
    RD_TRY(work.material().move(standing.material, cameAt));
    RD_TRY_ASSIGN(const CaseWaiting waiting, waitingOf(desk, theCase));
    const bool before = waiting.refusedAt.isValid() && cameAt <= waiting.refusedAt;
    const QDate from = shanghaiDate(standing.at);
    const auto follow = [&](Deadline& deadline) {
        if (standing.complete && deadline.secondFrom == from)
            deadline.secondFrom = before ? QDate() : shanghaiDate(cameAt);
    };
    follow(theCase.deadline);
    for (RequestItem& item : theCase.items) {
        if (item.clock)
            follow(item.clock->deadline);
    }
    if (rules::hasItemClocks(theCase))
        return rules::recountClocks(by.rules, theCase, by.calendar);
    return readAnew(desk, by, theCase);
}

bool endsLater(const Deadline& before, const Deadline& after)
{
    return after.d0 > before.d0 || after.due > before.due || after.dueEnd > before.dueEnd;
}

// A mode that may stop the clock moves the date once T02 leaves, not yet now: where the standing day's mode may not,
// the earlier day's stays closed. Clocks of items run by mode A whatever the day.
Result<void> requireNoLooserMode(const CountedBy& by, const Case& theCase, const ReceiptCorrection& told)
{
    if (told.item > 0 || told.material > 0 || rules::hasItemClocks(theCase))
        return {};
    const domain::ClockSettings& earlier = by.rules.clockSettings(shanghaiDate(told.receivedAt));
    if (earlier.mode <= by.rules.clockSettings(shanghaiDate(theCase.receivedAt)).mode)
        return {};
    if (!earlier.from.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});
    return mustLieBefore(shanghai(earlier.from, QTime(0, 0)));
}

// Late arrivals may have counted otherwise on the earlier day: a correction never buys time by that.
Result<void> requireNothingLater(const Case& before, const Case& after, const QDateTime& standing)
{
    bool later = endsLater(before.deadline, after.deadline);
    for (qsizetype i = 0; i < after.items.size(); ++i)
        later = later
            || endsLater(rules::deadlineFor(before, before.items.at(i)), rules::deadlineFor(after, after.items.at(i)));
    return later ? mustLieBefore(standing) : Result<void>();
}

const Deadline& deadlineOfTask(const Case& theCase, const domain::Task& task)
{
    const auto item = std::find_if(theCase.items.begin(), theCase.items.end(),
                                   [&](const RequestItem& one) { return one.id == task.itemId; });
    return item == theCase.items.end() ? theCase.deadline : rules::deadlineFor(theCase, *item);
}

// Terms counted from D0 follow it; one set for another reason stays.
Result<int> moveTerms(storage::Transaction& work, const CountedBy& by, const Case& before, const Case& after)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(after.id));
    int moved = 0;
    for (domain::Task task : tasks) {
        const auto termBy = [&](const Case& of) {
            return by.rules.plannedTerm(task.operation, task.holder, deadlineOfTask(of, task), by.calendar);
        };
        const QDate term = termBy(after);
        const bool counted = termBy(before) == task.term;
        if (domain::isSettled(task.state) || !counted || !term.isValid() || term >= task.term)
            continue;
        task.term = term;
        RD_TRY(work.tasks().update(task));
        ++moved;
    }
    return moved;
}

QList<MovedItem> movedItems(const Case& before, const Case& after)
{
    QList<MovedItem> moved;
    for (qsizetype i = 0; i < after.items.size(); ++i) {
        if (after.items.at(i).clock)
            moved.append({after.items.at(i), rules::deadlineFor(before, before.items.at(i))});
    }
    return moved;
}

QList<domain::AuditEvent> correctionEvents(const Case& before, const Case& after, const ReceiptCorrection& told,
                                           const QDateTime& standing, int tasks)
{
    const auto dates = [&](const Case& theCase) -> const Deadline& {
        const auto item = std::find_if(theCase.items.begin(), theCase.items.end(),
                                       [&](const RequestItem& one) { return one.position == told.item; });
        return item == theCase.items.end() ? theCase.deadline : rules::deadlineFor(theCase, *item);
    };
    QJsonObject detail{{u"receivedBefore"_s, isoWithOffset(standing)},
                       {u"received"_s, isoWithOffset(told.receivedAt)},
                       {u"d0Before"_s, dates(before).d0.toString(Qt::ISODate)},
                       {u"d0"_s, dates(after).d0.toString(Qt::ISODate)},
                       {u"dueBefore"_s, dates(before).due.toString(Qt::ISODate)},
                       {u"due"_s, dates(after).due.toString(Qt::ISODate)},
                       {u"reason"_s, told.reason},
                       {u"tasks"_s, tasks}};
    if (told.item > 0)
        detail.insert(u"item"_s, told.item);
    if (told.material > 0)
        detail.insert(u"material"_s, told.material);
    QList<domain::AuditEvent> events{caseEvent(u"ReceiptCorrected"_s, after.id, detail)};
    const QJsonArray items = movesOf(movedItems(before, after));
    if (before.deadline.due == after.deadline.due && items.isEmpty())
        return events;
    // Whoever handles the case is told of the earlier date by this (list_reminders).
    events.append(caseEvent(u"DeadlineRecomputed"_s, after.id,
                            {{u"from"_s, before.deadline.due.toString(Qt::ISODate)},
                             {u"to"_s, after.deadline.due.toString(Qt::ISODate)},
                             {u"provisional"_s, after.deadline.provisional}}));
    if (!items.isEmpty())
        events.last().detail.insert(u"items"_s, items);
    return events;
}

} // namespace

Result<Case> correctReceipt(Desk& desk, const domain::CaseId& caseId, const ReceiptCorrection& correction)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmClock));
    RD_TRY_ASSIGN(Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    ReceiptCorrection told = correction;
    told.reason = correction.reason.trimmed();
    RD_TRY(requireCorrectionReason(theCase, told.reason));
    RD_TRY_ASSIGN(const StandingTime standing, standingOf(desk, theCase, told));
    if (!told.receivedAt.isValid() || told.receivedAt >= standing.at)
        return mustLieBefore(standing.at);
    if (standing.earliest.isValid() && told.receivedAt < standing.earliest)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});

    const Case before = theCase;
    RD_TRY_ASSIGN(const CountedBy by, countedBy(desk, theCase));
    RD_TRY(requireNoLooserMode(by, theCase, told));
    RD_TRY(told.material > 0 ? moveMaterial(desk, work, by, theCase, standing, told.receivedAt.toUTC())
                             : moveReceipt(desk, by, theCase, told));
    RD_TRY(requireNothingLater(before, theCase, standing.at));
    RD_TRY(saveClocks(work, theCase));
    RD_TRY(work.cases().update(theCase));
    RD_TRY_ASSIGN(const int tasks, moveTerms(work, by, before, theCase));
    RD_TRY(commitAndAnnounce(desk, work, correctionEvents(before, theCase, told, standing.at, tasks)));
    return theCase;
}

} // namespace rd::desk

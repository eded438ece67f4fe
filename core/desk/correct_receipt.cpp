#include "core/desk/correct_receipt.h"

#include "core/desk/case_moves.h"
#include "core/desk/case_waiting.h"
#include "core/desk/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/turns.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
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
    return requireStorableText(reason, {theCase.subject.order});
}

// The receipt as it stands. An item that came later has its own.
Result<QDateTime> standingReceipt(Case& theCase, int position)
{
    if (position == 0)
        return theCase.receivedAt;
    const RequestItem* item = itemAt(theCase, position);
    if (!item || !item->clock || item->clock->receivedAt == theCase.receivedAt)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    return item->clock->receivedAt;
}

Result<void> moveItemReceipt(const CountedBy& by, const Case& theCase, RequestItem& item, const QDateTime& receivedAt)
{
    const domain::ItemClock before = *item.clock;
    RD_TRY_ASSIGN(item.clock,
                  rules::itemClock(by.rules, theCase, item, receivedAt, before.deadline.external, by.calendar));
    item.clock->answeredAt = before.answeredAt;
    if (!before.deadline.secondFrom.isValid())
        return {};
    RD_TRY_ASSIGN(item.clock->deadline,
                  rules::secondDeadline(by.rules, item.clock->deadline, before.deadline.secondFrom, by.calendar,
                                        {item.right}, theCase.minor));
    return {};
}

Result<void> moveReceipt(const Desk& desk, const CountedBy& by, Case& theCase, const ReceiptCorrection& told)
{
    const QDateTime standing = told.item > 0 ? itemAt(theCase, told.item)->clock->receivedAt : theCase.receivedAt;
    const QDateTime receivedAt = told.receivedAt.toUTC();
    for (RequestItem& item : theCase.items) {
        const bool shared = told.item == 0 && item.clock && item.clock->receivedAt == standing;
        if (shared || (told.item > 0 && item.position == told.item))
            RD_TRY(moveItemReceipt(by, theCase, item, receivedAt));
    }
    if (told.item == 0) {
        theCase.receivedAt = receivedAt;
        theCase.deadline.d0 = rules::receivedDay(by.rules, receivedAt, by.calendar);
    }
    if (rules::hasItemClocks(theCase)) {
        theCase.deadline = rules::shownDeadline(theCase);
        return {};
    }
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(by.rules, theCase, waiting, by.calendar));
    theCase.deadline = clock.deadline;
    return {};
}

bool endsLater(const Deadline& before, const Deadline& after)
{
    return after.d0 > before.d0 || after.due > before.due || after.dueEnd > before.dueEnd;
}

// Another mode, or late arrivals that count otherwise, may have been in force on the earlier day: a correction never
// buys time by that.
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

QDate countedTerm(const CountedBy& by, const domain::Task& task, const Deadline& deadline)
{
    return task.operation == domain::Operation::BackupPurge
        ? by.rules.backupPurgeDue(deadline.d0)
        : by.rules.taskTerm(task.operation, task.holder, deadline, by.calendar);
}

// Terms counted from D0 follow it; one set for another reason stays.
Result<int> moveTerms(storage::Transaction& work, const CountedBy& by, const Case& before, const Case& after)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(after.id));
    int moved = 0;
    for (domain::Task task : tasks) {
        const QDate term = countedTerm(by, task, deadlineOfTask(after, task));
        const bool counted = countedTerm(by, task, deadlineOfTask(before, task)) == task.term;
        if (domain::isSettled(task.state) || !counted || !term.isValid() || term >= task.term)
            continue;
        task.term = term;
        RD_TRY(work.tasks().update(task));
        ++moved;
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
    QList<domain::AuditEvent> events{caseEvent(u"ReceiptCorrected"_s, after.id, detail)};
    // Whoever handles the case is told of the earlier date by this (list_reminders).
    if (before.deadline.due != after.deadline.due)
        events.append(caseEvent(u"DeadlineRecomputed"_s, after.id,
                                {{u"from"_s, before.deadline.due.toString(Qt::ISODate)},
                                 {u"to"_s, after.deadline.due.toString(Qt::ISODate)},
                                 {u"provisional"_s, after.deadline.provisional}}));
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
    RD_TRY_ASSIGN(const QDateTime standing, standingReceipt(theCase, told.item));
    if (!told.receivedAt.isValid() || told.receivedAt >= standing)
        return mustLieBefore(standing);
    // What was added later cannot have come before the request it was added to.
    if (told.item > 0 && told.receivedAt < theCase.receivedAt)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});

    const Case before = theCase;
    RD_TRY_ASSIGN(const CountedBy by, countedBy(desk, theCase));
    RD_TRY(moveReceipt(desk, by, theCase, told));
    RD_TRY(requireNothingLater(before, theCase, standing));
    RD_TRY(saveClocks(work, theCase));
    RD_TRY(work.cases().update(theCase));
    RD_TRY_ASSIGN(const int tasks, moveTerms(work, by, before, theCase));
    RD_TRY(commitAndAnnounce(desk, work, correctionEvents(before, theCase, told, standing, tasks)));
    return theCase;
}

} // namespace rd::desk

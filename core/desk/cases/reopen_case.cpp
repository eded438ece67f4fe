#include "core/desk/cases/reopen_case.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_remedy.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/verified_items.h"
#include "core/rules/case_clock.h"
#include "core/rules/receipt_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::ReopenCause;
using domain::RequestItem;

namespace {

rules::ReopenReason reasonOf(ReopenCause cause)
{
    switch (cause) {
    case ReopenCause::OwnError:
    case ReopenCause::ComplaintUpheld:
        return rules::ReopenReason::OurError;
    case ReopenCause::NewFacts:
        return rules::ReopenReason::NewFacts;
    }
    Q_UNREACHABLE();
}

// What a complaint that was upheld asks for, if nobody names anything else; else what is closed, and of what was named
// for a complaint whatever may be owed.
QList<RequestItem*> reopenedItems(domain::Case& theCase, const Reopening& reopening, const QSet<domain::ItemId>& owed)
{
    const bool upheld = reopening.cause == ReopenCause::ComplaintUpheld;
    const auto isNamed = [&](const RequestItem& item) {
        return reopening.items.isEmpty() || reopening.items.contains(item.position);
    };
    QList<RequestItem*> items;
    if (upheld)
        items = itemsWhere(theCase, [&](const RequestItem& item) { return owed.contains(item.id) && isNamed(item); });
    if (items.isEmpty() || !reopening.items.isEmpty())
        items = itemsWhere(theCase, [&](const RequestItem& item) {
            return isNamed(item) && (item.state == CaseState::Closed || (upheld && canBeMended(item)));
        });
    return items;
}

Result<void> requireReopenable(const Desk& desk, const domain::Case& theCase, const QList<RequestItem*>& items,
                               const Reopening& reopening)
{
    if (items.isEmpty())
        return domain::noSuchMove(theCase.state, CaseState::Received);
    for (const RequestItem* item : items)
        RD_TRY(requireApart(*item, CaseState::Received));
    RD_TRY(requireStorableText(u"words"_s, reopening.words, {theCase.subject.order}));
    if (reasonOf(reopening.cause) == rules::ReopenReason::OurError)
        return {};
    return requirePastContact(desk, reopening.contactAt);
}

// What move 17 asks: why, and of new facts that what was known before the answer left was not new to it.
Result<domain::MoveFacts> factsOfReopening(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                                           const Reopening& reopening, const QSet<domain::ItemId>& owed)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.words = reopening.words;
    facts.ownError = reasonOf(reopening.cause) == rules::ReopenReason::OurError;
    facts.remedyOwed = reopening.cause == ReopenCause::ComplaintUpheld && owed.contains(item.id);
    facts.contactAt = reopening.contactAt;
    return facts;
}

void openAnew(RequestItem& item)
{
    item.outcome.reset();
    item.refusalGround.clear();
    item.facts.clear();
    item.law.clear();
    item.proposedBy = {};
}

Result<void> moveAllBack(const Desk& desk, const domain::Case& before, const QList<RequestItem*>& items,
                         const Reopening& reopening, const QSet<domain::ItemId>& owed)
{
    for (RequestItem* item : items) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfReopening(desk, before, *item, reopening, owed));
        RD_TRY(moveItem(*item, CaseState::Received, facts));
    }
    return {};
}

// Move 17 is made; then 4, or 3 and 5: nobody is verified again because we made a mistake.
Result<void> goOnReopened(const Desk& desk, const domain::Case& theCase, RequestItem& item)
{
    RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase, item));
    if (item.requiredLevel == AssuranceLevel::L0)
        return moveItem(item, CaseState::InProgress, facts);
    if (theCase.level < item.requiredLevel || !facts.papersAccepted)
        return {};
    RD_TRY(moveItem(item, CaseState::Verifying, facts));
    return moveItem(item, CaseState::InProgress, facts);
}

Result<void> setClocks(const Desk& desk, domain::Case& theCase, const QList<RequestItem*>& items,
                       const Reopening& reopening)
{
    const rules::ReopenReason reason = reasonOf(reopening.cause);
    if (reason == rules::ReopenReason::OurError) {
        for (RequestItem* item : items) {
            if (item->clock)
                item->clock->answeredAt = {};
        }
        return {};
    }
    RD_TRY(giveClocks(desk, theCase));
    for (RequestItem* item : items) {
        const QDateTime receipt = rules::receiptAfterReopening(reason, item->clock->receivedAt, reopening.contactAt);
        RD_TRY_ASSIGN(item->clock, rules::itemClock(desk.rules(), theCase, *item, receipt, QDate(), desk.calendar()));
    }
    return {};
}

// The tasks of the right once more, for whoever holds the data. What is still open of the first round stands, as what
// the law makes a holder keep and a purge of backups that is still awaited do, and a review unless there are new facts
// to look into.
Result<QList<domain::Task>> remedyTasks(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                        const RequestItem& item, ReopenCause cause)
{
    RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(theCase.id));
    domain::Deadline fromToday;
    fromToday.d0 = desk.clock().today();
    QList<domain::Task> tasks = desk.rules().tasksFor(item, theCase.platforms, fromToday, desk.calendar());
    tasks.removeIf([&](const domain::Task& task) {
        const bool review = domain::isReview(task.operation);
        if (review && cause != ReopenCause::NewFacts)
            return true;
        return std::any_of(standing.begin(), standing.end(), [&](const domain::Task& one) {
            return one.itemId == item.id && one.holder == task.holder && one.operation == task.operation
                && one.purpose == task.purpose && (one.state == task.state || domain::isOpen(one.state));
        });
    });
    return tasks;
}

// Their outcomes are open again, and each has its tasks.
Result<QList<domain::Task>> beginReopened(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                          const QList<RequestItem*>& items, ReopenCause cause)
{
    QList<domain::Task> tasks;
    for (RequestItem* item : items) {
        openAnew(*item);
        RD_TRY(goOnReopened(desk, theCase, *item));
        RD_TRY_ASSIGN(const QList<domain::Task> own, remedyTasks(desk, work, theCase, *item, cause));
        tasks += own;
    }
    return tasks;
}

domain::CaseTurn turnOf(const Desk& desk, const domain::CaseId& caseId, const Reopening& reopening)
{
    domain::CaseTurn turn = newTurn(desk, caseId, domain::TurnKind::Reopened, reopening.words);
    turn.cause = codeOf(reopening.cause);
    turn.contactAt = reopening.contactAt;
    return turn;
}

domain::AuditEvent reopenedEvent(const domain::Case& before, const QList<RequestItem*>& items,
                                 const Reopening& reopening)
{
    QStringList positions;
    for (const RequestItem* item : items)
        positions.append(QString::number(item->position));
    QStringList outcomes;
    for (const RequestItem& item : before.items)
        outcomes.append(u"%1 %2"_s.arg(item.position).arg(item.outcome ? codeOf(*item.outcome) : u"-"_s));
    return caseEvent(u"CaseReopened"_s, before.id,
                     {{u"cause"_s, codeOf(reopening.cause)},
                      {u"reason"_s, reopening.words.trimmed()},
                      {u"repliedAt"_s, isoWithOffset(before.repliedAt)},
                      {u"item"_s, positions.join(u", "_s)},
                      {u"outcomes"_s, outcomes.join(u"; "_s)}});
}

} // namespace

Result<domain::Case> reopenCase(Desk& desk, const domain::CaseId& caseId, const Reopening& told)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ReopenCases));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    Reopening reopening = told;
    if (reopening.cause == ReopenCause::NewFacts && !reopening.contactAt.isValid()) {
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("received")));
        reopening.contactAt = desk.clock().now();
    }
    RD_TRY_ASSIGN(const QSet<domain::ItemId> owed, allOwedItems(desk));
    const domain::Case before = theCase;
    const QList<RequestItem*> items = reopenedItems(theCase, reopening, owed);
    RD_TRY(requireReopenable(desk, before, items, reopening));
    RD_TRY(moveAllBack(desk, before, items, reopening, owed));
    RD_TRY(setClocks(desk, theCase, items, reopening));
    // Before the turn and the states are written, which say that it is done.
    QList<domain::ItemId> reopened;
    for (const RequestItem* item : items)
        reopened.append(item->id);
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> struckOff, strikeOff(desk, work, reopened));
    RD_TRY(work.turns().add(turnOf(desk, caseId, reopening)));
    // R-ID-10: a level holds for the contact it was reached in. Papers show who somebody is for the whole case; nobody
    // is asked for them twice (R-RQ-01).
    if (reopening.cause == ReopenCause::NewFacts)
        RD_TRY(settleLevel(desk, theCase));
    theCase.repliedAt = {};
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, beginReopened(desk, work, theCase, items, reopening.cause));
    RD_TRY(countAnew(desk, theCase));
    RD_TRY(work.tasks().addAll(tasks));
    RD_TRY(saveMoved(work, theCase, reopened));
    RD_TRY(saveClocks(work, theCase));
    const QList<domain::AuditEvent> events{reopenedEvent(before, items, reopening), deadlineEvent(theCase),
                                           caseEvent(u"TasksPlanned"_s, caseId, {{u"tasks"_s, tasks.size()}})};
    RD_TRY(commitAndAnnounce(desk, work, events + struckOff));
    return theCase;
}

} // namespace rd::desk

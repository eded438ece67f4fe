#include "core/desk/cases/turns.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_values.h"
#include "core/rules/case_clock.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::RequestItem;

namespace {

constexpr qint64 skewOfTwoClocks = 5 * 60; // seconds

} // namespace

domain::CaseTurn newTurn(const Desk& desk, const domain::CaseId& caseId, domain::TurnKind kind, const QString& words)
{
    domain::CaseTurn turn;
    turn.id = domain::TurnId::create();
    turn.caseId = caseId;
    turn.kind = kind;
    turn.words = words.trimmed();
    turn.by = desk.session().user().id;
    turn.at = desk.clock().now();
    return turn;
}

Result<void> requirePastContact(const Desk& desk, const QDateTime& contactAt)
{
    if (contactAt.isValid() && contactAt <= desk.clock().now().addSecs(skewOfTwoClocks))
        return {};
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});
}

Result<void> giveClocks(const Desk& desk, domain::Case& theCase)
{
    if (rules::hasItemClocks(theCase))
        return {};
    RD_TRY(rules::giveItemClocks(desk.rules(), theCase, desk.calendar()));
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(theCase.id));
    for (RequestItem& item : theCase.items) {
        if (!isAnswered(item))
            continue;
        const QString answer = templateFor(desk, item);
        for (const domain::Reply& reply : replies) {
            if (reply.templateCode == answer && reply.state == domain::ReplyState::Sent)
                item.clock->answeredAt = std::max(item.clock->answeredAt, reply.sentAt);
        }
    }
    return {};
}

Result<void> saveClocks(storage::Transaction& work, const domain::Case& theCase)
{
    for (const domain::RequestItem& item : theCase.items) {
        if (item.clock)
            RD_TRY(work.cases().saveClockOf(item));
    }
    return {};
}

domain::AuditEvent deadlineEvent(const domain::Case& theCase)
{
    return caseEvent(u"DeadlineSet"_s, theCase.id,
                     {{u"d0"_s, theCase.deadline.d0.toString(Qt::ISODate)},
                      {u"due"_s, theCase.deadline.due.toString(Qt::ISODate)},
                      {u"external"_s, theCase.deadline.external.toString(Qt::ISODate)},
                      {u"provisional"_s, theCase.deadline.provisional}});
}

Result<void> dismissTasks(storage::Transaction& work, const domain::CaseId& caseId, const QList<domain::ItemId>& items,
                          const Dismissal& dismissal)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(caseId));
    for (domain::Task task : tasks) {
        // 3.5, move 18: what D1 to D3 say of us is looked into whether the person goes on asking or not.
        const bool goesOn = domain::isReview(task.operation) && task.purpose.isEmpty();
        if (goesOn || !domain::isOpen(task.state) || !(task.itemId.isEmpty() || items.contains(task.itemId)))
            continue;
        domain::TaskFacts facts;
        facts.byProgram = true; // the work goes with the request
        facts.task = task;
        facts.reason = dismissal.reason;
        RD_TRY(domain::requireTaskMove(facts, domain::TaskState::NotApplicable));
        task.state = domain::TaskState::NotApplicable;
        task.reason = dismissal.reason;
        task.doneBy = dismissal.by;
        task.doneAt = dismissal.at;
        RD_TRY(work.tasks().update(task));
    }
    return {};
}

} // namespace rd::desk

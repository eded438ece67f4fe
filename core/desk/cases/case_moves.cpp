#include "core/desk/cases/case_moves.h"

#include "core/desk/desk_parts.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/paper_standing.h"
#include "core/rules/case_clock.h"
#include "core/storage/transaction.h"

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

constexpr int earliestUnverifiable = 10; // working days

Result<void> saveItem(storage::Transaction& work, const RequestItem& item)
{
    RD_TRY(work.cases().updateItem(item));
    return item.clock ? work.cases().saveClockOf(item) : Result<void>();
}

// R-RE-03: nothing but a deletion asks for a hold.
Result<HoldsOn> holdsOnTask(const Desk& desk, const domain::Task& task)
{
    return task.operation == domain::Operation::Delete ? holdsOn(desk, task.caseId) : HoldsOn();
}

} // namespace

Result<domain::MoveFacts> moveFacts(const Desk& desk, const domain::Case& theCase)
{
    const domain::User& user = desk.session().user();
    domain::MoveFacts facts;
    facts.by = user.id;
    facts.roles = user.roles;
    facts.state = theCase.state;
    facts.handler = theCase.handler;
    facts.reached = theCase.level;
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    // Nor is it told that nobody could be verified while an officer has still to say so (R-ID-11).
    RD_TRY_ASSIGN(const auto path, exceptionOf(desk, theCase));
    facts.papersAccepted = papers.complete;
    facts.papersUnchecked = (papers.isShown() && papers.unchecked > 0) || awaitsOfficer(path);
    RD_TRY_ASSIGN(facts.exception, exceptionWait(desk, theCase));
    facts.answeredAt = theCase.repliedAt;
    facts.today = desk.clock().today();
    return facts;
}

Result<domain::MoveFacts> moveFacts(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase));
    return withItem(facts, item);
}

domain::MoveFacts withItem(domain::MoveFacts facts, const RequestItem& item)
{
    facts.item = item.id;
    facts.position = item.position;
    facts.state = item.state;
    facts.right = item.right;
    facts.ground = item.ground;
    facts.outcome = item.outcome;
    facts.refusalGround = item.refusalGround;
    facts.consequencesTold = item.consequencesTold;
    facts.proposedBy = item.proposedBy;
    facts.needed = item.requiredLevel;
    return facts;
}

QDate tenthDay(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    return desk.calendar().workingDayAfter(clockStart(rules::deadlineFor(theCase, item)), earliestUnverifiable);
}

Result<domain::TaskFacts> taskFacts(const Desk& desk, const domain::Case& theCase, const domain::Task& task)
{
    domain::TaskFacts facts;
    facts.by = desk.session().user().id;
    facts.roles = desk.session().user().roles;
    facts.task = task;
    facts.reached = theCase.level;
    facts.handler = theCase.handler;
    RD_TRY_ASSIGN(const HoldsOn holds, holdsOnTask(desk, task));
    facts.held = holds.lawsuit;
    facts.legalHold = holds.legal;
    RD_TRY_ASSIGN(facts.exception, exceptionWait(desk, theCase));
    for (const RequestItem& item : theCase.items) {
        if (!(item.id == task.itemId))
            continue;
        facts.item = item;
        if (item.requiredLevel == domain::AssuranceLevel::L0)
            continue;
        // Without the papers of §2 no level counts for what needs one.
        RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
        if (!papers.complete)
            facts.reached = domain::AssuranceLevel::L0;
    }
    return facts;
}

Result<void> moveItem(RequestItem& item, CaseState to, domain::MoveFacts facts)
{
    if (item.state == to)
        return {};
    facts.state = item.state;
    facts.outcome = item.outcome;
    facts.proposedBy = item.proposedBy;
    RD_TRY(domain::requireMove(facts, to));
    item.state = to;
    return {};
}

Result<void> moveProposed(RequestItem& item, domain::MoveFacts facts)
{
    using domain::MoveGuard;
    facts.state = item.state;
    facts.outcome = item.outcome;
    const bool unverifiable = item.outcome == domain::Outcome::NotActionableIdentity;
    if (!unverifiable)
        RD_TRY(domain::requireGuards({MoveGuard::OutcomeGiven}, facts, CaseState::PendingApproval));
    if (facts.approver != domain::ApproverRole::None || unverifiable) {
        // What waits for its approval is returned first.
        if (item.state == CaseState::PendingApproval)
            return domain::noSuchMove(facts, CaseState::PendingApproval);
        return moveItem(item, CaseState::PendingApproval, facts);
    }
    if (item.state != CaseState::InProgress)
        return domain::noSuchMove(facts, CaseState::Replied);
    return domain::requireGuards({MoveGuard::LevelReached, MoveGuard::PapersAccepted, MoveGuard::NothingChanged,
                                  MoveGuard::PurposesNamed, MoveGuard::KeptData, MoveGuard::NothingKept,
                                  MoveGuard::ConsequencesTold, MoveGuard::OpenBusiness, MoveGuard::GroundFound,
                                  MoveGuard::GroundsTested, MoveGuard::OwnDataGiven, MoveGuard::CollectDone,
                                  MoveGuard::CopyBuilt, MoveGuard::ChangeTasksDone},
                                 facts, CaseState::Replied);
}

Result<void> requireLevel(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase, item));
    return domain::requireGuards({domain::MoveGuard::LevelReached, domain::MoveGuard::PapersAccepted}, facts,
                                 item.state);
}

Result<void> requireNotEnded(const domain::Case& theCase)
{
    if (!domain::isEnded(theCase.state))
        return {};
    return fail(ErrorCode::MoveForbidden, {{QStringLiteral("ended"), codeOf(theCase.state)}});
}

Result<void> saveMoved(storage::Transaction& work, domain::Case& changed, const QList<domain::ItemId>& items)
{
    QList<CaseState> states;
    for (const RequestItem& item : changed.items) {
        states.append(item.state);
        if (items.contains(item.id))
            RD_TRY(saveItem(work, item));
    }
    if (!states.isEmpty())
        changed.state = domain::slowestOf(states);
    // R-DL-11: the case shows the clock that ends first of those still running.
    changed.deadline = rules::shownDeadline(changed);
    return work.cases().update(changed);
}

bool isAnswered(const RequestItem& item)
{
    return item.state == CaseState::Replied || (item.state == CaseState::AwaitingInfo && item.outcome);
}

RequestItem* itemAt(domain::Case& theCase, int position)
{
    for (RequestItem& item : theCase.items) {
        if (item.position == position)
            return &item;
    }
    return nullptr;
}

QList<RequestItem*> itemsWhere(domain::Case& theCase, const std::function<bool(const RequestItem&)>& wanted)
{
    QList<RequestItem*> items;
    for (RequestItem& item : theCase.items) {
        if (wanted(item))
            items.append(&item);
    }
    return items;
}

domain::AuditEvent caseEvent(const QString& action, const domain::CaseId& caseId, const QJsonObject& detail)
{
    return objectEvent(action, QStringLiteral("case"), caseId.text(), caseId, detail);
}

domain::AuditEvent objectEvent(const QString& action, const QString& kind, const QString& id,
                               const domain::CaseId& caseId, const QJsonObject& detail)
{
    return {action, kind, id, caseId, detail};
}

} // namespace rd::desk

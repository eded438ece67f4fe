#include "core/desk/approvals/approve.h"

#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/approvals/transfer_item.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/copies/copy_guards.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/exception_path.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/requester_papers.h"

#include <algorithm>

namespace rd::desk {

using domain::ApproverRole;
using domain::CaseState;
using domain::RequestItem;

namespace {

Result<void> requireRole(const security::Session& session, ApproverRole needed)
{
    switch (needed) {
    case ApproverRole::None:
        return {};
    case ApproverRole::Supervisor:
        // A higher role may replace a lower one (R-RT-08).
        return session.may(domain::Permission::ApproveAsOfficer)
            ? Result<void>()
            : session.require(domain::Permission::ApproveAsSupervisor);
    case ApproverRole::Officer:
        return session.require(domain::Permission::ApproveAsOfficer);
    }
    Q_UNREACHABLE();
}

domain::QueuePlace placeOf(const domain::WaitingApproval& waiting)
{
    return {waiting.stage, waiting.minor, waiting.due, waiting.caseNumber};
}

// What the guards of moves 10 and 11 ask: the role it needs, four eyes whatever roles the same person holds (R-RT-08,
// R-RF-02, A24), and the copy as it was reviewed.
Result<domain::MoveFacts> factsOfDecision(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                                          const QString& note)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.words = note;
    facts.wordsField = QStringLiteral("note");
    RD_TRY_ASSIGN(facts.approver, approverOf(desk, theCase, item));
    // Giving the case away first opens no way round: own work stays own work.
    RD_TRY_ASSIGN(const bool handedOver, wasHandlerBefore(desk, theCase.id, facts.by));
    if (handedOver)
        facts.handler = facts.by;
    if (item.right != domain::RightType::Copy)
        return facts;
    RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
    facts.byReference = reference.has_value();
    RD_TRY(addCopyFacts(desk, theCase, item, facts));
    return facts;
}

// A complaint is decided by its own verb (decideComplaint); what else the case asks for is not held up by it.
Result<QList<RequestItem*>> waitingItems(domain::Case& theCase, int position)
{
    const auto waits = [&](const RequestItem& item) {
        return item.state == CaseState::PendingApproval && (position == 0 || item.position == position);
    };
    const QList<RequestItem*> items = itemsWhere(
        theCase, [&](const RequestItem& item) { return waits(item) && item.right != domain::RightType::Complaint; });
    for (const RequestItem* item : itemsWhere(theCase, waits)) {
        if (items.isEmpty())
            RD_TRY(requireApart(*item, CaseState::Approved));
    }
    if (items.isEmpty())
        return domain::noSuchMove(theCase.state, CaseState::Approved);
    return items;
}

domain::Approval decisionOf(const Desk& desk, const RequestItem& item, domain::ApprovalResult result,
                            const QString& note)
{
    domain::Approval approval;
    approval.id = domain::ApprovalId::create();
    approval.caseId = item.caseId;
    approval.itemId = item.id;
    approval.result = result;
    approval.by = desk.session().user().id;
    approval.note = note.trimmed();
    approval.at = desk.clock().now();
    return approval;
}

domain::AuditEvent decisionEvent(const QString& action, const RequestItem& item)
{
    return objectEvent(action, QStringLiteral("item"), item.id.text(), item.caseId,
                       {{QStringLiteral("item"), item.position},
                        {QStringLiteral("outcome"), item.outcome ? codeOf(*item.outcome) : QString()}});
}

// The first of the queue that this person may decide; what is another's takes no place among them.
Result<domain::FirstOf<domain::WaitingApproval>> listOutcomes(const Desk& desk)
{
    const security::Session& session = desk.session();
    domain::FirstOf<domain::WaitingApproval> waiting;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(
        const QList<domain::CaseId> cases,
        desk.storage().cases().withItemsAt(CaseState::PendingApproval, overdueBefore(desk), mostApprovalsLookedAt + 1));
    waiting.more = cases.size() > mostApprovalsLookedAt;
    // One more than is shown tells whether there are more.
    for (auto caseId = cases.begin(); caseId != cases.end() && waiting.size() <= mostApprovalsShown; ++caseId) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(*caseId));
        domain::WaitingApproval approval = approvalOf(desk, theCase, domain::WaitingKind::Complaint);
        bool others = false;
        for (const RequestItem& item : theCase.items) {
            if (item.state != CaseState::PendingApproval)
                continue;
            RD_TRY_ASSIGN(const ApproverRole needed, approverOf(desk, theCase, item));
            approval.needs = std::max(approval.needs, needed);
            others = others || item.right != domain::RightType::Complaint;
            approval.proposedBy = names.value(item.proposedBy.text());
        }
        if (!requireRole(session, approval.needs) || theCase.handler == session.user().id)
            continue;
        if (others)
            approval.kind = domain::WaitingKind::Outcome;
        waiting.append(approval);
    }
    waiting.cut(mostApprovalsShown);
    return waiting;
}

} // namespace

Result<domain::Case> approve(Desk& desk, const domain::CaseId& caseId, int position, const QString& note)
{
    RD_TRY(requireRole(desk.session(), ApproverRole::Supervisor));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const QList<RequestItem*> items, waitingItems(theCase, position));
    RD_TRY(requireStorableText(QStringLiteral("note"), note, {theCase.subject.order}));
    QList<domain::ItemId> moved;
    QList<domain::AuditEvent> events;
    for (RequestItem* item : items) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfDecision(desk, theCase, *item, note));
        RD_TRY(moveItem(*item, CaseState::Approved, facts));
        RD_TRY(settleReference(desk, work, *item));
        RD_TRY(planTransfer(desk, work, *item));
        RD_TRY(work.approvals().add(decisionOf(desk, *item, domain::ApprovalResult::Approved, note)));
        moved.append(item->id);
        events.append(decisionEvent(QStringLiteral("Approved"), *item));
    }
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return theCase;
}

Result<domain::Case> returnCase(Desk& desk, const domain::CaseId& caseId, const QString& note)
{
    RD_TRY(requireRole(desk.session(), ApproverRole::Supervisor));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const QList<RequestItem*> items, waitingItems(theCase, 0));
    RD_TRY(requireStorableText(QStringLiteral("note"), note, {theCase.subject.order}));
    QList<domain::ItemId> moved;
    QList<domain::AuditEvent> events;
    for (RequestItem* item : items) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfDecision(desk, theCase, *item, note));
        // Of the two rows of move 10 the approver's; the other is the verification's.
        RD_TRY(domain::requireGuards({domain::MoveGuard::ReasonGiven, domain::MoveGuard::ApproverAllowed}, facts,
                                     CaseState::InProgress));
        RD_TRY(moveItem(*item, CaseState::InProgress, facts));
        item->outcome.reset();
        RD_TRY(work.approvals().add(decisionOf(desk, *item, domain::ApprovalResult::Returned, note)));
        moved.append(item->id);
        events.append(decisionEvent(QStringLiteral("Returned"), *item));
    }
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return theCase;
}

Result<domain::FirstOf<domain::WaitingApproval>> listApprovals(const Desk& desk)
{
    const security::Session& session = desk.session();
    if (!session.may(domain::Permission::ApproveAsSupervisor) && !session.may(domain::Permission::ApproveAsOfficer))
        return domain::FirstOf<domain::WaitingApproval>();
    RD_TRY_ASSIGN(domain::FirstOf<domain::WaitingApproval> waiting, listOutcomes(desk));
    for (const auto list : {listAccessRequests, listHandovers, listPaperChecks, listExceptions}) {
        RD_TRY_ASSIGN(const auto others, list(desk));
        waiting += others;
        waiting.more = waiting.more || others.more;
    }
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const domain::WaitingApproval& one, const domain::WaitingApproval& other) {
                         return comesBefore(placeOf(one), placeOf(other));
                     });
    return waiting;
}

} // namespace rd::desk

#include "core/desk/approvals/propose_outcome.h"

#include "core/desk/approvals/deletion_guards.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/approvals/transfer_item.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/copies/copy_guards.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"

#include <algorithm>

namespace rd::desk {

using domain::Outcome;
using domain::RequestItem;

namespace {

constexpr qsizetype shortestFacts = 30; // R-RF-01

auto reasonRequired(const char* field)
{
    return fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QLatin1String(field)}});
}

Result<void> requireRefusalReasons(const rules::RuleBook& rules, const RequestItem& item,
                                   const ProposedOutcome& proposed, domain::MinorClass minor)
{
    const QList<rules::Ground> allowed = rules.refusalGroundsFor(item.right, minor);
    const bool known = std::any_of(allowed.begin(), allowed.end(),
                                   [&](const rules::Ground& one) { return one.key == proposed.refusalGround; });
    if (!known)
        return fail(
            ErrorCode::GroundNotAllowed,
            {{QStringLiteral("ground"), proposed.refusalGround}, {QStringLiteral("right"), codeOf(item.right)}});
    if (proposed.facts.trimmed().size() < shortestFacts)
        return reasonRequired("facts");
    if (proposed.law.trimmed().isEmpty())
        return reasonRequired("law");
    return {};
}

} // namespace

Result<domain::MoveFacts> factsOfProposal(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.tenthDay = tenthDay(desk, theCase, item);
    RD_TRY_ASSIGN(facts.tasks, desk.storage().tasks().ofCase(theCase.id));
    RD_TRY(addCopyFacts(desk, theCase, item, facts));
    RD_TRY(addDeletionFacts(desk, item, facts));
    RD_TRY(addTransferFacts(desk, item, facts));
    RD_TRY_ASSIGN(facts.approver, approverOf(desk, theCase, item));
    return facts;
}

Result<RequestItem> proposeOutcome(Desk& desk, const domain::CaseId& caseId, int position,
                                   const ProposedOutcome& proposed)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound,
                    {{QStringLiteral("kind"), QStringLiteral("item")}, {QStringLiteral("item"), position}});
    RD_TRY(requireApart(*item, domain::CaseState::PendingApproval));
    RD_TRY(requireStorableText(QStringLiteral("facts"), proposed.facts, {theCase.subject.order}));
    item->outcome = proposed.outcome;
    item->refusalGround = proposed.refusalGround;
    item->facts = proposed.facts.trimmed();
    item->law = proposed.law.trimmed();
    item->proposedBy = desk.session().user().id;
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfProposal(desk, theCase, *item));
    RD_TRY(moveProposed(*item, facts));
    // What a condition of 3.9 stands against needs no ground of the policy: the officer's findings say why.
    const bool denied = facts.transferDenied && item->outcome == Outcome::Refused && item->refusalGround.isEmpty();
    if (!denied && domain::refuses(withItem(facts, *item)))
        RD_TRY(requireRefusalReasons(desk.rules(), *item, proposed, theCase.minor));
    const RequestItem saved = *item;
    RD_TRY(saveMoved(work, theCase, {saved.id}));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("OutcomeProposed"), QStringLiteral("item"), saved.id.text(), caseId,
                     {{QStringLiteral("item"), saved.position},
                      {QStringLiteral("outcome"), codeOf(proposed.outcome)},
                      {QStringLiteral("ground"), proposed.refusalGround}})}));
    return saved;
}

} // namespace rd::desk

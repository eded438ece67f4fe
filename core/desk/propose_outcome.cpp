#include "core/desk/propose_outcome.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/item_approver.h"
#include "core/desk/outcome_guards.h"
#include "core/desk/round.h"
#include "core/rules/case_clock.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseState;
using domain::Outcome;
using domain::RequestItem;

namespace {

constexpr qsizetype shortestFacts = 30; // R-RF-01
constexpr int earliestUnverifiable = 10; // §7 move 8: from T+10

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

// The end of a request by withdrawal, merging or time has verbs and guards of its own (§7 moves 18 to 20); proposed
// here it would pass without a second person.
bool isProposable(Outcome outcome)
{
    return outcome != Outcome::Withdrawn && outcome != Outcome::Merged && outcome != Outcome::Abandoned;
}

Result<void> requireUnverifiable(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    const QDate from =
        desk.calendar().workingDayAfter(clockStart(rules::deadlineFor(theCase, item)), earliestUnverifiable);
    if (desk.clock().today() < from)
        return fail(ErrorCode::MoveForbidden,
                    {{QStringLiteral("from"), codeOf(theCase.state)},
                     {QStringLiteral("notBefore"), from.toString(Qt::ISODate)}});
    return {};
}

// What must stand before this outcome can be proposed (rule book §7 moves 8, 9, 12).
Result<void> requireGuards(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                           const ProposedOutcome& proposed)
{
    if (!isProposable(proposed.outcome))
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("outcome")}});
    if (proposed.outcome == Outcome::NotActionableIdentity)
        return requireUnverifiable(desk, theCase, item);
    if (item.state != CaseState::InProgress) {
        return fail(ErrorCode::MoveForbidden,
                    {{QStringLiteral("from"), codeOf(item.state)},
                     {QStringLiteral("to"), codeOf(CaseState::PendingApproval)},
                     {QStringLiteral("item"), item.position}});
    }
    RD_TRY(requireLevel(theCase, item));
    if (proposed.outcome == Outcome::Refused || proposed.outcome == Outcome::Partial)
        RD_TRY(requireRefusalReasons(desk.rules(), item, proposed, theCase.minor));
    if (proposed.outcome != Outcome::Fulfilled && proposed.outcome != Outcome::Partial)
        return {};
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, desk.storage().tasks().ofCase(theCase.id));
    if (disclosesData(item.right))
        RD_TRY(requireTasksClosed(tasks, item.id, {domain::Operation::Collect}));
    if (item.right == domain::RightType::Copy) {
        RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, currentCopy(desk, theCase.id));
        if (!copy)
            return fail(ErrorCode::CopyMissing);
    }
    RD_TRY_ASSIGN(const domain::ApproverRole approver, approverOf(desk, theCase, item));
    if (approver == domain::ApproverRole::None)
        return requireTasksClosed(tasks, item.id, {domain::Operation::Stop, domain::Operation::Update});
    return {};
}

} // namespace

Result<RequestItem> proposeOutcome(Desk& desk, const domain::CaseId& caseId, int position,
                                   const ProposedOutcome& proposed)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound,
                    {{QStringLiteral("kind"), QStringLiteral("item")}, {QStringLiteral("item"), position}});
    RD_TRY(requireStorableText(proposed.facts, {theCase.subject.order}));
    RequestItem asProposed = *item;
    asProposed.outcome = proposed.outcome;
    asProposed.refusalGround = proposed.refusalGround;
    RD_TRY(requireGuards(desk, theCase, asProposed, proposed));

    *item = asProposed;
    item->facts = proposed.facts.trimmed();
    item->law = proposed.law.trimmed();
    item->proposedBy = desk.session().user().id;
    RD_TRY_ASSIGN(const domain::ApproverRole approver, approverOf(desk, theCase, *item));
    if (approver != domain::ApproverRole::None)
        RD_TRY(moveItem(*item, CaseState::PendingApproval));
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

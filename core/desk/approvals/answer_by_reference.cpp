#include "core/desk/approvals/answer_by_reference.h"

#include "core/desk/approvals/item_approver.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/like_cases.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseState;
using domain::RequestItem;

namespace {

tl::unexpected<Error> nothingToReferTo(const Desk& desk, const Case& theCase)
{
    const Result<domain::MoveFacts> facts = moveFacts(desk, theCase);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    return domain::refusal(domain::MoveGuard::NothingChanged, *facts, CaseState::PendingApproval);
}

Result<domain::LikeCase> answeredLikeCase(const Desk& desk, const Case& theCase, const domain::CaseId& earlier)
{
    RD_TRY_ASSIGN(const QList<domain::LikeCase> alike, likeCases(desk, theCase));
    const auto answered = std::find_if(alike.begin(), alike.end(),
                                       [&](const domain::LikeCase& one) { return one.id == earlier && one.answered; });
    if (answered == alike.end())
        return nothingToReferTo(desk, theCase);
    return *answered;
}

void takeOutcome(const Desk& desk, const RequestItem& answered, RequestItem& item)
{
    item.outcome = answered.outcome;
    item.refusalGround = answered.refusalGround;
    item.facts = answered.facts;
    item.law = answered.law;
    item.proposedBy = desk.session().user().id;
}

// The earlier answer stands: nobody has to do anything for this item.
Result<void> dismissReferred(const Desk& desk, storage::Transaction& work, const RequestItem& item,
                             const QString& earlierNumber)
{
    return dismissTasks(work, item.caseId, {item.id},
                        {letters::letterWord(u"phrase"_s, u"answeredBefore"_s).arg(earlierNumber),
                         desk.session().user().id, desk.clock().now()});
}

Result<domain::MoveFacts> factsOfReference(const Desk& desk, const Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.byReference = true;
    facts.earlierStands = true; // answeredLikeCase, answerFor
    facts.tenthDay = tenthDay(desk, theCase, item);
    RD_TRY_ASSIGN(facts.approver, approverOf(desk, theCase, item));
    return facts;
}

struct Referred {
    QList<domain::ItemId> items;
    QList<domain::AuditEvent> events;
};

Result<Referred> referItems(const Desk& desk, storage::Transaction& work, Case& theCase, const Case& earlier,
                            const QString& words)
{
    Referred referred;
    for (RequestItem& item : theCase.items) {
        const RequestItem* answered = answerFor(theCase, item, earlier);
        if (!answered || !domain::isOpen(item.state))
            continue;
        RD_TRY(requireLevel(desk, theCase, item));
        takeOutcome(desk, *answered, item);
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfReference(desk, theCase, item));
        RD_TRY(moveProposed(item, facts));
        domain::CaseTurn turn = newTurn(desk, theCase.id, domain::TurnKind::AnsweredByReference, words);
        turn.other = earlier.id;
        turn.item = item.id;
        RD_TRY(work.turns().add(turn));
        // Whoever approves may return the item, and then its tasks are to be done.
        if (facts.approver == domain::ApproverRole::None)
            RD_TRY(dismissReferred(desk, work, item, earlier.number));
        referred.items.append(item.id);
        referred.events.append(objectEvent(u"AnsweredByReference"_s, u"item"_s, item.id.text(), theCase.id,
                                           {{u"item"_s, item.position},
                                            {u"outcome"_s, codeOf(*item.outcome)},
                                            {u"to"_s, earlier.number},
                                            {u"reason"_s, words.trimmed()}}));
    }
    return referred;
}

// T21 names one earlier request: what refers to one leaves before anything refers to another.
Result<void> requireOneReference(const Desk& desk, const Case& theCase, const Case& earlier)
{
    for (const RequestItem& item : theCase.items) {
        if (!domain::isOpen(item.state) || answerFor(theCase, item, earlier))
            continue;
        RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
        if (reference && !(reference->other == earlier.id))
            return fail(ErrorCode::MoveForbidden,
                        {{u"from"_s, codeOf(theCase.state)},
                         {u"to"_s, codeOf(CaseState::PendingApproval)},
                         {u"item"_s, item.position},
                         {u"referredTo"_s, reference->otherNumber}});
    }
    return {};
}

} // namespace

Result<Case> answerByReference(Desk& desk, const domain::CaseId& caseId, const domain::CaseId& earlierId,
                               const QString& words)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const domain::LikeCase like, answeredLikeCase(desk, theCase, earlierId));
    if (words.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, words, {theCase.subject.order}));
    RD_TRY_ASSIGN(const Case earlier, work.cases().find(like.id));
    RD_TRY(requireOneReference(desk, theCase, earlier));
    RD_TRY_ASSIGN(const Referred referred, referItems(desk, work, theCase, earlier, words));
    if (referred.items.isEmpty())
        return nothingToReferTo(desk, theCase);
    RD_TRY(saveMoved(work, theCase, referred.items));
    RD_TRY(commitAndAnnounce(desk, work, referred.events));
    return theCase;
}

Result<std::optional<domain::CaseTurn>> referenceOf(const Desk& desk, const RequestItem& item)
{
    std::optional<domain::CaseTurn> reference;
    if (!item.outcome)
        return reference;
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(item.caseId));
    for (const domain::CaseTurn& turn : turns) {
        if (turn.kind == domain::TurnKind::AnsweredByReference && turn.item == item.id)
            reference = turn;
        else if (turn.kind == domain::TurnKind::Reopened)
            reference.reset();
    }
    if (!reference)
        return reference;
    RD_TRY_ASSIGN(const QList<domain::Approval> approvals, desk.storage().approvals().ofCase(item.caseId));
    const bool returned = std::any_of(approvals.begin(), approvals.end(), [&](const domain::Approval& one) {
        return one.result == domain::ApprovalResult::Returned && one.itemId == item.id && one.at >= reference->at;
    });
    if (returned)
        reference.reset();
    return reference;
}

Result<void> settleReference(const Desk& desk, storage::Transaction& work, const RequestItem& item)
{
    RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
    return reference ? dismissReferred(desk, work, item, reference->otherNumber) : Result<void>();
}

} // namespace rd::desk

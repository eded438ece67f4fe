#include "core/desk/examine_consent.h"

#include "core/desk/case_moves.h"
#include "core/desk/consent_register.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/minor_access.h"
#include "core/desk/propose_outcome.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::RequestItem;

namespace {

Result<void> requireQuestion(const Desk& desk, const ConsentQuestion& question)
{
    if (!desk.rules().purpose(question.purpose))
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"purpose"_s}, {u"code"_s, question.purpose}});
    if (!question.usedAt.isValid() || question.usedAt > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"used"_s}});
    return requireStorableText(question.otherBasis);
}

Result<void> requireUnconsented(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    const rules::Ground* const ground = desk.rules().deletionGround(item.ground);
    if (!ground || !ground->opens.contains(domain::Operation::SourceReview))
        return fail(ErrorCode::GroundNotAllowed, {{u"ground"_s, item.ground}, {u"right"_s, codeOf(item.right)}});
    if (item.state != domain::CaseState::InProgress)
        return fail(ErrorCode::MoveForbidden,
                    {{u"from"_s, codeOf(item.state)},
                     {u"to"_s, codeOf(domain::CaseState::PendingApproval)},
                     {u"item"_s, item.position}});
    RD_TRY(requireLevel(desk, theCase, item));
    return requirePersonSeen(theCase);
}

Result<void> proposeFulfilled(const Desk& desk, const domain::Case& theCase, RequestItem& item,
                              const ConsentQuestion& question)
{
    item.outcome = domain::Outcome::Fulfilled;
    item.refusalGround.clear();
    item.facts =
        letters::letterWord(u"phrase"_s, u"noConsentFacts"_s)
            .arg(letters::letterDate(shanghaiDate(question.usedAt)), desk.rules().purpose(question.purpose)->title);
    item.law = letters::letterWord(u"phrase"_s, u"noConsentLaw"_s);
    item.proposedBy = desk.session().user().id;
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfProposal(desk, theCase, item));
    return moveProposed(item, facts);
}

} // namespace

Result<ConsentFinding> examineConsent(Desk& desk, const domain::CaseId& caseId, int position,
                                      const ConsentQuestion& question)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY(requireQuestion(desk, question));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    RD_TRY(requireUnconsented(desk, theCase, *item));
    ConsentFinding finding;
    RD_TRY_ASSIGN(const QList<domain::Consent> stood, listConsents(desk, caseId, question.usedAt));
    for (const domain::Consent& consent : stood) {
        if (consent.purpose == question.purpose)
            finding.valid = consent;
    }
    const domain::ItemId id = item->id;
    const bool other = !question.otherBasis.trimmed().isEmpty();
    QList<domain::AuditEvent> events{objectEvent(u"ConsentExamined"_s, u"item"_s, id.text(), caseId,
                                                 {{u"item"_s, position},
                                                  {u"purpose"_s, question.purpose},
                                                  {u"used"_s, isoWithOffset(question.usedAt)},
                                                  {u"valid"_s, finding.valid.has_value()},
                                                  {u"otherBasis"_s, other}})};
    if (!finding.valid && !other) {
        RD_TRY(proposeFulfilled(desk, theCase, *item, question));
        finding.proposed = true;
        events.append(objectEvent(u"OutcomeProposed"_s, u"item"_s, id.text(), caseId,
                                  {{u"item"_s, position}, {u"outcome"_s, codeOf(*item->outcome)}}));
        RD_TRY(saveMoved(work, theCase, {id}));
    }
    RD_TRY(commitAndAnnounce(desk, work, events));
    return finding;
}

} // namespace rd::desk

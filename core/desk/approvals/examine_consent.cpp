#include "core/desk/approvals/examine_consent.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/round.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/minor_access.h"
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
    return requireStorableText(u"otherBasis"_s, question.otherBasis);
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

// Deemed unconsented, so everything goes but what has to stay (R-RT-04).
Result<void> proposeDeletion(const Desk& desk, const domain::Case& theCase, RequestItem& item,
                             const ConsentQuestion& question)
{
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, item));
    item.outcome = kept.isEmpty() ? domain::Outcome::Fulfilled : domain::Outcome::Restricted;
    item.refusalGround.clear();
    item.facts =
        letters::letterWord(u"phrase"_s, u"noConsentFacts"_s)
            .arg(letters::letterDate(shanghaiDate(question.usedAt)), desk.rules().purpose(question.purpose)->title);
    item.law = letters::letterWord(u"phrase"_s, u"noConsentLaw"_s);
    item.proposedBy = desk.session().user().id;
    RD_TRY_ASSIGN(domain::MoveFacts facts, factsOfProposal(desk, theCase, item));
    facts.groundFound = true; // by this look-up, which is written with the proposal
    return moveProposed(item, facts);
}

// R-CO-01: for a child only its guardian's counts, for a transfer only one of its own.
bool servesPurpose(const rules::RuleBook& rules, const domain::Consent& consent, const QString& purpose)
{
    const auto kind = rules.purpose(purpose)->kind;
    return consent.purpose == purpose && (!kind || *kind == consent.kind);
}

domain::ConsentFinding findingOf(const Desk& desk, const RequestItem& item, const ConsentQuestion& question,
                                 const std::optional<domain::Consent>& valid)
{
    return {domain::ConsentFindingId::create(),
            item.caseId,
            item.id,
            question.purpose,
            question.usedAt.toUTC(),
            valid ? valid->id : domain::ConsentId(),
            question.otherBasis.trimmed(),
            desk.session().user().id,
            desk.clock().now()};
}

domain::AuditEvent examinedEvent(const domain::ConsentFinding& finding, int position)
{
    // What the basis is stays in the row, which the entry vouches for: R-CH-02 conceals it there.
    return objectEvent(u"ConsentExamined"_s, u"item"_s, finding.itemId.text(), finding.caseId,
                       {{u"item"_s, position},
                        {u"purpose"_s, finding.purpose},
                        {u"used"_s, isoWithOffset(finding.usedAt)},
                        {u"valid"_s, !finding.valid.isEmpty()},
                        {u"consent"_s, finding.valid.text()},
                        {u"otherBasis"_s, !finding.otherBasis.isEmpty()}});
}

} // namespace

Result<ConsentLookUp> examineConsent(Desk& desk, const domain::CaseId& caseId, int position,
                                     const ConsentQuestion& question)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY(requireQuestion(desk, question));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    RD_TRY(requireUnconsented(desk, theCase, *item));
    ConsentLookUp lookUp;
    RD_TRY_ASSIGN(const QList<domain::Consent> stood, listConsents(desk, caseId, question.usedAt));
    for (const domain::Consent& consent : stood) {
        if (servesPurpose(desk.rules(), consent, question.purpose))
            lookUp.valid = consent;
    }
    const domain::ConsentFinding finding = findingOf(desk, *item, question, lookUp.valid);
    RD_TRY(work.consents().addFinding(finding));
    QList<domain::AuditEvent> events{examinedEvent(finding, position)};
    if (domain::isUnconsented(finding)) {
        RD_TRY(proposeDeletion(desk, theCase, *item, question));
        lookUp.proposed = true;
        events.append(objectEvent(u"OutcomeProposed"_s, u"item"_s, finding.itemId.text(), caseId,
                                  {{u"item"_s, position}, {u"outcome"_s, codeOf(*item->outcome)}}));
        RD_TRY(saveMoved(work, theCase, {finding.itemId}));
    }
    RD_TRY(commitAndAnnounce(desk, work, events));
    return lookUp;
}

Result<QList<domain::ConsentFinding>> standingFindings(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(QList<domain::ConsentFinding> findings, desk.storage().consents().findingsOf(caseId));
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(caseId));
    const QDateTime reopened = reopenedAt(turns);
    findings.removeIf([&](const domain::ConsentFinding& one) { return reopened.isValid() && one.at < reopened; });
    return findings;
}

} // namespace rd::desk

#include "core/desk/verification/exception_path.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verification_session.h"
#include "core/desk/verification/verified_items.h"
#include "core/desk/verification/verify_requester.h"
#include "core/domain/mask.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ExceptionPath;
using domain::ExceptionState;

namespace {

auto noSuchGuard(const QString& guard, const QVariantMap& more = {})
{
    QVariantMap arguments = more;
    arguments.insert(u"guard"_s, guard);
    return fail(ErrorCode::MoveForbidden, arguments);
}

bool isOfferedTo(const Desk& desk, const domain::Case& theCase)
{
    const auto& rule = desk.rules().verification().exception;
    return rule && rule->requesters.contains(theCase.requester.type);
}

// Asked before anything of the person is looked at.
Result<void> requireRecordable(const Desk& desk, const domain::Case& theCase,
                               const std::optional<ExceptionPath>& before)
{
    if (!domain::isOpen(theCase.state))
        return domain::noSuchMove(theCase.state, domain::CaseState::Verifying);
    if (!isOfferedTo(desk, theCase))
        return noSuchGuard(u"EXCEPTION_OFFERED"_s);
    if (before && before->state == ExceptionState::Objected)
        return noSuchGuard(u"EXCEPTION_OBJECTED"_s);
    if (before && before->state != ExceptionState::Returned)
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"exception"_s}});
    return {};
}

Result<void> requireKnownPieces(const domain::ExceptionWay* way, const SeenEvidence& seen)
{
    if (!way)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"way"_s}, {u"code"_s, seen.way}});
    for (const QString& code : seen.pieces) {
        const bool known = std::any_of(way->pieces.begin(), way->pieces.end(),
                                       [&](const domain::PaperPoint& piece) { return piece.code == code; });
        if (!known)
            return fail(ErrorCode::UnknownCode, {{u"field"_s, u"piece"_s}, {u"code"_s, code}});
    }
    return {};
}

// Not in the future, and not before the decision that another one was returned by: the last of them counts.
Result<QDateTime> timeSeen(const Desk& desk, const SeenEvidence& seen, const std::optional<ExceptionPath>& before)
{
    if (!seen.seenAt.isValid())
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("seenAt")));
    const QDateTime now = desk.clock().now();
    const QDateTime at = seen.seenAt.isValid() ? seen.seenAt.toUTC() : now;
    if (at > now || (before && at < before->decidedAt))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"seenAt"_s}});
    return at;
}

domain::AuditEvent exceptionEvent(const QString& action, const ExceptionPath& path, const QJsonObject& detail)
{
    QJsonObject all{{u"way"_s, path.way}, {u"to"_s, codeOf(path.state)}};
    for (auto one = detail.begin(); one != detail.end(); ++one)
        all.insert(one.key(), one.value());
    return objectEvent(action, u"exceptionPath"_s, path.id.text(), path.caseId, all);
}

// Whoever took the proofs in this case, besides who put them together.
Result<bool> hasSeenProof(const Desk& desk, const ExceptionPath& path)
{
    const domain::UserId& user = desk.session().user().id;
    if (path.seenBy == user)
        return true;
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(path.caseId));
    return std::any_of(rounds.begin(), rounds.end(), [&](const domain::Verification& round) {
        return round.by == user
            && std::any_of(round.results.begin(), round.results.end(), [&](const domain::FactorResult& result) {
                   return result.match && path.evidence.contains(result.factor);
               });
    });
}

Result<ExceptionPath> undecidedPath(const Desk& desk, const domain::Case& theCase,
                                    const std::optional<domain::ExceptionPathId>& shown)
{
    RD_TRY_ASSIGN(const std::optional<ExceptionPath> path, exceptionOf(desk, theCase));
    if (!awaitsOfficer(path))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"exception"_s}});
    if (shown && !(*shown == path->id))
        return noSuchGuard(u"EXCEPTION_SHOWN"_s);
    return *path;
}

Result<void> requireDecidable(const Desk& desk, const ExceptionPath& path, const QString& reason, IdentityCopy copy)
{
    RD_TRY_ASSIGN(const bool ownWork, hasSeenProof(desk, path));
    if (ownWork)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"exceptionRecorder"_s}});
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    const domain::ExceptionWay* way =
        desk.rules().verification().exception ? desk.rules().verification().exception->way(path.way) : nullptr;
    if ((!way || way->copy) && copy == IdentityCopy::Kept)
        return noSuchGuard(u"COPY_DESTROYED"_s);
    return {};
}

// The old contacts as they stand now; whoever cannot be told cannot object.
Result<QStringList> contactsToTell(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QStringList keys, contactKeys(desk, theCase));
    if (keys.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"contactOnFile"_s}});
    return keys;
}

Result<void> settleDecision(const Desk& desk, const domain::Case& theCase, ExceptionDecision decision,
                            const QString& reason, IdentityCopy copy, ExceptionPath& path)
{
    path.state = decision == ExceptionDecision::Approve ? ExceptionState::Approved : ExceptionState::Returned;
    path.decidedBy = desk.session().user().id;
    path.decidedAt = desk.clock().now();
    path.reason = reason.trimmed();
    if (copy == IdentityCopy::Destroyed) {
        path.destroyedBy = path.decidedBy;
        path.destroyedAt = path.decidedAt;
    }
    if (decision == ExceptionDecision::Approve) {
        RD_TRY_ASSIGN(path.contacts, contactsToTell(desk, theCase));
    }
    return {};
}

QString levelChange(domain::AssuranceLevel before, domain::AssuranceLevel now)
{
    return before == now ? codeOf(now) : u"%1 > %2"_s.arg(codeOf(before), codeOf(now));
}

bool mayDecideIt(const Desk& desk, const std::optional<ExceptionPath>& path)
{
    return awaitsOfficer(path) && desk.session().may(domain::Permission::ApproveAsOfficer)
        && !hasSeenProof(desk, *path).value_or(true);
}

// What is still to be answered, as the factors' codes and their groups.
QStringList unansweredOf(const Desk& desk, const domain::ExceptionWay& way, const VerificationSession& session)
{
    QStringList all;
    for (const domain::PaperPoint& piece : way.pieces)
        all.append(piece.code);
    return rules::exceptionGaps(way, desk.rules().verification().factors, session.matched, all);
}

Result<void> addWays(const Desk& desk, const domain::Case& theCase, ExceptionView& view)
{
    const rules::ExceptionRule& rule = *desk.rules().verification().exception;
    view.ways = rule.ways;
    view.notice = rule.notice;
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    for (const domain::ExceptionWay& way : rule.ways)
        view.unanswered.insert(way.code, unansweredOf(desk, way, session));
    view.needed = std::any_of(theCase.items.begin(), theCase.items.end(), [&](const domain::RequestItem& item) {
        const domain::AssuranceLevel needed = levelNeeded(desk, session, item);
        return domain::isOpen(item.state) && theCase.level < needed && needed <= rule.grants;
    });
    return {};
}

// A contact is shown masked; not at all while a minor is concealed (R-CH-02), nor once the level is gone (R-ID-03).
Result<void> addNotices(const Desk& desk, const domain::Case& theCase, ExceptionView& view)
{
    RD_TRY_ASSIGN(const QList<ToldContact> told, toldContacts(desk, theCase, *view.last));
    const bool hidden = theCase.restrictedView || view.last->state != ExceptionState::Approved;
    for (const ToldContact& one : told) {
        const QString shown = hidden || one.contact.isEmpty() ? u"*"_s : domain::maskedContact(one.contact);
        view.notices.append(
            {shown, one.contact.contains(u'@') ? domain::ReplyChannel::Email : domain::ReplyChannel::Sms, one.toldAt});
    }
    RD_TRY_ASSIGN(view.wait, exceptionWait(desk, theCase));
    for (const domain::RequestItem& item : theCase.items) {
        if (view.wait.holdsBack(item.id) && domain::isOpen(item.state))
            view.waiting.append(item.position);
    }
    return {};
}

} // namespace

Result<ExceptionPath> recordException(Desk& desk, const domain::CaseId& caseId, const SeenEvidence& seen)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const std::optional<ExceptionPath> before, exceptionOf(desk, theCase));
    RD_TRY(requireRecordable(desk, theCase, before));
    const rules::VerificationPolicy& policy = desk.rules().verification();
    const domain::ExceptionWay* way = policy.exception->way(seen.way);
    RD_TRY(requireKnownPieces(way, seen));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    const QStringList gaps = rules::exceptionGaps(*way, policy.factors, session.matched, seen.pieces);
    if (!gaps.isEmpty())
        return noSuchGuard(u"EXCEPTION_EVIDENCE"_s, {{u"missing"_s, gaps.join(u' ')}});
    ExceptionPath path;
    path.id = domain::ExceptionPathId::create();
    path.caseId = caseId;
    path.way = way->code;
    path.evidence = rules::countedFactors(*way, policy.factors, session.matched) + seen.pieces;
    path.evidence.removeDuplicates();
    path.seenBy = desk.session().user().id;
    RD_TRY_ASSIGN(path.seenAt, timeSeen(desk, seen, before));
    RD_TRY(work.exceptions().add(path));
    RD_TRY(commitAndAnnounce(
        desk, work, {exceptionEvent(u"ExceptionRecorded"_s, path, {{u"evidence"_s, path.evidence.join(u' ')}})}));
    return path;
}

Result<domain::Case> decideException(Desk& desk, const domain::CaseId& caseId, ExceptionDecision decision,
                                     const QString& reason, IdentityCopy copy,
                                     const std::optional<domain::ExceptionPathId>& shown)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    if (!domain::isOpen(theCase.state))
        return domain::noSuchMove(theCase.state, domain::CaseState::InProgress);
    RD_TRY_ASSIGN(ExceptionPath path, undecidedPath(desk, theCase, shown));
    RD_TRY(requireDecidable(desk, path, reason, copy));
    RD_TRY(requireStorableText(u"reason"_s, reason, {theCase.subject.order}));
    RD_TRY(settleDecision(desk, theCase, decision, reason, copy, path));
    RD_TRY(work.exceptions().update(path));
    const domain::AssuranceLevel before = theCase.level;
    QList<domain::AuditEvent> followed;
    if (decision == ExceptionDecision::Approve) {
        RD_TRY(settleLevel(desk, theCase));
        RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
        // What the requester has done in time is not late because we looked later (§5.2).
        RD_TRY_ASSIGN(
            followed,
            takeOnVerified(desk, work, theCase, session, {theCase.level, path.seenAt, path.decidedBy, TimeOf::Record}));
    }
    const QString action = decision == ExceptionDecision::Approve ? u"ExceptionApproved"_s : u"ExceptionReturned"_s;
    RD_TRY(
        commitAndAnnounce(desk, work,
                          QList<domain::AuditEvent>{exceptionEvent(action, path,
                                                                   {{u"from"_s, codeOf(ExceptionState::Recorded)},
                                                                    {u"reason"_s, path.reason},
                                                                    {u"level"_s, levelChange(before, theCase.level)},
                                                                    {u"contacts"_s, path.contacts.size()},
                                                                    {u"copyDestroyed"_s, path.destroyedAt.isValid()}})}
                              + followed));
    return theCase;
}

Result<domain::Case> objectToException(Desk& desk, const domain::CaseId& caseId, const QString& words)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY_ASSIGN(std::optional<ExceptionPath> path, exceptionOf(desk, theCase));
    if (!path || path->state != ExceptionState::Approved)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"exception"_s}});
    if (words.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, words, {theCase.subject.order}));
    path->state = ExceptionState::Objected;
    path->objectedBy = desk.session().user().id;
    path->objectedAt = desk.clock().now();
    path->objection = words.trimmed();
    RD_TRY(work.exceptions().update(*path));
    const domain::AssuranceLevel before = theCase.level;
    RD_TRY(settleLevel(desk, theCase));
    RD_TRY(work.cases().update(theCase));
    RD_TRY_ASSIGN(const domain::AuditEvent flagged, raiseFlag(desk, work, theCase, path->objection));
    RD_TRY(commitAndAnnounce(desk, work,
                             {exceptionEvent(u"ExceptionObjected"_s, *path,
                                             {{u"from"_s, codeOf(ExceptionState::Approved)},
                                              {u"reason"_s, path->objection},
                                              {u"level"_s, levelChange(before, theCase.level)}}),
                              flagged}));
    return theCase;
}

Result<ExceptionView> exceptionView(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    ExceptionView view;
    RD_TRY_ASSIGN(view.last, exceptionOf(desk, theCase));
    view.offered = isOfferedTo(desk, theCase);
    if (view.offered)
        RD_TRY(addWays(desk, theCase, view));
    if (view.last) {
        RD_TRY(addNotices(desk, theCase, view));
        RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
        for (QString* text : {&view.last->reason, &view.last->objection}) {
            if (concealment.person && !text->isEmpty())
                *text = u"*"_s;
        }
    }
    view.mayRecord = desk.session().may(domain::Permission::VerifyRequester)
        && requireRecordable(desk, theCase, view.last).has_value();
    view.mayDecide = domain::isOpen(theCase.state) && mayDecideIt(desk, view.last);
    view.mayObject = view.last && view.last->state == ExceptionState::Approved && !domain::isEnded(theCase.state)
        && desk.session().may(domain::Permission::VerifyRequester);
    return view;
}

Result<domain::FirstOf<domain::WaitingApproval>> listExceptions(const Desk& desk)
{
    domain::FirstOf<domain::WaitingApproval> waiting;
    if (!desk.session().may(domain::Permission::ApproveAsOfficer))
        return waiting;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<ExceptionPath> paths, desk.storage().exceptions().undecided(mostApprovalsLookedAt + 1));
    waiting.more = paths.size() > mostApprovalsLookedAt;
    for (const ExceptionPath& path : paths) {
        if (!mayDecideIt(desk, path))
            continue;
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(path.caseId));
        RD_TRY_ASSIGN(const std::optional<ExceptionPath> standing, exceptionOf(desk, theCase));
        if (!standing || !(standing->id == path.id))
            continue; // the case was reopened since: who asks is known anew
        const auto& rule = desk.rules().verification().exception;
        const domain::ExceptionWay* way = rule ? rule->way(path.way) : nullptr;
        domain::WaitingApproval approval = approvalOf(desk, theCase, domain::WaitingKind::Exception);
        approval.needs = domain::ApproverRole::Officer;
        approval.proposedBy = names.value(path.seenBy.text());
        approval.reason = way ? way->title : path.way;
        approval.exception = path.id;
        approval.asksCopyDestroyed = !way || way->copy;
        waiting.append(approval);
    }
    waiting.cut(mostApprovalsShown);
    return waiting;
}

} // namespace rd::desk

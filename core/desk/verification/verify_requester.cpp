#include "core/desk/verification/verify_requester.h"

#include "core/base/text.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/verification_session.h"
#include "core/desk/verification/verified_items.h"
#include "core/rules/paper_rule.h"
#include "core/rules/recipient_rule.h"
#include "core/rules/verification_rule.h"
#include "core/security/digest.h"

#include <algorithm>

namespace rd::desk {

using domain::AssuranceLevel;
using domain::CaseState;
using domain::LockState;
using domain::RequestItem;
using domain::Verification;

namespace {

QVariantMap lockArguments(const VerificationSession& session)
{
    switch (session.lock) {
    case LockState::LockedUntil:
        return {{QStringLiteral("until"), isoWithOffset(session.lockedUntil)}};
    case LockState::LockedForSupervisor:
        return {{QStringLiteral("until"), QStringLiteral("supervisor")}};
    case LockState::SessionEnded:
        return {{QStringLiteral("until"), QStringLiteral("nextSession")}};
    case LockState::Free:
        return {};
    }
    Q_UNREACHABLE();
}

const rules::FactorRule* ruleOf(const rules::VerificationPolicy& policy, const QString& code)
{
    const auto found = std::find_if(policy.factors.begin(), policy.factors.end(),
                                    [&](const rules::FactorRule& rule) { return rule.code == code; });
    return found == policy.factors.end() ? nullptr : &*found;
}

// The factors this requester may be asked for: none where the person on file cannot answer (R-ID-14).
QList<rules::FactorRule> askedFactors(const Desk& desk, domain::RequesterType requester)
{
    const rules::RequesterRule* rule = desk.rules().requester(requester);
    if (rule && !rule->scored)
        return {};
    return rules::factorsFor(desk.rules().verification(), requester);
}

Result<void> requireAskedFactors(const QList<rules::FactorRule>& asked, const QList<domain::FactorAnswer>& answers)
{
    for (const domain::FactorAnswer& answer : answers) {
        const bool known = std::any_of(asked.begin(), asked.end(),
                                       [&](const rules::FactorRule& rule) { return rule.code == answer.factor; });
        if (!known)
            return fail(ErrorCode::UnknownCode,
                        {{QStringLiteral("field"), QStringLiteral("factor")}, {QStringLiteral("code"), answer.factor}});
    }
    return {};
}

QByteArray codeHash(const Desk& desk, const QByteArray& salt, const domain::CaseId& caseId, const QString& code)
{
    return security::keyedHash(desk.storage().hashKey(), salt + caseId.text().toUtf8() + code.toUtf8());
}

// R-ID-07: single use, five tries, five minutes. A right code counts only for the number on file (P1).
Result<bool> takeCode(const Desk& desk, storage::Transaction& work, const domain::Case& verified,
                      const VerificationSession& session, const QList<domain::FactorAnswer>& answers)
{
    const auto typed = std::find_if(answers.begin(), answers.end(), [&](const domain::FactorAnswer& one) {
        const rules::FactorRule* rule = ruleOf(desk.rules().verification(), one.factor);
        return rule && rule->check == rules::FactorCheck::Code;
    });
    if (typed == answers.end() || typed->answer.isEmpty())
        return false;
    const QDateTime now = desk.clock().now();
    RD_TRY_ASSIGN(const QList<storage::StoredCode> codes,
                  work.verifications().codesSince(verified.id, now.addDays(-1)));
    if (codes.isEmpty())
        return false;
    storage::StoredCode newest = codes.first();
    if (newest.used || newest.validUntil < now || newest.tries >= desk.rules().verification().codeTries)
        return false;
    ++newest.tries;
    newest.used = security::sameBytes(newest.hash, codeHash(desk, newest.salt, verified.id, typed->answer.trimmed()));
    RD_TRY(work.verifications().updateCode(newest));
    return newest.used && session.profile && session.profile->phones.contains(verified.subject.phone);
}

domain::Task securityNotice(const Desk& desk, const domain::Case& verified)
{
    domain::Task notice;
    notice.id = domain::TaskId::create();
    notice.caseId = verified.id;
    if (!verified.items.isEmpty())
        notice.itemId = verified.items.first().id;
    if (const rules::Holder* holder = desk.rules().serviceDesk()) {
        notice.holder = holder->id;
        notice.holderName = holder->name;
    }
    notice.operation = domain::Operation::Notify;
    notice.term = desk.calendar().workingDayAfter(desk.clock().today(), 1);
    return notice;
}

Verification recordOf(const Desk& desk, const domain::Case& verified, const rules::Judgement& judgement,
                      const VerificationSession& session, const QDateTime& at)
{
    Verification record;
    record.id = domain::VerificationId::create();
    record.caseId = verified.id;
    record.by = desk.session().user().id;
    record.at = at;
    record.policyVersion = desk.rules().verification().version;
    record.results = judgement.results;
    record.points = judgement.points;
    record.level = judgement.level;
    record.lock = session.lock;
    record.lockedUntil = session.lockedUntil;
    return record;
}

// What a round of answers made of the lock: the notice and the entry belong to the answer that closed it.
struct RoundEffect {
    int failures = 0;
    bool locks = false;
};

RoundEffect effectOf(LockState before, const Verification& record, int failures)
{
    const bool locked = record.lock == LockState::LockedUntil || record.lock == LockState::LockedForSupervisor;
    return {failures, locked && record.lock != before};
}

QList<domain::AuditEvent> eventsOf(const Verification& record, const RoundEffect& effect)
{
    QStringList factors;
    for (const domain::FactorResult& result : record.results)
        factors.append(result.factor + (result.match ? QLatin1String("+") : QLatin1String("-")));
    const QString action =
        effect.failures > 0 ? QStringLiteral("VerificationFailed") : QStringLiteral("RequesterVerified");
    QList<domain::AuditEvent> events{caseEvent(action, record.caseId,
                                               {{QStringLiteral("factors"), factors.join(QLatin1Char(' '))},
                                                {QStringLiteral("points"), record.points},
                                                {QStringLiteral("level"), codeOf(record.level)}})};
    if (effect.locks)
        events.append(caseEvent(QStringLiteral("VerificationLocked"), record.caseId,
                                {{QStringLiteral("until"), isoWithOffset(record.lockedUntil)}}));
    return events;
}

Result<QList<domain::AuditEvent>> saveRound(Desk& desk, storage::Transaction& work, domain::Case& verified,
                                            const VerificationSession& session, const Verification& record,
                                            const RoundEffect& effect)
{
    RD_TRY(work.verifications().add(record));
    if (effect.failures > 0) {
        RD_TRY(work.verifications().addFailures(session.recordKey, record.by, record.at, effect.failures));
        RD_TRY(work.verifications().addFailures(session.contactKey, record.by, record.at, effect.failures));
    }
    if (effect.locks)
        RD_TRY(work.tasks().addAll({securityNotice(desk, verified)}));
    // Under the lock only the L3 that ends it counts (R-ID-08).
    if (record.lock == LockState::LockedForSupervisor && record.level < AssuranceLevel::L3)
        return QList<domain::AuditEvent>();
    if (record.level > verified.level) {
        verified.level = record.level;
        verified.levelReachedAt = record.at;
    }
    return takeOnVerified(desk, work, verified, session, {record.level, record.at, record.by, TimeOf::Clock});
}

// Before L1 nothing tells that there is a record, nor what stands against it (R-ID-03).
QHash<QString, AssuranceLevel> levelsTold(const Desk& desk, const domain::Case& theCase,
                                          const VerificationSession& session)
{
    const bool known = std::max(session.level, theCase.level) >= AssuranceLevel::L1;
    QHash<QString, AssuranceLevel> told;
    for (const RequestItem& item : theCase.items)
        told.insert(item.id.text(), known ? levelNeeded(desk, session, item) : item.requiredLevel);
    return told;
}

VerificationState shownState(const Desk& desk, const domain::Case& verified, const VerificationSession& session)
{
    VerificationState state;
    state.level = verified.level;
    state.lock = session.lock;
    state.lockedUntil = session.lockedUntil;
    state.matched = session.matched;
    state.takesAnswers = takesAnswers(desk, session) && desk.session().may(domain::Permission::VerifyRequester);
    state.mayRelease =
        desk.session().may(domain::Permission::ReleaseLockout) && session.lock == LockState::LockedForSupervisor;
    state.releaseReady = state.mayRelease && session.levelUnderLock >= AssuranceLevel::L3;
    state.needed = levelsTold(desk, verified, session);
    for (const rules::FactorRule& factor : askedFactors(desk, verified.requester.type))
        state.factors.append({factor.code, factor.ask});
    return state;
}

} // namespace

Result<Verification> verifyRequester(Desk& desk, const domain::CaseId& caseId,
                                     const QList<domain::FactorAnswer>& answers)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyRequester));
    const rules::VerificationPolicy& policy = desk.rules().verification();
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case verified, work.cases().find(caseId));
    RD_TRY(requireAskedFactors(askedFactors(desk, verified.requester.type), answers));
    if (!domain::isOpen(verified.state))
        return domain::noSuchMove(verified.state, CaseState::Verifying);
    RD_TRY_ASSIGN(VerificationSession session, verificationSession(desk, verified));
    if (!takesAnswers(desk, session))
        return fail(ErrorCode::VerificationLocked, lockArguments(session));

    rules::CheckContext context;
    context.profile = session.profile ? &*session.profile : nullptr;
    RD_TRY_ASSIGN(context.codeMatches, takeCode(desk, work, verified, session, answers));
    context.today = desk.clock().today();
    context.requester = verified.requester.type;
    context.supervisorConfirms = desk.session().may(domain::Permission::ReleaseLockout);
    context.earlier = session.matched;
    const rules::Judgement judgement = rules::judgeAnswers(policy, answers, context);

    const LockState before = session.lock;
    const QDateTime at = timeOfRound(session, desk.clock().now());
    RD_TRY(countFailures(desk, session, judgement.failures, at));
    const Verification record = recordOf(desk, verified, judgement, session, at);
    const RoundEffect effect = effectOf(before, record, judgement.failures);
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> moved, saveRound(desk, work, verified, session, record, effect));
    RD_TRY(commitAndAnnounce(desk, work, eventsOf(record, effect) + moved));
    return record;
}

Result<domain::IssuedCode> issueCode(Desk& desk, const domain::CaseId& caseId)
{
    const rules::VerificationPolicy& policy = desk.rules().verification();
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(const domain::Case verified, work.cases().find(caseId));
    RD_TRY(requireNotEnded(verified));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, verified));
    if (!takesAnswers(desk, session))
        return fail(ErrorCode::VerificationLocked, lockArguments(session));

    // R-CH-02: the number goes back to the one it was told to, and to others once the access is approved.
    if (!(verified.handler == desk.session().user().id))
        RD_TRY(requirePersonSeen(verified));

    const QDateTime now = desk.clock().now();
    RD_TRY_ASSIGN(const QList<storage::StoredCode> today, work.verifications().codesSince(caseId, now.addDays(-1)));
    const auto lately = std::count_if(
        today.begin(), today.end(), [&](const storage::StoredCode& one) { return one.issuedAt.secsTo(now) < 15 * 60; });
    if (lately >= policy.codesPer15Minutes || today.size() >= policy.codesPerDay)
        return fail(ErrorCode::TooManyAttempts,
                    {{QStringLiteral("minutes"), lately >= policy.codesPer15Minutes ? 15 : 24 * 60}});

    const QString code = QStringLiteral("%1").arg(security::randomBelow(1000000), 6, 10, QLatin1Char('0'));
    storage::StoredCode stored;
    stored.caseId = caseId;
    stored.salt = security::randomBytes(16);
    stored.hash = codeHash(desk, stored.salt, caseId, code);
    stored.issuedAt = now;
    stored.validUntil = now.addSecs(policy.codeMinutes * 60);
    RD_TRY(work.verifications().eraseCodesBefore(now.addDays(-1)));
    RD_TRY(work.verifications().addCode(stored));
    RD_TRY(commitAndAnnounce(desk, work, {caseEvent(QStringLiteral("CodeIssued"), caseId)}));

    QString text = policy.codeText;
    text.replace(QLatin1String("{{code}}"), code).replace(QLatin1String("{{hotline}}"), desk.rules().contact().hotline);
    return domain::IssuedCode{code, groupedPhone(verified.subject.phone), text, stored.validUntil};
}

Result<QHash<QString, AssuranceLevel>> neededLevels(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    QHash<QString, AssuranceLevel> needed;
    for (const RequestItem& item : theCase.items)
        needed.insert(item.id.text(), levelNeeded(desk, session, item));
    return needed;
}

Result<QHash<QString, AssuranceLevel>> toldLevels(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    return levelsTold(desk, theCase, session);
}

Result<void> refuseUnstarted(const Desk& desk, const domain::Case& theCase,
                             const std::function<bool(const RequestItem&)>& isMeant)
{
    using domain::CaseState;
    const auto item = std::find_if(theCase.items.begin(), theCase.items.end(), isMeant);
    if (item == theCase.items.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("disclosureItem")}});
    if (item->state != CaseState::Received && item->state != CaseState::Verifying
        && item->state != CaseState::AwaitingInfo)
        return fail(ErrorCode::AlreadyDone, {{QStringLiteral("what"), codeOf(item->state)}});
    RD_TRY_ASSIGN(const auto told, toldLevels(desk, theCase));
    const AssuranceLevel needed = told.value(item->id.text(), item->requiredLevel);
    if (theCase.level < needed)
        return fail(ErrorCode::LevelNotReached,
                    {{QStringLiteral("needed"), codeOf(needed)}, {QStringLiteral("reached"), codeOf(theCase.level)}});
    RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase, *item));
    RD_TRY(domain::requireGuards({domain::MoveGuard::PapersAccepted}, facts, CaseState::InProgress));
    return domain::noSuchMove(item->state, CaseState::InProgress);
}

Result<VerificationState> verificationState(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case verified, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, verified));
    RD_TRY_ASSIGN(const bool raisedHere, desk.storage().safety().isRaisedIn(caseId));
    rules::CheckContext context;
    context.today = desk.clock().today();
    context.requester = verified.requester.type;
    context.earlier = session.matched;
    const rules::Judgement standing = rules::judgeAnswers(desk.rules().verification(), {}, context);
    VerificationState state = shownState(desk, verified, session);
    state.points = standing.points;
    // Before L1 nothing tells that there is a record, nor what stands against it (R-ID-03).
    state.inDanger = session.inDanger && (session.level >= AssuranceLevel::L1 || raisedHere);
    state.mayLiftSafety = state.inDanger && desk.session().may(domain::Permission::ReleaseLockout)
        && session.level >= desk.rules().verification().endangeredLevel;
    return state;
}

} // namespace rd::desk

#include "core/desk/verification_session.h"

#include "core/desk/desk_parts.h"
#include "core/rules/verification_rule.h"
#include "core/security/digest.h"

#include <algorithm>

namespace rd::desk {

namespace {

QByteArray lockKey(const Desk& desk, const char* kind, const QString& value)
{
    return security::keyedHash(desk.storage().hashKey(), QByteArray(kind) + ':' + value.toUtf8());
}

// The caller's own identifiers stand for the record when none is on file.
QString recordName(const domain::Case& verified, const std::optional<domain::ReferenceProfile>& profile)
{
    if (profile)
        return profile->key;
    const domain::Subject& subject = verified.subject;
    for (const QString& given : {subject.phone, subject.member, subject.order}) {
        if (!given.isEmpty())
            return given;
    }
    return verified.id.text();
}

// The wrong answers of the last thirty days about one record or by one contact. After a supervisor's release they are
// counted anew; what lay before is remembered for R-ID-09 only.
struct Failures {
    QList<QDateTime> all;
    QList<QDateTime> sinceRelease;
};

Failures partedAt(const QDateTime& release, QList<QDateTime> times)
{
    std::sort(times.begin(), times.end());
    Failures failures{times, times};
    if (release.isValid())
        failures.sinceRelease.removeIf([&](const QDateTime& at) { return at <= release; });
    return failures;
}

Result<std::pair<Failures, Failures>> failuresOf(const Desk& desk, const VerificationSession& session,
                                                 const QDateTime& now)
{
    const storage::VerificationRepository& verifications = desk.storage().verifications();
    RD_TRY_ASSIGN(const QList<QDateTime> ofRecord, verifications.failuresSince(session.recordKey, now.addDays(-30)));
    RD_TRY_ASSIGN(const QList<QDateTime> ofContact, verifications.failuresSince(session.contactKey, now.addDays(-30)));
    return std::pair(partedAt(session.recordReleasedAt, ofRecord), partedAt(session.contactReleasedAt, ofContact));
}

// A day lock is not stored: it follows from the failures, and so does the memory of it.
bool hadLock(const rules::VerificationPolicy& policy, const QList<QDateTime>& times)
{
    for (qsizetype i = 0; i < times.size(); ++i) {
        QDateTime until;
        if (rules::lockAfter(policy, 0, times.first(i + 1), times.at(i), &until) != domain::LockState::Free)
            return true;
    }
    return false;
}

void addRound(const Desk& desk, const domain::Verification& round, VerificationSession& session)
{
    const bool ownUnderLock =
        round.lock == domain::LockState::LockedForSupervisor && round.by == desk.session().user().id;
    const bool released = round.at <= std::max(session.recordReleasedAt, session.contactReleasedAt);
    session.level = std::max(session.level, round.level);
    if (round.lock == domain::LockState::LockedForSupervisor)
        session.levelUnderLock = std::max(session.levelUnderLock, round.level);
    for (const domain::FactorResult& result : round.results) {
        if (result.match) {
            session.matched.append(result);
        } else if (result.answered && !released) {
            ++session.failures;
            session.ownFailuresUnderLock += ownUnderLock ? 1 : 0;
        }
    }
}

} // namespace

Result<void> countFailures(const Desk& desk, VerificationSession& session, int newFailures, const QDateTime& at)
{
    RD_TRY_ASSIGN(const auto failures, failuresOf(desk, session, at));
    const auto& [ofRecord, ofContact] = failures;
    const QList<QDateTime> added(newFailures, at);
    const rules::VerificationPolicy& policy = desk.rules().verification();
    session.failures += newFailures;
    session.lockedLately = hadLock(policy, ofRecord.all + added) || hadLock(policy, ofContact.all + added);
    session.lock = rules::lockAfter(policy, session.failures, ofRecord.sinceRelease + added, at, &session.lockedUntil);
    // Record and contact are locked each on its own; the stricter lock holds.
    QDateTime until;
    const domain::LockState ofCaller =
        rules::lockAfter(policy, session.failures, ofContact.sinceRelease + added, at, &until);
    if (std::pair(ofCaller, until) > std::pair(session.lock, session.lockedUntil)) {
        session.lock = ofCaller;
        session.lockedUntil = until;
    }
    return {};
}

bool takesAnswers(const Desk& desk, const VerificationSession& session)
{
    if (session.lock == domain::LockState::Free)
        return true;
    return session.lock == domain::LockState::LockedForSupervisor
        && desk.session().may(domain::Permission::ReleaseLockout)
        && session.ownFailuresUnderLock < desk.rules().verification().failuresPerSession;
}

Result<VerificationSession> verificationSession(const Desk& desk, const domain::Case& verified)
{
    const QDateTime now = desk.clock().now();
    const rules::VerificationPolicy& policy = desk.rules().verification();
    VerificationSession session;
    RD_TRY_ASSIGN(
        session.profile,
        desk.storage().reference().findExact(verified.subject.phone, verified.subject.member, verified.subject.order));
    session.recordKey = lockKey(desk, "record", recordName(verified, session.profile));
    session.contactKey = lockKey(
        desk, "contact", verified.requester.contact.isEmpty() ? verified.id.text() : verified.requester.contact);

    RD_TRY_ASSIGN(session.recordReleasedAt, desk.storage().lockouts().lastReleaseOfRecord(session.recordKey));
    RD_TRY_ASSIGN(session.contactReleasedAt, desk.storage().lockouts().lastReleaseOfContact(session.contactKey));
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(verified.id));
    for (const domain::Verification& round : rounds) {
        if (round.at.secsTo(now) <= policy.sessionHours * 3600)
            addRound(desk, round, session);
    }
    RD_TRY(countFailures(desk, session, 0, now));
    return session;
}

} // namespace rd::desk

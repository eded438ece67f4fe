#include "core/desk/verification/verification_session.h"

#include "core/desk/desk_parts.h"
#include "core/rules/recipient_rule.h"
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

// Everything the subject is found by, so that a flag raised under one holds when the next caller names another.
QList<QByteArray> keysOfSubject(const Desk& desk, const domain::Case& verified,
                                const std::optional<domain::ReferenceProfile>& profile)
{
    QStringList names{recordName(verified, profile), verified.subject.phone, verified.subject.member};
    if (profile)
        names += profile->phones + profile->members;
    names.removeAll(QString());
    names.removeDuplicates();
    QList<QByteArray> keys;
    for (const QString& name : names)
        keys.append(lockKey(desk, "record", name));
    return keys;
}

Result<bool> isInDanger(const Desk& desk, const QList<QByteArray>& keys)
{
    for (const QByteArray& key : keys) {
        RD_TRY_ASSIGN(const bool raised, desk.storage().safety().isRaised(key));
        if (raised)
            return true;
    }
    return false;
}

Result<std::optional<domain::ReferenceProfile>> wholeProfile(const Desk& desk, const domain::Case& theCase)
{
    const domain::Subject& subject = theCase.subject;
    return desk.storage().reference().findExact(subject.phone, subject.member, subject.order);
}

std::optional<domain::ReferenceProfile> answerable(const Desk& desk, const domain::Case& theCase,
                                                   const std::optional<domain::ReferenceProfile>& profile)
{
    if (!profile || !rules::answersForParcel(desk.rules().verification(), theCase.requester.type))
        return profile;
    return rules::parcelProfile(*profile, theCase.subject.order);
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

// Three under the lock are a supervisor's too, however many cases they open for them.
Result<int> ownFailures(const Desk& desk, const VerificationSession& session, const QDateTime& since)
{
    const storage::VerificationRepository& verifications = desk.storage().verifications();
    const domain::UserId& user = desk.session().user().id;
    RD_TRY_ASSIGN(const int ofRecord,
                  verifications.failuresTakenBy(session.recordKey, user, std::max(since, session.recordReleasedAt)));
    RD_TRY_ASSIGN(const int ofContact,
                  verifications.failuresTakenBy(session.contactKey, user, std::max(since, session.contactReleasedAt)));
    return std::max(ofRecord, ofContact);
}

void addRound(const domain::Verification& round, VerificationSession& session)
{
    const bool released = round.at <= std::max(session.recordReleasedAt, session.contactReleasedAt);
    session.level = std::max(session.level, round.level);
    if (round.lock == domain::LockState::LockedForSupervisor)
        session.levelUnderLock = std::max(session.levelUnderLock, round.level);
    for (const domain::FactorResult& result : round.results) {
        if (result.match) {
            session.matched.append(result);
        } else if (result.answered && !released) {
            ++session.failures;
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
    for (const Failures& one : {ofRecord, ofContact}) {
        if (!one.all.isEmpty() && (!session.newestFailureAt.isValid() || session.newestFailureAt < one.all.last()))
            session.newestFailureAt = one.all.last();
    }
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

QDateTime timeOfRound(const VerificationSession& session, const QDateTime& now)
{
    const QDateTime released = std::max(session.recordReleasedAt, session.contactReleasedAt);
    return released.isValid() ? std::max(now, released.addMSecs(1)) : now;
}

QDateTime timeOfRelease(const VerificationSession& session, const QDateTime& now)
{
    const QDateTime round = timeOfRound(session, now);
    return session.newestFailureAt.isValid() ? std::max(round, session.newestFailureAt.addMSecs(1)) : round;
}

QByteArray personKey(const Desk& desk, const QString& identifier)
{
    return lockKey(desk, "record", identifier);
}

bool takesAnswers(const Desk& desk, const VerificationSession& session)
{
    if (session.lock == domain::LockState::Free)
        return true;
    return session.lock == domain::LockState::LockedForSupervisor
        && desk.session().may(domain::Permission::ReleaseLockout)
        && session.ownFailures < desk.rules().verification().failuresPerSession;
}

Result<std::optional<domain::ReferenceProfile>> profileOnFile(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const std::optional<domain::ReferenceProfile> whole, wholeProfile(desk, theCase));
    return answerable(desk, theCase, whole);
}

Result<VerificationSession> verificationSession(const Desk& desk, const domain::Case& verified)
{
    const QDateTime now = desk.clock().now();
    const rules::VerificationPolicy& policy = desk.rules().verification();
    VerificationSession session;
    RD_TRY_ASSIGN(const std::optional<domain::ReferenceProfile> whole, wholeProfile(desk, verified));
    session.profile = answerable(desk, verified, whole);
    session.recordKey = lockKey(desk, "record", recordName(verified, whole));
    session.subjectKeys = keysOfSubject(desk, verified, whole);
    RD_TRY_ASSIGN(session.inDanger, isInDanger(desk, session.subjectKeys));
    session.contactKey = lockKey(
        desk, "contact", verified.requester.contact.isEmpty() ? verified.id.text() : verified.requester.contact);

    RD_TRY_ASSIGN(session.recordReleasedAt, desk.storage().lockouts().lastReleaseOfRecord(session.recordKey));
    RD_TRY_ASSIGN(session.contactReleasedAt, desk.storage().lockouts().lastReleaseOfContact(session.contactKey));
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(verified.id));
    for (const domain::Verification& round : rounds) {
        if (round.at.secsTo(now) <= policy.sessionHours * 3600)
            addRound(round, session);
    }
    RD_TRY_ASSIGN(session.ownFailures, ownFailures(desk, session, now.addSecs(-policy.sessionHours * 3600LL)));
    RD_TRY(countFailures(desk, session, 0, now));
    return session;
}

} // namespace rd::desk

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

Result<QList<QDateTime>> failureTimes(const Desk& desk, const VerificationSession& session, const QDateTime& now)
{
    const storage::VerificationRepository& verifications = desk.storage().verifications();
    RD_TRY_ASSIGN(QList<QDateTime> ofRecord, verifications.failuresSince(session.recordKey, now.addDays(-30)));
    RD_TRY_ASSIGN(QList<QDateTime> ofContact, verifications.failuresSince(session.contactKey, now.addDays(-30)));
    QList<QDateTime>& longer = ofRecord.size() >= ofContact.size() ? ofRecord : ofContact;
    std::sort(longer.begin(), longer.end());
    return longer;
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

} // namespace

Result<void> countFailures(const Desk& desk, VerificationSession& session, int newFailures, const QDateTime& at)
{
    RD_TRY_ASSIGN(QList<QDateTime> times, failureTimes(desk, session, at));
    for (int i = 0; i < newFailures; ++i)
        times.append(at);
    session.failures += newFailures;
    session.lockedLately = hadLock(desk.rules().verification(), times);
    session.lock = rules::lockAfter(desk.rules().verification(), session.failures, times, at, &session.lockedUntil);
    return {};
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

    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(verified.id));
    for (const domain::Verification& round : rounds) {
        if (round.at.secsTo(now) > policy.sessionHours * 3600)
            continue;
        for (const domain::FactorResult& result : round.results) {
            if (result.match)
                session.matched.append(result);
            else if (result.answered)
                ++session.failures;
        }
    }
    RD_TRY(countFailures(desk, session, 0, now));
    return session;
}

} // namespace rd::desk

#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/verification.h"

namespace rd::desk {

// One contact session of a case: what matched and failed in the last 24 hours, and the locks of R-ID-08 on the record
// and on the requester's contact. Both keys exist whether a record is on file or not, so that a lock tells nothing.
struct VerificationSession {
    std::optional<domain::ReferenceProfile> profile; // see profileOnFile
    QByteArray recordKey;
    QList<QByteArray> subjectKeys; // one for the record and for each identifier the person is found by (R-ID-09)
    bool inDanger = false; // a safety flag stands for one of them
    QByteArray contactKey;
    QDateTime recordReleasedAt; // a supervisor's last release of the lock on either; invalid when there was none
    QDateTime contactReleasedAt;
    QDateTime newestFailureAt; // about the record or from the contact; invalid without one in the last 30 days
    QList<domain::FactorResult> matched;
    int failures = 0;
    int ownFailures = 0; // wrong answers this user took about this record or from this contact, in whatever case
    domain::AssuranceLevel level = domain::AssuranceLevel::L0; // reached in this session
    domain::AssuranceLevel levelUnderLock = domain::AssuranceLevel::L0; // reached since only a supervisor may go on
    domain::LockState lock = domain::LockState::Free;
    QDateTime lockedUntil;
    bool lockedLately = false; // R-ID-09: a lock in the last 30 days, over or not
};

// What the desk has on file about the subject, as far as this requester may answer for it: a recipient who did not
// order only for the parcel (R-ID-10).
Result<std::optional<domain::ReferenceProfile>> profileOnFile(const Desk& desk, const domain::Case& theCase);

// The keyed hash under which one identifier of a person stands: number, member or account, never in clear.
QByteArray personKey(const Desk& desk, const QString& identifier);

Result<VerificationSession> verificationSession(const Desk& desk, const domain::Case& verified);
// Whether this user may put answers to the caller now. Under the lock that waits for a supervisor a supervisor may, or
// L3 could never be reached and the lock never released; three wrong answers end that too (R-ID-08).
bool takesAnswers(const Desk& desk, const VerificationSession& session);
// The lock as it stands once `newFailures` wrong answers more are counted.
Result<void> countFailures(const Desk& desk, VerificationSession& session, int newFailures, const QDateTime& at);

// The times that a round of answers and a release of the lock enter the record with. What is counted is cut at the last
// release, and clocks of two PCs differ: a round comes after it, and a release after the failures it forgives.
QDateTime timeOfRound(const VerificationSession& session, const QDateTime& now);
QDateTime timeOfRelease(const VerificationSession& session, const QDateTime& now);

} // namespace rd::desk

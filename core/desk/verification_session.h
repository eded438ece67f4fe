#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/verification.h"

namespace rd::desk {

// One contact session of a case: what matched and failed in the last 24 hours, and the locks of R-ID-08 on the record
// and on the requester's contact. Both keys exist whether a record is on file or not, so that a lock tells nothing.
struct VerificationSession {
    std::optional<domain::ReferenceProfile> profile;
    QByteArray recordKey;
    QByteArray contactKey;
    QList<domain::FactorResult> matched;
    int failures = 0;
    domain::LockState lock = domain::LockState::Free;
    QDateTime lockedUntil;
    bool lockedLately = false; // R-ID-09: a lock in the last 30 days, over or not
};

Result<VerificationSession> verificationSession(const Desk& desk, const domain::Case& verified);
// The lock as it stands once `newFailures` wrong answers more are counted.
Result<void> countFailures(const Desk& desk, VerificationSession& session, int newFailures, const QDateTime& at);

} // namespace rd::desk

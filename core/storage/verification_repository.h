#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/verification.h"

namespace rd::storage {

class SqlConnection;

// A one-time code as stored: salted hash, never the code; erased after 24 h (R-ID-07).
struct StoredCode {
    domain::CaseId caseId;
    QByteArray salt;
    QByteArray hash;
    QDateTime issuedAt;
    QDateTime validUntil;
    int tries = 0;
    bool used = false;
};

class VerificationRepository {
public:
    explicit VerificationRepository(SqlConnection& sql);

    Result<void> add(const domain::Verification& verification);
    Result<QList<domain::Verification>> ofCase(const domain::CaseId& id) const; // oldest first
    // Wrong answers are counted per keyed hash of the record and of the requester's contact (R-ID-08).
    Result<void> addFailures(const QByteArray& key, const domain::UserId& by, const QDateTime& at, int count);
    Result<QList<QDateTime>> failuresSince(const QByteArray& key, const QDateTime& since) const;
    Result<int> failuresTakenBy(const QByteArray& key, const domain::UserId& by, const QDateTime& since) const;
    Result<void> addCode(const StoredCode& code);
    Result<void> updateCode(const StoredCode& code);
    Result<QList<StoredCode>> codesSince(const domain::CaseId& id, const QDateTime& since) const; // newest first
    Result<void> eraseCodesBefore(const QDateTime& at);

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>

namespace rd::storage {

class SqlConnection;

// A supervisor's release of a verification lock (R-ID-08). It ends the lock on both: the record, and the contact that
// was asking. The keys are the keyed hashes under which failures are counted.
struct LockoutRelease {
    domain::LockoutReleaseId id;
    domain::CaseId caseId;
    QByteArray recordKey;
    QByteArray contactKey;
    domain::UserId by;
    QString reason;
    QDateTime at;
};

class LockoutRepository {
public:
    explicit LockoutRepository(SqlConnection& sql);
    Result<void> add(const LockoutRelease& release);
    Result<QDateTime> lastReleaseOfRecord(const QByteArray& key) const; // invalid when there was none
    Result<QDateTime> lastReleaseOfContact(const QByteArray& key) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

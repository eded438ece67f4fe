#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>

namespace rd::storage {

class SqlConnection;

// Raised or lifted: whether the person of a record is in danger from somebody (R-ID-09). Known by keyed hashes of the
// record and of each identifier it is found by, as the next caller may give another one.
struct SafetyFlag {
    domain::SafetyFlagId id;
    domain::CaseId caseId;
    QByteArray recordKey;
    bool raised = true;
    domain::UserId by;
    QString reason;
    QDateTime at;
};

class SafetyRepository {
public:
    explicit SafetyRepository(SqlConnection& sql);
    Result<void> add(const SafetyFlag& flag);
    Result<bool> isRaised(const QByteArray& recordKey) const; // as the last entry has it
    Result<QDateTime> lastChange(const QByteArray& recordKey) const; // invalid when there is none
    Result<bool> isRaisedIn(const domain::CaseId& caseId) const; // by somebody working on this case

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

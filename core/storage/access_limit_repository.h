#pragma once

#include "core/base/result.h"
#include "core/domain/access_alert.h"

namespace rd::storage {

class SqlConnection;

// How often a day is enough for whom, and who looked into which day beyond it (security.md §5.1). Rows are added and
// stay; alerts themselves are counted from the record.
class AccessLimitRepository {
public:
    explicit AccessLimitRepository(SqlConnection& sql);
    Result<void> add(const domain::AccessLimit& limit);
    Result<void> add(const domain::AccessAcknowledgement& acknowledgement);
    Result<QList<domain::AccessLimit>> limits() const; // by id: in the order they were set
    Result<QString> newestLimit() const; // its id, after which the next one's has to come; empty without any
    // About days of the period, both days included; in the order they were written.
    Result<QList<domain::AccessAcknowledgement>> acknowledgedBetween(const QDate& from, const QDate& to) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

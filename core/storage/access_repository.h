#pragma once

#include "core/base/result.h"
#include "core/domain/access_request.h"

namespace rd::storage {

class SqlConnection;

class AccessRepository {
public:
    explicit AccessRepository(SqlConnection& sql);
    Result<void> add(const domain::AccessRequest& request);
    Result<void> update(const domain::AccessRequest& request); // state and decision
    Result<QList<domain::AccessRequest>> ofCase(const domain::CaseId& id) const; // newest first
    Result<QList<domain::AccessRequest>> waiting(int limit) const; // nobody decided yet, oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

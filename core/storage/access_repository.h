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
    // Nobody decided yet, oldest first; without those of `decider`, who may not decide them.
    Result<QList<domain::AccessRequest>> waiting(const domain::UserId& decider, int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

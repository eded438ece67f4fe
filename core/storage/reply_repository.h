#pragma once

#include "core/base/result.h"
#include "core/domain/reply.h"

namespace rd::storage {

class SqlConnection;

class ReplyRepository {
public:
    explicit ReplyRepository(SqlConnection& sql);
    Result<void> save(const domain::Reply& reply); // adds or replaces; blocks are not stored
    Result<QList<domain::Reply>> ofCase(const domain::CaseId& id) const; // newest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

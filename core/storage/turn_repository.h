#pragma once

#include "core/base/result.h"
#include "core/domain/case_turn.h"

namespace rd::storage {

class SqlConnection;

class TurnRepository {
public:
    explicit TurnRepository(SqlConnection& sql);
    Result<void> add(const domain::CaseTurn& turn);
    Result<QList<domain::CaseTurn>> ofCase(const domain::CaseId& id) const; // oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

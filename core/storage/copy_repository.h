#pragma once

#include "core/base/result.h"
#include "core/domain/data_copy.h"

namespace rd::storage {

class SqlConnection;

class CopyRepository {
public:
    explicit CopyRepository(SqlConnection& sql);
    Result<void> add(const domain::DataCopy& copy);
    Result<void> update(const domain::DataCopy& copy);
    Result<QList<domain::DataCopy>> ofCase(const domain::CaseId& id) const; // newest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

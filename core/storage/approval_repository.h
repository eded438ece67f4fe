#pragma once

#include "core/base/result.h"
#include "core/domain/approval.h"

namespace rd::storage {

class SqlConnection;

class ApprovalRepository {
public:
    explicit ApprovalRepository(SqlConnection& sql);
    Result<void> add(const domain::Approval& approval);
    Result<QList<domain::Approval>> ofCase(const domain::CaseId& id) const; // newest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

#pragma once

#include "core/base/result.h"
#include "core/domain/waiting.h"

namespace rd::storage {

class SqlConnection;

// What came for cases that waited for material (rule book §7 move 7).
class MaterialRepository {
public:
    explicit MaterialRepository(SqlConnection& sql);
    Result<void> add(const domain::MaterialArrival& arrival);
    Result<void> move(const domain::MaterialId& id, const QDateTime& cameAt); // when it came in truth
    Result<QList<domain::MaterialArrival>> ofCase(const domain::CaseId& id) const; // by the time it came

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

#pragma once

#include "core/base/result.h"
#include "core/domain/ground_test.h"
#include "core/domain/kept_data.h"

#include <QList>

namespace rd::storage {

class SqlConnection;

// What a deletion rests on and what it leaves (rule book 3.5, R-RT-04).
class DeletionRepository {
public:
    explicit DeletionRepository(SqlConnection& sql);

    Result<void> addTest(const domain::GroundTest& test);
    Result<QList<domain::GroundTest>> testsOf(const domain::CaseId& id) const; // oldest first

    Result<void> addKept(const domain::KeptData& kept);
    Result<void> updateKept(const domain::KeptData& kept);
    Result<domain::KeptData> findKept(const domain::KeptDataId& id) const; // NotFound {"kind": "kept"}
    Result<QList<domain::KeptData>> keptOf(const domain::CaseId& id) const; // oldest first
    // What is still kept although its last day has passed, the longest over first.
    Result<QList<domain::KeptData>> keptBeyond(const QDate& lastDay, int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

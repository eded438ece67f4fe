#pragma once

#include "core/base/result.h"
#include "core/domain/paper.h"

namespace rd::storage {

class SqlConnection;

// What was seen of a requester's papers (R-RQ-01): never the papers themselves.
class PaperRepository {
public:
    explicit PaperRepository(SqlConnection& sql);
    Result<void> add(const domain::Paper& paper);
    Result<void> update(const domain::Paper& paper); // the second person's decision
    Result<QList<domain::Paper>> ofCase(const domain::CaseId& id) const; // oldest first
    // Those of open cases that wait for a second person and lack nothing, oldest first.
    Result<QList<domain::Paper>> waiting(int limit) const;
    // Those of open cases that are not worked on yet and that a supervisor has accepted, oldest first.
    Result<QList<domain::Paper>> accepted(int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

#pragma once

#include "core/base/result.h"
#include "core/domain/exception_path.h"

namespace rd::storage {

class SqlConnection;

// The exception paths of R-ID-11: that something was looked at, never what it said.
class ExceptionRepository {
public:
    explicit ExceptionRepository(SqlConnection& sql);
    Result<void> add(const domain::ExceptionPath& path);
    Result<void> update(const domain::ExceptionPath& path); // the decision, or the objection
    Result<QList<domain::ExceptionPath>> ofCase(const domain::CaseId& id) const; // oldest first
    Result<QList<domain::ExceptionPath>> undecided(int limit) const; // of open cases, oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

#pragma once

#include "core/base/result.h"

namespace rd::storage {

class SqlConnection;

// The numbered schema files :/schema/0001_….sql, each applied once and in one transaction; the number stands in
// user_version. SchemaTooNew (args "found", "known") for a desk of a later program.
class Migrator {
public:
    explicit Migrator(SqlConnection& sql);
    Result<void> migrate();
    Result<int> version() const;
    static int newest();

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

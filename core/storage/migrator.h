#pragma once

#include "core/base/result.h"

#include <functional>

namespace rd::storage {

class SqlConnection;

// The numbered schema files :/schema/0001_….sql; the number of the last one applied stands in user_version.
class Migrator {
public:
    // What belongs to a change of a desk that holds something, while nobody else can write. An error of either leaves
    // the desk as it was.
    struct Around {
        std::function<Result<void>(int from)> before;
        std::function<Result<void>()> after; // the new schema stands, nothing is committed yet
    };

    explicit Migrator(SqlConnection& sql);
    // Everything pending in one transaction, with structure and references checked at its end: `before` saw the very
    // state that is changed, `after` can still take everything back, and a killed program leaves the old schema and
    // none between. True when this call changed it: another program may have been faster. SchemaTooNew (args "found",
    // "known") for a desk of a later program, DeskBusy while another one migrates, DeskDamaged.
    Result<bool> migrate(const Around& around = {});
    Result<int> version() const;
    // No row names one that is not there.
    Result<bool> referencesHold() const;
    static int newest();

private:
    Result<bool> change(const Around& around);
    Result<void> requireSound() const;

    SqlConnection& m_sql;
};

} // namespace rd::storage

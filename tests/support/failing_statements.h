#pragma once

#include "core/storage/sql/sql_connection.h"
#include "tests/support/desk_copy.h"

namespace rd::test {

constexpr int mostStatements = 200;

// Runs `work` with each of its statements failing in turn until it goes through: the number of the statement at which
// it did; mostStatements where a failure was another one, or left something behind in the desk.
template <typename Work> int failingStatements(desk::Desk& desk, Work work)
{
    const QStringList before = stateOf(desk);
    int failing = 1;
    for (; failing < mostStatements; ++failing) {
        storage::SqlConnection::failStatement(failing);
        const auto done = work();
        storage::SqlConnection::failStatement(0);
        if (done)
            break;
        if (done.error().code != ErrorCode::DiskFull || stateOf(desk) != before)
            return mostStatements;
    }
    return failing;
}

} // namespace rd::test

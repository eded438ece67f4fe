#pragma once

#include "core/security/session.h"
#include "core/storage/sql/sql_connection.h"
#include "tests/support/desk_copy.h"
#include "tests/support/temporary_desk.h"

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

// A desk whose supervisor does something about an agent while statements fail.
struct FailingDesk {
    FailingDesk() = default;
    Q_DISABLE_COPY_MOVE(FailingDesk)
    ~FailingDesk() { storage::SqlConnection::failStatement(0); }

    TemporaryDesk temporary{QStringLiteral("2026-12-14T10:00:00+08:00")};
    desk::Desk& wang = temporary.as(QStringLiteral("wang"));
    domain::UserId li = temporary.as(QStringLiteral("li")).session().user().id;
};

} // namespace rd::test

#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

#include <optional>

namespace rd::storage {

class SqlConnection;

class TaskRepository {
public:
    explicit TaskRepository(SqlConnection& sql);

    Result<void> addAll(const QList<domain::Task>& tasks);
    Result<void> update(const domain::Task& task);
    Result<domain::Task> find(const domain::TaskId& id) const; // NotFound {"kind": "task"}
    Result<QList<domain::Task>> ofCase(const domain::CaseId& id) const; // by term, then holder
    // By term, then holder; those behind `after`, a task of the page before, where there is one.
    Result<QList<domain::Task>> openUntil(const QDate& term, int limit,
                                          const std::optional<domain::Task>& after = {}) const;
    Result<QList<domain::Task>> openOfOwner(const domain::UserId& owner, int limit) const; // in the same order
    // Purges of backups that were put off and whose term is `term` or earlier (R-DL-14); of what was decided to be
    // deleted, or was deleted, whatever has become of the item since: reopened, withdrawn. What was refused leaves the
    // backups alone.
    Result<QList<domain::Task>> purgesUntil(const QDate& term, int limit) const;
    // OPEN, ASSIGNED and FAILED ones, earliest term first, behind `after`: what the holder may be asked for next.
    Result<QList<domain::Task>> openOfHolder(const QString& holder, int limit,
                                             const std::optional<domain::Task>& after = {}) const;
    Result<QList<domain::Task>> ofSending(const QString& code) const; // went out with this worksheet last

    Result<void> addProof(const domain::TaskProof& proof);
    Result<std::optional<domain::TaskProof>> proofOf(const domain::TaskId& id) const; // the newest, with its content

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

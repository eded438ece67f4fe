#pragma once

#include "core/storage/case_repository.h"

namespace rd::storage {

class SqlConnection;

// Pages of the case list and of the queue of rule book §5.5, as CaseRepository::page, waitingMinors and
// waitingAnswered.
Result<CaseRowPage> readCasePage(SqlConnection& sql, const domain::CaseFilter& filter, const QString& after, int limit);
Result<QList<CaseRow>> readWaitingMinors(SqlConnection& sql, const QDate& dueUntil, int limit);
Result<QList<CaseRow>> readWaitingAnswered(SqlConnection& sql, int limit, const std::optional<domain::Case>& after);

} // namespace rd::storage

#pragma once

#include "core/base/result.h"

#include <QString>

namespace rd::storage {

class SqlConnection;

// Takes away every row of the case and everything that names it; secure_delete overwrites what they held. The rows are
// touched: the next audit entry vouches that they are gone (D8), and for the rows of others that only entries under the
// destroyed key had vouched for.
Result<void> eraseRows(SqlConnection& sql, const QString& caseId);

} // namespace rd::storage

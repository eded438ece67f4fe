#pragma once

#include "core/base/result.h"
#include "core/domain/case.h"

namespace rd::storage {

class SqlConnection;

// The clocks of single items (R-DL-11). Most cases have none, then the items run by the clock of the case.
Result<void> readClocks(SqlConnection& sql, domain::Case& found);
Result<void> saveClock(SqlConnection& sql, const domain::RequestItem& item); // which has one

} // namespace rd::storage

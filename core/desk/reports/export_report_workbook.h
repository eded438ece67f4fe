#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/desk/reports/report_order.h"

namespace rd::desk {

// An order as a workbook (XLSX) in a file of the user's own; that it left is in the log. NotPermitted for who sees no
// reports, Cancelled, FileExists, FileNotWritten, DiskFull; else as runReport.
Result<void> exportReportWorkbook(Desk& desk, const ReportOrder& order, const QString& xlsxPath,
                                  const JobToken& job = {});

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/desk/reports/report_order.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// The pages of an order, to be looked at: reading leaves no entry. NotPermitted for who sees no reports, Cancelled;
// InvalidArgument (args "field": panel) for a panel the report has not; else as runReport. Needs a QGuiApplication, as
// all of them do.
Result<print::PageFlow> reportPages(const Desk& desk, const ReportOrder& order, const JobToken& job = {});

// Who has it written: what the schedule writes stands in the log under a name of its own, and does not count as an
// export of whoever is signed in (security.md §5.1).
enum class ReportCause { Person, Schedule };

// The same as a PDF in a file of the user's own; that it left is in the log. FileExists, FileNotWritten, DiskFull.
Result<void> printReport(Desk& desk, const ReportOrder& order, const QString& pdfPath, const JobToken& job = {},
                         ReportCause cause = ReportCause::Person);

// What was looked at goes to a printer: that it did is in the log.
Result<void> noteReportPrinted(Desk& desk, const ReportOrder& order);

} // namespace rd::desk

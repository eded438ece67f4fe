#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/report_panel.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// Cases of one ledger: all of it lies in memory while it is made, and nobody leafs through more paper.
constexpr int mostLedgerLines = 20000; // pages
constexpr int mostLedgerRows = 200000; // of a workbook

// The ledger (台账): a line for each case received in the period, masked as in every list, with who made it across
// every page (security.md D15). Progress by cases. NotPermitted for who sees no reports or no cases, Cancelled,
// InvalidArgument (args "field": ledgerLines, "most") for a longer one; else as runReport. Needs a QGuiApplication, as
// the next does.
Result<print::PageFlow> ledgerPages(const Desk& desk, const domain::ReportFilter& filter,
                                    domain::SheetLanguage language, const JobToken& job = {});

// As a file of the user's own; that it left is in the log. How many cases it has; FileExists, FileNotWritten, DiskFull.
Result<int> printLedger(Desk& desk, const domain::ReportFilter& filter, domain::SheetLanguage language,
                        const QString& pdfPath, const JobToken& job = {});
// The same as a workbook (XLSX).
Result<int> exportLedgerWorkbook(Desk& desk, const domain::ReportFilter& filter, domain::SheetLanguage language,
                                 const QString& xlsxPath, const JobToken& job = {});

// The pages that were looked at were printed (R-AU-01).
Result<void> noteLedgerPrinted(Desk& desk, const domain::ReportFilter& filter, domain::SheetLanguage language);

// What stands on its cover and in lists: 台账.
QString ledgerTitle(domain::SheetLanguage language);

} // namespace rd::desk

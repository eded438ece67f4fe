#pragma once

#include "core/domain/ledger.h"
#include "core/reports/report_paper.h"

namespace rd::reports {

// The ledger of requests as it leaves the desk: a line a case, masked. What it says about itself stands in `about`,
// whose one sheet has the period and the narrowing and no panels.
struct LedgerPaper {
    ReportPaper about;
    QList<domain::LedgerLine> lines; // by D0 and number
};

// Both with who made them and when across every page: a list of persons, even masked (security.md D15).
print::PageFlow ledgerPages(const LedgerPaper& paper);
// A sheet with typed days. FileNotWritten, DiskFull for the working file.
Result<QByteArray> ledgerWorkbook(const LedgerPaper& paper);

} // namespace rd::reports

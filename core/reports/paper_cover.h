#pragma once

#include "core/reports/report_paper.h"

namespace rd::reports {

class WorkbookFile;

// The first page and the first sheet of everything that leaves: what it is of, by which policy, who made it, the head
// of the audit log.
void addCover(print::PageFlow& flow, const ReportPaper& paper);
void writeCover(WorkbookFile& book, const ReportPaper& paper);

} // namespace rd::reports

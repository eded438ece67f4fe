#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/reports/report_paper.h"

namespace rd::desk {

// Rule book §12, yearly export: the cases of the filter, received in its period, with every access to the minor's data
// that was asked for and how it was decided (R-CH-02); nothing of a person. Cancelled.
Result<reports::PaperList> minorsOfYear(const Desk& desk, const domain::ReportFilter& filter,
                                        domain::SheetLanguage language, const JobToken& job);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

// One report of rule book §12 in charts and words, as of now. Errors as runReport.
Result<domain::ReportSheet> reportSheet(const Desk& desk, domain::Report report, const domain::ReportFilter& filter,
                                        domain::SheetLanguage language);

// The same without figures: its period and what narrows it, in words, for a list of such cases.
Result<domain::ReportSheet> sheetWithoutFigures(const Desk& desk, const domain::ReportFilter& filter,
                                                domain::SheetLanguage language);

} // namespace rd::desk

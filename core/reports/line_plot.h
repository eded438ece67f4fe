#pragma once

#include "core/domain/report_panel.h"
#include "core/print/plot.h"

namespace rd::reports {

// Curves over the points of a panel, each with marks of its own; a value that is missing interrupts its curve.
print::Plot linePlot(const domain::ReportPanel& panel, domain::SheetLanguage language);
print::Plot legendOfLines(const domain::ReportPanel& panel);

} // namespace rd::reports

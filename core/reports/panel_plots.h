#pragma once

#include "core/domain/report_panel.h"
#include "core/print/plot.h"

namespace rd::reports {

// The chart of a panel as drawings that stand one below the other, told apart without colour and with the values beside
// them; none for a panel of which there is no figure.
QList<print::Plot> plotsOf(const domain::ReportPanel& panel, domain::SheetLanguage language);

} // namespace rd::reports

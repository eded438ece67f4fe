#pragma once

#include "core/desk/report_order.h"
#include "ui/shared/desk_context.h"

class QWidget;

namespace rd::ui {

enum class ReportForm { Pdf, Workbook };

// Asks for a file and writes the order into it, off the window's thread, with progress and a cancel button; the page
// above says what became of it. `parent` asks and hears.
void takeReportAlong(DeskContext& context, const desk::ReportOrder& order, ReportForm form, QWidget* parent);

} // namespace rd::ui

#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/desk/reports/report_order.h"
#include "ui/shared/desk_context.h"

#include <functional>

class QWidget;

namespace rd::ui {

enum class ReportForm { Pdf, Workbook };

using WritePaper = std::function<Result<void>(const QString& path, const JobToken&)>;

// Asks for a file, named after the title, and writes the paper into it, off the window's thread, with progress and a
// cancel button; the page above says what became of it. `parent` asks and hears.
void takePaperAlong(DeskContext& context, const QString& title, ReportForm form, const WritePaper& write,
                    QWidget* parent);
// The same for what a report makes.
void takeReportAlong(DeskContext& context, const desk::ReportOrder& order, ReportForm form, QWidget* parent);

} // namespace rd::ui

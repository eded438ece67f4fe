#pragma once

#include "app/cli_command_line.h"
#include "core/desk/report_order.h"

namespace rd::cli {

// Where a report is written to besides the answer.
struct PaperOptions {
    QString pdf;
    QString xlsx;
    QString language = QStringLiteral("zh");
};
// Answers with the option of the PDF, without which some commands have nothing to do.
CLI::Option* addPaperOptions(CLI::App* command, PaperOptions& options);

// Writes what the options name and says so in the answer. Before anything is written both names must be free.
// FileExists, FileNotWritten, DiskFull; errors of printReport.
Result<void> writePapers(CommandContext& context, desk::ReportOrder order, const PaperOptions& options, Answer& answer);

} // namespace rd::cli

#pragma once

#include "app/cli_command_line.h"
#include "core/base/job_token.h"
#include "core/desk/reports/report_order.h"

namespace rd::cli {

// Where a report is written to besides the answer.
struct PaperOptions {
    QString pdf;
    QString xlsx;
    QString panel; // code of the one that is wanted; empty = all
    QString language = QStringLiteral("zh");
};
// Answers with the option of the PDF, without which some commands have nothing to do.
CLI::Option* addPaperOptions(CLI::App* command, PaperOptions& options);
// The same of what there is no workbook of.
CLI::Option* addPdfOptions(CLI::App* command, PaperOptions& options);

domain::SheetLanguage sheetLanguageOf(const PaperOptions& options);
// Before anything is written both names must be free. FileExists, FileNotWritten for a folder that is none.
Result<void> requireFreeFiles(const PaperOptions& options);
// Tells how many of the things are done.
JobToken tellingProgress(const CommandContext& context, const QString& thing);

// Writes what the options name and says so in the answer. FileExists, FileNotWritten, DiskFull; errors of printReport.
Result<void> writePapers(CommandContext& context, desk::ReportOrder order, const PaperOptions& options, Answer& answer);

} // namespace rd::cli

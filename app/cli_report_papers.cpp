#include "app/cli_report_papers.h"

#include "app/cli_commands.h"
#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_report.h"
#include "core/desk/reports/write_scheduled_reports.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

const QString week = u"week"_s;
const QString month = u"month"_s;

struct ManagementOptions {
    QString period = month;
    QString of;
    PaperOptions paper;
};

void addLanguage(CLI::App* command, PaperOptions& options)
{
    addChoice(command, "--language", options.language, {u"zh"_s, u"en"_s}, "Language of what is written");
}

Result<void> requireFreeName(const QString& path)
{
    if (path.isEmpty())
        return {};
    RD_TRY(requireFolderOf(path));
    return QFileInfo::exists(path) ? fail(ErrorCode::FileExists, {{u"file"_s, path}}) : Result<void>();
}

Result<Answer> writtenOnly(CommandContext& context, const desk::ReportOrder& order, const PaperOptions& options)
{
    Answer answer;
    RD_TRY(writePapers(context, order, options, answer));
    return answer;
}

Result<Answer> writeManagement(CommandContext& context, const ManagementOptions& options)
{
    desk::ReportOrder order;
    order.kind = options.period == week ? desk::PaperKind::Weekly : desk::PaperKind::Monthly;
    order.of = context.clock().today();
    if (!options.of.isEmpty()) {
        RD_TRY_ASSIGN(order.of, dateArgument("of", options.of));
    }
    return writtenOnly(context, order, options.paper);
}

struct ScheduleOptions {
    QString folder;
    bool daily = false;
    bool weekly = false;
    bool monthly = false;
    int keep = 0;
    PaperOptions paper; // its language
};
constexpr NumberRange keepRange{1, 1000};

Result<Answer> writeSchedule(CommandContext& context, const ScheduleOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    desk::ReportSchedule schedule;
    schedule.folder = options.folder;
    // What ran without naming any goes on as it did: the month is written where it is named.
    const bool namesNone = !options.daily && !options.weekly && !options.monthly;
    schedule.daily = options.daily || namesNone;
    schedule.weekly = options.weekly || namesNone;
    schedule.monthly = options.monthly;
    schedule.keep = options.keep;
    schedule.language = sheetLanguageOf(options.paper);
    RD_TRY_ASSIGN(const desk::ScheduledReports done, desk::writeScheduledReports(*desk, schedule));
    Answer answer;
    for (const auto& [what, names] :
         {std::pair(u"written"_s, done.written), std::pair(u"present"_s, done.present),
          std::pair(u"removed"_s, done.removed), std::pair(u"notRemoved"_s, done.notRemoved)}) {
        answer.fields.insert(what, QJsonArray::fromStringList(names));
        for (const QString& name : names)
            answer.lines.append(u"%1   %2"_s.arg(what, name));
    }
    return answer;
}

Result<Answer> writeDaily(CommandContext& context, const PaperOptions& options)
{
    desk::ReportOrder order;
    order.kind = desk::PaperKind::Daily;
    return writtenOnly(context, order, options);
}

} // namespace

CLI::Option* addPdfOptions(CLI::App* command, PaperOptions& options)
{
    CLI::Option* pdf = addText(command, "--pdf", options.pdf, "Write it as a PDF into this new file");
    pdf->type_name("FILE");
    addLanguage(command, options);
    return pdf;
}

CLI::Option* addPaperOptions(CLI::App* command, PaperOptions& options)
{
    CLI::Option* pdf = addPdfOptions(command, options);
    addText(command, "--xlsx", options.xlsx, "Write it as a workbook into this new file")->type_name("FILE");
    return pdf;
}

domain::SheetLanguage sheetLanguageOf(const PaperOptions& options)
{
    return options.language == u"en"_s ? domain::SheetLanguage::English : domain::SheetLanguage::Chinese;
}

Result<void> requireFreeFiles(const PaperOptions& options)
{
    RD_TRY(requireFreeName(options.pdf));
    return requireFreeName(options.xlsx);
}

JobToken tellingProgress(const CommandContext& context, const QString& thing)
{
    return JobToken([&context, thing](int done, int total) {
        if (total > 1)
            context.tell(u"%1 %2 of %3"_s.arg(thing).arg(done).arg(total));
    });
}

Result<void> writePapers(CommandContext& context, desk::ReportOrder order, const PaperOptions& options, Answer& answer)
{
    order.language = sheetLanguageOf(options);
    if (!options.panel.isEmpty())
        order.panels = {options.panel.toUpper()};
    RD_TRY(requireFreeFiles(options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    const JobToken job = tellingProgress(context, u"report"_s);
    if (!options.pdf.isEmpty()) {
        RD_TRY(desk::printReport(*desk, order, options.pdf, job));
        answer.fields.insert(u"pdf"_s, options.pdf);
        answer.lines.append(u"pdf       %1"_s.arg(options.pdf));
    }
    if (!options.xlsx.isEmpty()) {
        RD_TRY(desk::exportReportWorkbook(*desk, order, options.xlsx, job));
        answer.fields.insert(u"xlsx"_s, options.xlsx);
        answer.lines.append(u"workbook  %1"_s.arg(options.xlsx));
    }
    return {};
}

namespace {

void addSchedule(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<ScheduleOptions>();
    CLI::App* command = line.command(
        group, "scheduled",
        "For the task scheduler: the sheet of today and the reports of last week and month, once each",
        "rightsdesk-cli --desk rights.rdb --user wang report scheduled --into reports --daily --keep 30",
        [options](CommandContext& context) { return writeSchedule(context, *options); }, Drawing::Pages);
    addText(command, "--into", options->folder, "A folder of your own that nobody else may write into")
        ->type_name("FOLDER")
        ->required();
    addFlag(command, "--daily", options->daily, "The sheet of today; it and last week's report when none is named");
    addFlag(command, "--weekly", options->weekly, "The management report of the last full week");
    addFlag(command, "--monthly", options->monthly, "The management report of the last full month");
    addNumber(command, "--keep", options->keep, keepRange, "Remove all but the newest of each that were written here");
    addLanguage(command, options->paper);
}

} // namespace

void addReportPapers(CommandLine& line, CLI::App* group)
{
    addSchedule(line, group);
    auto management = std::make_shared<ManagementOptions>();
    CLI::App* command = line.command(
        group, "management", "The reports of a week or a month in one paper",
        "rightsdesk-cli --desk rights.rdb --user wang report management --period month --of 2026-10-01 --pdf "
        "october.pdf",
        [management](CommandContext& context) { return writeManagement(context, *management); }, Drawing::Pages);
    addChoice(command, "--period", management->period, {week, month},
              "A week is Monday to Sunday; month when left out");
    addText(command, "--of", management->of, "A day of that week or month; today when left out")->type_name("DATE");
    addPaperOptions(command, management->paper)->required();
    auto daily = std::make_shared<PaperOptions>();
    command = line.command(
        group, "daily", "The sheet of today: due dates, ageing, what waits for approval",
        "rightsdesk-cli --desk rights.rdb --user wang report daily --pdf today.pdf",
        [daily](CommandContext& context) { return writeDaily(context, *daily); }, Drawing::Pages);
    addPaperOptions(command, *daily)->required();
}

} // namespace rd::cli

#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_report_papers.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/reports/list_report_cases.h"
#include "core/desk/reports/print_ledger.h"
#include "core/desk/reports/print_sample.h"
#include "core/desk/reports/run_report.h"
#include "core/desk/reports/sample_cases.h"
#include "core/desk/reports/write_sample_files.h"
#include "core/domain/rate_target.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReportOptions {
    QString from;
    QString to;
    QString right;
    QString platform;
    QString channel;
    QString agent;
    QString holder;
    int year = 0; // of the yearly export about minors; 0 = the period
    bool minors = false;
    bool adults = false;
    QString metric;
    QString series = u"WHOLE"_s;
    QString point;
    QString after;
    int limit = 50;
    PaperOptions paper;
};
constexpr NumberRange pageRange{1, 500};
constexpr NumberRange yearRange{2021, 2100}; // from the year of the law on

// Users by what people call them and by what the desk does.
struct UserNames {
    QHash<QString, QString> byId; // sign-in names
};

Result<UserNames> userNamesOf(const desk::Desk& desk)
{
    RD_TRY_ASSIGN(const QList<domain::User> users, desk::listUsers(desk));
    UserNames names;
    for (const domain::User& user : users)
        names.byId.insert(user.id.text(), user.name);
    return names;
}

// The month so far, when no period is given.
Result<void> readPeriod(const CommandContext& context, const ReportOptions& options, domain::ReportFilter& filter)
{
    if (options.year > 0) {
        filter.from = QDate(options.year, 1, 1);
        filter.to = QDate(options.year, 12, 31);
        filter.minor = true;
        return {};
    }
    const QDate today = shanghaiDate(context.clock().now());
    filter.from = QDate(today.year(), today.month(), 1);
    filter.to = today;
    if (!options.from.isEmpty()) {
        RD_TRY_ASSIGN(filter.from, dateArgument("from", options.from));
    }
    if (!options.to.isEmpty()) {
        RD_TRY_ASSIGN(filter.to, dateArgument("to", options.to));
    }
    return {};
}

Result<domain::ReportFilter> filterArgument(const CommandContext& context, const desk::Desk& desk,
                                            const ReportOptions& options)
{
    domain::ReportFilter filter;
    RD_TRY(readPeriod(context, options, filter));
    if (!options.right.isEmpty()) {
        RD_TRY_ASSIGN(filter.right, codeArgument("right", options.right, domain::parseRight));
    }
    if (!options.channel.isEmpty()) {
        RD_TRY_ASSIGN(filter.channel, codeArgument("channel", options.channel, domain::parseChannel));
    }
    if (!options.agent.isEmpty()) {
        RD_TRY_ASSIGN(const domain::User agent, desk::userNamed(desk, options.agent));
        filter.agent = agent.id;
    }
    if ((options.minors || options.adults) && options.year == 0)
        filter.minor = options.minors;
    filter.platform = options.platform.toUpper();
    filter.holder = options.holder.toUpper();
    return filter;
}

QJsonObject filterFields(const domain::ReportFilter& filter, const UserNames& names)
{
    return {{u"from"_s, dateField(filter.from)},
            {u"to"_s, dateField(filter.to)},
            {u"right"_s, filter.right ? domain::codeOf(*filter.right) : QString()},
            {u"platform"_s, filter.platform},
            {u"channel"_s, filter.channel ? domain::codeOf(*filter.channel) : QString()},
            {u"agent"_s, names.byId.value(filter.agent.text())},
            {u"minor"_s, filter.minor ? QJsonValue(*filter.minor) : QJsonValue()},
            {u"holder"_s, filter.holder}};
}

QString pointOf(const domain::Figure& figure, const UserNames& names)
{
    return figure.series == domain::Series::Agent ? names.byId.value(figure.point, figure.point) : figure.point;
}

QJsonObject figureFields(const domain::Figure& figure, const UserNames& names)
{
    return {{u"metric"_s, domain::codeOf(figure.metric)},
            {u"series"_s, domain::codeOf(figure.series)},
            {u"point"_s, pointOf(figure, names)},
            {u"counted"_s, figure.counted},
            {u"of"_s, figure.of},
            {u"value"_s, figure.value ? QJsonValue(*figure.value) : QJsonValue()},
            {u"unit"_s, domain::codeOf(figure.unit)},
            {u"target"_s, figure.target ? QJsonValue(figure.target->share) : QJsonValue()},
            {u"targetSince"_s, figure.target ? dateField(figure.target->since) : QJsonValue()},
            {u"cases"_s, figure.hasCases}};
}

QString targetCell(const domain::Figure& figure)
{
    if (figure.target)
        return domain::targetText(*figure.target);
    return domain::lacksTarget(figure) ? u"none"_s : QString();
}

Result<Answer> showReport(CommandContext& context, const ReportOptions& options, domain::Report report)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const UserNames names, userNamesOf(*desk));
    RD_TRY_ASSIGN(const domain::ReportFilter filter, filterArgument(context, *desk, options));
    RD_TRY_ASSIGN(const domain::ReportFigures made, desk::runReport(*desk, report, filter));
    QJsonArray figures;
    QList<QStringList> rows;
    for (const domain::Figure& figure : made.figures) {
        figures.append(figureFields(figure, names));
        const QString of = figure.of > 0 ? u"%1/%2"_s.arg(figure.counted).arg(figure.of) : QString();
        rows.append({domain::codeOf(figure.metric), domain::codeOf(figure.series), pointOf(figure, names),
                     domain::valueText(figure), of, domain::codeOf(figure.unit), targetCell(figure)});
    }
    Answer answer{{{u"report"_s, domain::codeOf(report)},
                   {u"filter"_s, filterFields(filter, names)},
                   {u"asOf"_s, instantField(made.asOf)},
                   {u"figures"_s, figures}},
                  tableLines({u"METRIC"_s, u"BY"_s, u"POINT"_s, u"VALUE"_s, u"OF"_s, u"UNIT"_s, u"TARGET"_s}, rows)};
    desk::ReportOrder order;
    order.report = report;
    order.filter = filter;
    if (options.year > 0) {
        order.kind = desk::PaperKind::MinorsYear;
        order.of = filter.from;
    }
    RD_TRY(writePapers(context, order, options.paper, answer));
    return answer;
}

// A list of persons is no answer for a terminal.
Result<Answer> writeLedger(CommandContext& context, const ReportOptions& options)
{
    if (options.paper.pdf.isEmpty() && options.paper.xlsx.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"ledgerFile"_s}});
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const UserNames names, userNamesOf(*desk));
    RD_TRY_ASSIGN(const domain::ReportFilter filter, filterArgument(context, *desk, options));
    RD_TRY(requireFreeFiles(options.paper));
    const domain::SheetLanguage language = sheetLanguageOf(options.paper);
    const JobToken job = tellingProgress(context, u"request"_s);
    Answer answer{{{u"filter"_s, filterFields(filter, names)}}, {}};
    if (!options.paper.pdf.isEmpty()) {
        RD_TRY_ASSIGN(const int cases, desk::printLedger(*desk, filter, language, options.paper.pdf, job));
        answer.fields.insert(u"cases"_s, cases);
        answer.fields.insert(u"pdf"_s, options.paper.pdf);
        answer.lines.append(u"pdf       %1 (%2 requests)"_s.arg(options.paper.pdf).arg(cases));
    }
    if (!options.paper.xlsx.isEmpty()) {
        RD_TRY_ASSIGN(const int cases, desk::exportLedgerWorkbook(*desk, filter, language, options.paper.xlsx, job));
        answer.fields.insert(u"cases"_s, cases);
        answer.fields.insert(u"xlsx"_s, options.paper.xlsx);
        answer.lines.append(u"workbook  %1 (%2 requests)"_s.arg(options.paper.xlsx).arg(cases));
    }
    return answer;
}

Result<Answer> showCases(CommandContext& context, const ReportOptions& options)
{
    domain::Figure figure;
    RD_TRY_ASSIGN(figure.metric, codeArgument("metric", options.metric, domain::parseMetric));
    RD_TRY_ASSIGN(figure.series, codeArgument("by", options.series, domain::parseSeries));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const UserNames names, userNamesOf(*desk));
    RD_TRY_ASSIGN(const domain::ReportFilter filter, filterArgument(context, *desk, options));
    figure.point = options.point;
    if (figure.series == domain::Series::Agent) {
        RD_TRY_ASSIGN(const domain::User agent, desk::userNamed(*desk, options.point));
        figure.point = agent.id.text();
    }
    RD_TRY_ASSIGN(const domain::ReportCasePage page,
                  desk::listReportCases(*desk, filter, figure, options.after, options.limit));
    QJsonArray cases;
    QList<QStringList> rows;
    for (const domain::ReportCase& one : page.rows) {
        QJsonObject fields = summaryFields(one.summary);
        fields[u"d0"_s] = dateField(one.received);
        fields[u"counted"_s] = one.counted;
        cases.append(fields);
        rows.append({one.summary.number, one.received.toString(Qt::ISODate),
                     dueCell(one.summary.due, one.summary.provisional), domain::codeOf(one.summary.state),
                     rightsText(one.summary.rights), one.counted ? u"yes"_s : u"no"_s});
    }
    QStringList lines = tableLines({u"CASE"_s, u"D0"_s, u"DUE"_s, u"STATE"_s, u"RIGHTS"_s, u"COUNTED"_s}, rows);
    if (!page.next.isEmpty())
        lines.append(u"more: --after \"%1\""_s.arg(page.next));
    return Answer{{{u"cases"_s, cases}, {u"next"_s, page.next}}, lines};
}

struct SampleOptions : ReportOptions {
    QString seed;
    int cases = 20;
    QString files; // folder for the case files
};

// What was drawn, as paper and with its case files.
Result<void> writeSample(CommandContext& context, desk::Desk& desk, const SampleOptions& options,
                         const desk::SampleOrder& order, desk::CaseSample& sample, Answer& answer)
{
    if (!options.files.isEmpty()) {
        RD_TRY(desk::writeSampleFiles(desk, sample, options.files, order.language,
                                      tellingProgress(context, u"case file"_s)));
        answer.fields.insert(u"files"_s, sample.files.size());
        answer.lines.append(u"%1 case files in %2"_s.arg(sample.files.size()).arg(options.files));
    }
    if (!options.paper.pdf.isEmpty()) {
        RD_TRY(desk::printSample(desk, order, sample, options.paper.pdf));
        answer.fields.insert(u"pdf"_s, options.paper.pdf);
        answer.lines.append(u"pdf       %1"_s.arg(options.paper.pdf));
    }
    if (!options.paper.xlsx.isEmpty()) {
        RD_TRY(desk::exportSampleWorkbook(desk, order, sample, options.paper.xlsx));
        answer.fields.insert(u"xlsx"_s, options.paper.xlsx);
        answer.lines.append(u"workbook  %1"_s.arg(options.paper.xlsx));
    }
    return {};
}

Answer sampleAnswer(const desk::CaseSample& sample, const QJsonObject& filter)
{
    QJsonArray cases;
    QList<QStringList> rows;
    for (const desk::SampledCase& one : sample.cases) {
        cases.append(QJsonObject{{u"number"_s, one.number},
                                 {u"d0"_s, dateField(one.received)},
                                 {u"due"_s, dateField(one.due)},
                                 {u"state"_s, domain::codeOf(one.state)},
                                 {u"rights"_s, rightsText(one.rights)},
                                 {u"entries"_s, one.entries},
                                 {u"lastEntry"_s, one.lastEntry},
                                 {u"proven"_s, one.proven}});
        rows.append({one.number, one.received.toString(Qt::ISODate), one.due.toString(Qt::ISODate),
                     domain::codeOf(one.state), rightsText(one.rights), QString::number(one.entries),
                     one.proven ? u"yes"_s : u"no"_s});
    }
    QStringList lines =
        tableLines({u"CASE"_s, u"D0"_s, u"DUE"_s, u"STATE"_s, u"RIGHTS"_s, u"ENTRIES"_s, u"PROVEN"_s}, rows);
    lines.append(u"%1 of %2 cases, seed \"%3\""_s.arg(sample.cases.size()).arg(sample.population).arg(sample.seed));
    lines.append(sample.check.ok
                     ? u"%1 entries hold; head %2"_s.arg(sample.check.entries).arg(sample.check.head)
                     : u"entry %1 does not hold (%2)"_s.arg(sample.check.firstBad).arg(sample.check.problem));
    if (sample.check.ok && !sample.holds)
        lines.append(u"the log is not what this PC last saw of it (%1): nothing is proven"_s.arg(sample.check.anchor));
    return Answer{{{u"filter"_s, filter},
                   {u"seed"_s, sample.seed},
                   {u"population"_s, sample.population},
                   {u"cases"_s, cases},
                   {u"ok"_s, sample.check.ok},
                   {u"entries"_s, sample.check.entries},
                   {u"head"_s, sample.check.head},
                   {u"problem"_s, sample.check.problem},
                   {u"anchor"_s, sample.check.anchor}},
                  lines,
                  sample.holds ? ExitStatus::Done : ExitStatus::Alarm};
}

Result<Answer> showSample(CommandContext& context, const SampleOptions& options)
{
    RD_TRY(requireFreeFiles(options.paper));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const UserNames names, userNamesOf(*desk));
    RD_TRY_ASSIGN(const domain::ReportFilter filter, filterArgument(context, *desk, options));
    RD_TRY_ASSIGN(desk::CaseSample sample, desk::sampleCases(*desk, filter, options.seed, options.cases));
    Answer answer = sampleAnswer(sample, filterFields(filter, names));
    RD_TRY(writeSample(context, *desk, options, {filter, sheetLanguageOf(options.paper)}, sample, answer));
    return answer;
}

void addFilter(CLI::App* command, ReportOptions& options)
{
    addText(command, "--from", options.from, "First day of the period; the first of this month when left out")
        ->type_name("DATE");
    addText(command, "--to", options.to, "Last day of the period; today when left out")->type_name("DATE");
    addText(command, "--right", options.right, "Only cases that ask for it")->type_name("RIGHT");
    addText(command, "--platform", options.platform, "Only cases that concern it")->type_name("PLATFORM");
    addText(command, "--channel", options.channel, "Only cases that came this way")->type_name("CHANNEL");
    addText(command, "--agent", options.agent, "Only cases of this user")->type_name("USER");
    addText(command, "--holder", options.holder, "Only cases with a task of this holder")->type_name("HOLDER");
    CLI::Option* minors = addFlag(command, "--minors", options.minors, "Only minors' cases");
    addFlag(command, "--adults", options.adults, "Only cases of nobody known as a minor")->excludes(minors);
}

struct ReportCommand {
    domain::Report report;
    const char* does;
};
constexpr ReportCommand reports[] = {
    {domain::Report::OnTime, "Answered and executed in time, days to reply, acknowledgements, logging lag"},
    {domain::Report::Trend, "Answered in time, month by month"},
    {domain::Report::Deadlines, "Open cases now: by stage, over the next 15 working days, by age"},
    {domain::Report::Workload, "Open, overdue, received and on time by agent; calls by weekday and hour"},
    {domain::Report::Rights, "Cases received by right and channel; grounds of deletions"},
    {domain::Report::Milestones, "Milestones missed, of those that had come"},
    {domain::Report::Refusals, "Refusals by ground, of the decided items; those reversed after a complaint"},
    {domain::Report::Complaints, "Complaints per answer, upheld, answered in time"},
    {domain::Report::Processors,
     "Holders' answers in term, proofs missing, opt-outs passed on and broken, purges of backups"},
    {domain::Report::Verification, "Verified in the first contact; identities that could not be proven; locks"},
    {domain::Report::Minors, "Minors\' cases, answered until T+7, accesses to their data granted, denied, unapproved"},
    {domain::Report::Access, "Who looked at personal data, in clear too, and took them out; outside opening hours"},
    {domain::Report::Retention, "Cases due for erasure and erased; legal holds that stand"},
    {domain::Report::Incidents, "Incidents by grade, hours to each step, steps that came late"},
    {domain::Report::Registers, "Processors\' entries that lack something, consents without proof, calendars"},
};

void addReport(CommandLine& line, CLI::App* group, const ReportCommand& one)
{
    auto options = std::make_shared<ReportOptions>();
    const QByteArray name = domain::codeOf(one.report).toUtf8();
    const QByteArray example = "rightsdesk-cli --desk rights.rdb --user wang report " + name
        + " --from 2026-11-01 --to 2026-11-30 --channel HOTLINE";
    CLI::App* command = line.command(
        group, name.constData(), one.does, example.constData(),
        [options, report = one.report](CommandContext& context) { return showReport(context, *options, report); },
        Drawing::Pages);
    addFilter(command, *options);
    addPaperOptions(command, options->paper);
    addText(command, "--panel", options->paper.panel, "Only this chart in the PDF and the workbook, as AGEING");
    if (one.report == domain::Report::Minors) {
        CLI::Option* year = addNumber(command, "--year", options->year, yearRange,
                                      "The yearly export: minors' cases of that year alone, with each access");
        for (const char* other :
             {"--from", "--to", "--adults", "--right", "--platform", "--channel", "--agent", "--holder", "--panel"})
            year->excludes(command->get_option(other));
    }
}

void addCases(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = line.command(
        group, "cases", "The cases a figure is taken from, and whether it counts them",
        "rightsdesk-cli --desk rights.rdb --user wang report cases ON_TIME_RATE --by MONTH --point 2026-11 \\\n"
        "    --from 2026-11-01 --to 2026-11-30",
        [options](CommandContext& context) { return showCases(context, *options); });
    addText(command, "METRIC", options->metric, "As the report names it")->required();
    addText(command, "--by", options->series,
            "What the figure is split by, as the report names it; WHOLE when left out");
    addText(command, "--point", options->point, "Which part of it");
    addText(command, "--after", options->after, "Where the page before ended");
    addNumber(command, "--limit", options->limit, pageRange, "At most so many");
    addFilter(command, *options);
}

void addLedger(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = line.command(
        group, "ledger", "A line for each request received in the period, masked, as PDF or workbook",
        "rightsdesk-cli --desk rights.rdb --user wang report ledger --from 2026-01-01 --xlsx ledger.xlsx",
        [options](CommandContext& context) { return writeLedger(context, *options); }, Drawing::Pages);
    addFilter(command, *options);
    addPaperOptions(command, options->paper);
}

void addSample(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<SampleOptions>();
    CLI::App* command = line.command(
        group, "sample", "Cases drawn for an audit, and whether their entries in the log hold",
        "rightsdesk-cli --desk rights.rdb --user sun report sample --from 2026-01-01 --to 2026-12-31 \\\n"
        "    --cases 20 --seed audit-2026",
        [options](CommandContext& context) { return showSample(context, *options); }, Drawing::Pages);
    addText(command, "--seed", options->seed,
            "Any word; the same word draws the same cases, by the least SHA-256 of word, line feed and number")
        ->required();
    addNumber(command, "--cases", options->cases, {1, desk::mostSampled}, "So many of them");
    addText(command, "--files", options->files,
            "Write the whole file of each into this folder of your own that nobody else may write into")
        ->type_name("FOLDER");
    addFilter(command, *options);
    addPaperOptions(command, options->paper);
}

} // namespace

void addReportCommands(CommandLine& line)
{
    CLI::App* group = line.group("report", "The figures of a period, and the cases behind them",
                                 "rightsdesk-cli --desk rights.rdb --user wang report ontime --from 2026-11-01");
    for (const ReportCommand& one : reports)
        addReport(line, group, one);
    addCases(line, group);
    addLedger(line, group);
    addReportPapers(line, group);
    addTargetCommands(line, group);
    addSample(line, group);
}

} // namespace rd::cli

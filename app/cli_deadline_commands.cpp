#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/calendar/notice_reader.h"
#include "core/desk/explain_deadline.h"
#include "core/desk/list_notices.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// The clock of rule book §5.2 that runs from the first receipt, whatever material is missing.
const QString onlyMode = QStringLiteral("A");

struct ExplainOptions {
    QString received;
    QStringList rights;
    bool minor = false;
    QString mode = onlyMode;
};

struct TableOptions {
    QString from;
    QString to;
    QString mode = onlyMode;
};

QJsonObject milestoneFields(const domain::Milestones& dates)
{
    return {{u"ack"_s, dateField(dates.acknowledge)},     {u"verified"_s, dateField(dates.verified)},
            {u"collected"_s, dateField(dates.collected)}, {u"approved"_s, dateField(dates.approved)},
            {u"executed"_s, dateField(dates.executed)},   {u"reply"_s, dateField(dates.reply)}};
}

QJsonArray dayFields(const QList<domain::CountedDay>& days)
{
    QJsonArray array;
    for (const domain::CountedDay& day : days) {
        array.append(QJsonObject{{u"date"_s, dateField(day.date)},
                                 {u"kind"_s, domain::codeOf(day.kind)},
                                 {u"n"_s, day.number},
                                 {u"reason"_s, day.reason},
                                 {u"provisional"_s, day.provisional}});
    }
    return array;
}

QStringList dayLines(const domain::DeadlineExplanation& why)
{
    QList<QStringList> rows;
    for (const domain::CountedDay& day : why.days) {
        rows.append({day.date.toString(Qt::ISODate), domain::codeOf(day.kind),
                     day.number > 0 ? u"T+%1"_s.arg(day.number) : u"-"_s,
                     day.reason + (day.provisional ? u" provisional"_s : QString())});
    }
    QStringList lines{u"received  %1 (D0, does not count)"_s.arg(why.deadline.d0.toString(Qt::ISODate))};
    lines += tableLines({u"DATE"_s, u"DAY"_s, u"COUNT"_s, u"WHY"_s}, rows);
    lines.append(u"due       %1%2"_s.arg(why.deadline.due.toString(Qt::ISODate),
                                         why.deadline.provisional ? u" provisional"_s : QString()));
    return lines;
}

Result<Answer> explain(CommandContext& context, const ExplainOptions& options)
{
    RD_TRY_ASSIGN(QDateTime received, instantArgument("received", options.received));
    if (!received.isValid())
        received = context.clock().now();
    QList<domain::RightType> rights;
    for (const QString& code : options.rights) {
        RD_TRY_ASSIGN(const domain::RightType right, codeArgument("right", code, domain::parseRight));
        rights.append(right);
    }
    const domain::MinorClass minor = options.minor ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Adult;
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, desk::explainDeadline(received, rights, minor));
    const domain::Deadline& deadline = why.deadline;
    return Answer{{{u"d0"_s, dateField(deadline.d0)},
                   {u"t1"_s, dateField(deadline.t1)},
                   {u"due"_s, dateField(deadline.due)},
                   {u"dueEnd"_s, instantField(deadline.dueEnd)},
                   {u"provisional"_s, deadline.provisional},
                   {u"days"_s, dayFields(why.days)},
                   {u"milestones"_s, milestoneFields(deadline.milestones)},
                   {u"longStop"_s, dateField(deadline.longStop)},
                   {u"policy"_s, why.policyVersion}},
                  dayLines(why)};
}

Result<Answer> table(const TableOptions& options)
{
    RD_TRY_ASSIGN(const QDate from, dateArgument("from", options.from));
    RD_TRY_ASSIGN(const QDate to, dateArgument("to", options.to));
    RD_TRY_ASSIGN(const QList<desk::DeadlineRow> rows, desk::deadlineTable(from, to));
    QJsonArray array;
    QList<QStringList> cells;
    for (const desk::DeadlineRow& row : rows) {
        array.append(QJsonObject{{u"d0"_s, dateField(row.d0)},
                                 {u"t1"_s, dateField(row.t1)},
                                 {u"due"_s, dateField(row.due)},
                                 {u"provisional"_s, row.provisional}});
        cells.append({row.d0.toString(Qt::ISODate), row.t1.toString(Qt::ISODate), row.due.toString(Qt::ISODate),
                      row.provisional ? u"provisional"_s : QString()});
    }
    return Answer{{{u"rows"_s, array}}, tableLines({u"D0"_s, u"T+1"_s, u"DUE"_s, QString()}, cells)};
}

Result<Answer> listNotices(CommandContext& context)
{
    QList<calendar::HolidayNotice> notices;
    if (context.options().deskPath.isEmpty()) {
        RD_TRY_ASSIGN(notices, calendar::shippedNotices());
    } else {
        RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
        RD_TRY_ASSIGN(notices, desk::listNotices(*desk));
    }
    QJsonArray years;
    QList<QStringList> rows;
    for (const calendar::HolidayNotice& notice : notices) {
        years.append(
            QJsonObject{{u"year"_s, notice.year}, {u"source"_s, notice.source}, {u"confirmed"_s, notice.confirmed}});
        rows.append({QString::number(notice.year), notice.confirmed ? u"yes"_s : u"no"_s, notice.source});
    }
    return Answer{{{u"years"_s, years}}, tableLines({u"YEAR"_s, u"CONFIRMED"_s, u"SOURCE"_s}, rows)};
}

} // namespace

void addDeadlineCommands(CommandLine& line)
{
    CLI::App* group = line.group("deadline", "Due dates of the shipped policy and holiday notices; needs no desk",
                                 "rightsdesk-cli deadline explain --received 2024-06-07T23:40:00+08:00");
    auto explaining = std::make_shared<ExplainOptions>();
    CLI::App* why = line.command(group, "explain", "Why this date: T+1 to T+15, day by day",
                                 "rightsdesk-cli deadline explain --received 2024-06-07T23:40:00+08:00 --right COPY",
                                 [explaining](CommandContext& context) { return explain(context, *explaining); });
    addText(why, "--received", explaining->received, "When the request came in; now when left out")->type_name("TIME");
    addCodes(why, "--right", explaining->rights, "Rights asked for: ACCESS COPY DELETE ...");
    addFlag(why, "--minor", explaining->minor, "A child under fourteen is concerned");
    addChoice(why, "--mode", explaining->mode, {onlyMode}, "The clock's mode (rule book 5.2)");

    auto listing = std::make_shared<TableOptions>();
    CLI::App* rows = line.command(group, "table", "One row for each receipt date",
                                  "rightsdesk-cli deadline table --from 2026-09-01 --to 2026-10-31",
                                  [listing](CommandContext&) { return table(*listing); });
    addText(rows, "--from", listing->from, "First receipt date")->required()->type_name("DATE");
    addText(rows, "--to", listing->to, "Last receipt date")->required()->type_name("DATE");
    addChoice(rows, "--mode", listing->mode, {onlyMode}, "The clock's mode (rule book 5.2)");

    CLI::App* notices =
        line.group("calendar", "The holiday notices that working days are counted by", "rightsdesk-cli calendar list");
    line.command(notices, "list", "The years whose notice is loaded: of the desk, or as shipped without one",
                 "rightsdesk-cli calendar list", listNotices);
}

} // namespace rd::cli

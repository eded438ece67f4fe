#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/replies/prepare_due_letters.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct TableOptions {
    QString from;
    QString to;
    QString mode;
    int noticeAfter = 3;
    int materialAfter = 30;
};

Result<Answer> prepare(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::PreparedLetters prepared, desk::prepareDueLetters(*desk));
    QStringList lines;
    for (const QString& number : prepared.unverifiable)
        lines.append(u"T03  %1  waits for the officer"_s.arg(number));
    for (const QString& number : prepared.overdue)
        lines.append(u"T17  %1  overdue"_s.arg(number));
    for (const QString& number : prepared.abandoned)
        lines.append(u"--   %1  abandoned: thirty days after T03 nothing had come"_s.arg(number));
    for (const QString& number : prepared.erased)
        lines.append(u"copy %1  package erased, thirty days after its delivery"_s.arg(number));
    for (const QString& number : prepared.closed)
        lines.append(u"--   %1  closed: three working days after its answer"_s.arg(number));
    for (const QString& number : prepared.received)
        lines.append(u"call %1  received from its draft, thirty minutes after the call"_s.arg(number));
    if (prepared.draftsLeft > 0)
        lines.append(
            u"call %1 draft(s) state nothing that can be received: see \"draft list\""_s.arg(prepared.draftsLeft));
    if (lines.isEmpty())
        lines.append(u"Nothing was to be prepared."_s);
    if (prepared.more)
        lines.append(u"more: run it again"_s);
    return Answer{{{u"T03"_s, textsField(prepared.unverifiable)},
                   {u"T17"_s, textsField(prepared.overdue)},
                   {u"abandoned"_s, textsField(prepared.abandoned)},
                   {u"erased"_s, textsField(prepared.erased)},
                   {u"received"_s, textsField(prepared.received)},
                   {u"closed"_s, textsField(prepared.closed)},
                   {u"draftsLeft"_s, prepared.draftsLeft},
                   {u"more"_s, prepared.more}},
                  lines};
}

Result<Answer> table(CommandContext& context, const TableOptions& options)
{
    RD_TRY_ASSIGN(const QDate from, dateArgument("from", options.from));
    RD_TRY_ASSIGN(const QDate to, dateArgument("to", options.to));
    const desk::TableWaiting waiting{domain::parseClockMode(options.mode), options.noticeAfter, options.materialAfter};
    RD_TRY_ASSIGN(const desk::Desk* const desk, context.deskIfNamed());
    RD_TRY_ASSIGN(const QList<desk::DeadlineRow> rows,
                  desk ? desk::deadlineTable(*desk, from, to, waiting) : desk::deadlineTable(from, to, waiting));
    QJsonArray array;
    QList<QStringList> cells;
    for (const desk::DeadlineRow& row : rows) {
        array.append(QJsonObject{{u"d0"_s, dateField(row.d0)},
                                 {u"t1"_s, dateField(row.t1)},
                                 {u"due"_s, dateField(row.due)},
                                 {u"mode"_s, domain::codeOf(row.mode)},
                                 {u"dueModeA"_s, dateField(row.dueContinued)},
                                 {u"provisional"_s, row.provisional}});
        cells.append({row.d0.toString(Qt::ISODate), row.t1.toString(Qt::ISODate), row.due.toString(Qt::ISODate),
                      row.dueContinued.toString(Qt::ISODate), row.provisional ? u"provisional"_s : QString()});
    }
    // One mode for all rows only where it was asked for; a policy changes its own from a day on.
    const QJsonValue asked = options.mode.isEmpty() ? QJsonValue() : QJsonValue(options.mode);
    return Answer{{{u"mode"_s, asked}, {u"rows"_s, array}},
                  tableLines({u"D0"_s, u"T+1"_s, u"DUE"_s, u"MODE A"_s, QString()}, cells)};
}

} // namespace

void addDeadlineCommands(CommandLine& line)
{
    CLI::App* group = line.group(
        "deadline", "Due dates by the policy and notices of the desk (with --desk and --user) or the shipped ones",
        "rightsdesk-cli deadline explain --received 2024-06-07T23:40:00+08:00");
    addExplainCommand(line, group);
    line.command(group, "prepare",
                 "Does what the clock asks for: T03 from T+13, T17 once overdue, the end of a wait; needs a desk",
                 "rightsdesk-cli --desk rights.rdb --user li deadline prepare", prepare);
    auto listing = std::make_shared<TableOptions>();
    CLI::App* rows = line.command(
        group, "table", "One row for each receipt date, by the desk's policy and notices or else the shipped ones",
        "rightsdesk-cli deadline table --from 2026-09-01 --to 2026-10-31",
        [listing](CommandContext& context) { return table(context, *listing); });
    addText(rows, "--from", listing->from, "First receipt date")->required()->type_name("DATE");
    addText(rows, "--to", listing->to, "Last receipt date")->required()->type_name("DATE");
    addChoice(rows, "--mode", listing->mode, {u"A"_s, u"B"_s, u"C"_s},
              "The clock's mode while material is missing (rule book 5.2); the policy's when left out");
    addNumber(rows, "--notice-after", listing->noticeAfter, {0, 15}, "Modes B and C: T02 is sent on T+n");
    addNumber(rows, "--material-after", listing->materialAfter, {0, 365},
              "Modes B and C: calendar days from T02 to the material");
}

} // namespace rd::cli

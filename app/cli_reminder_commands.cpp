#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/today/list_reminders.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> listReminders(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Reminders reminders, desk::listReminders(*desk));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::Reminder& one : reminders.lines) {
        array.append(QJsonObject{{u"case"_s, one.number},
                                 {u"kind"_s, domain::codeOf(one.kind)},
                                 {u"stage"_s, domain::codeOf(one.stage)},
                                 {u"item"_s, one.item > 0 ? QJsonValue(one.item) : QJsonValue()},
                                 {u"due"_s, dateField(one.due)},
                                 {u"provisional"_s, one.provisional},
                                 {u"daysLeft"_s, one.daysLeft},
                                 {u"minor"_s, one.minor},
                                 {u"mine"_s, one.mine},
                                 {u"handler"_s, one.handlerName}});
        rows.append({one.item > 0 ? u"%1 item %2"_s.arg(one.number).arg(one.item) : one.number, domain::codeOf(one),
                     dueCell(one.due, one.provisional), QString::number(one.daysLeft), one.handlerName});
    }
    return Answer{{{u"reminders"_s, array}, {u"more"_s, reminders.more}},
                  tableLines({u"CASE"_s, u"STAGE"_s, u"DUE"_s, u"LEFT"_s, u"HANDLER"_s}, rows)};
}

Result<Answer> dismissReminder(CommandContext& context, const QString& caseText)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Reminders reminders, desk::listReminders(*desk));
    QList<domain::Reminder> ofCase;
    QStringList codes;
    for (const domain::Reminder& one : reminders.lines) {
        if (one.caseId != id)
            continue;
        ofCase.append(one);
        codes.append(domain::codeOf(one));
    }
    if (ofCase.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"reminder"_s}});
    RD_TRY(desk::dismissReminders(*desk, ofCase));
    const QString number = ofCase.first().number;
    const QString stages = codes.join(u", "_s);
    return Answer{{{u"case"_s, number}, {u"stage"_s, stages}},
                  {u"%1  the reminder %2 is put away"_s.arg(number, stages)}};
}

} // namespace

void addReminderCommands(CommandLine& line)
{
    CLI::App* group = line.group("reminder", "What is due soon, today or late, for you and your team",
                                 "rightsdesk-cli --desk rights.rdb --user li reminder list");
    line.command(group, "list",
                 "Your reminders: five and two working days left, the day itself, overdue, limits passed",
                 "rightsdesk-cli --desk rights.rdb --user li reminder list", listReminders);
    auto text = std::make_shared<QString>();
    CLI::App* away = line.command(group, "dismiss", "Puts the reminder of a case away until its next stage",
                                  "rightsdesk-cli --desk rights.rdb --user li reminder dismiss 0007",
                                  [text](CommandContext& context) { return dismissReminder(context, *text); });
    addText(away, "CASE", *text, "The number DSR-..., or an ending of it that only one case has")->required();
}

} // namespace rd::cli

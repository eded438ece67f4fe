#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_messages.h"
#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/cases/record_absence.h"
#include "core/desk/entry/manage_users.h"
#include "core/security/session.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct AbsenceOptions {
    QString user;
    QString from;
    QString to;
    QString reason = u"LEAVE"_s;
    QString standIn;
    bool handOver = false;
};

Result<domain::UserId> whoseAbsence(const desk::Desk& desk, const QString& name)
{
    if (name.isEmpty())
        return desk.session().user().id;
    RD_TRY_ASSIGN(const domain::User user, desk::userNamed(desk, name));
    return user.id;
}

QJsonObject absenceFields(const domain::Absence& absence)
{
    return {{u"id"_s, absence.id.text()},
            {u"from"_s, dateField(absence.from)},
            {u"to"_s, dateField(absence.to)},
            {u"reason"_s, codeOf(absence.reason)},
            {u"ended"_s, absence.endedAt.isValid()}};
}

// The stand-in takes the cases over at once, where that is wanted; the absence stands whatever becomes of that.
QStringList handOverLines(const CommandContext& context, desk::Desk& desk, const QList<domain::CaseId>& running,
                          const domain::UserId& standIn, int& moved)
{
    const Result<desk::HandedOver> done = desk::handOverCases(desk, {running, standIn, {}});
    if (!done)
        return {u"no case handed over: %1"_s.arg(messageOf(done.error(), context.language()))};
    moved = done->cases;
    QStringList lines{u"%1 cases handed over to the stand-in"_s.arg(moved)};
    for (const desk::CaseLeft& one : done->left)
        lines.append(u"%1 stays: %2"_s.arg(one.number, messageOf(one.why, context.language())));
    return lines;
}

Result<Answer> answerWithCases(const CommandContext& context, desk::Desk& desk, const domain::Absence& absence,
                               bool handOver)
{
    QJsonObject fields = absenceFields(absence);
    QStringList lines{u"absent from %1 to %2, id %3"_s.arg(absence.from.toString(Qt::ISODate),
                                                           absence.to.toString(Qt::ISODate), absence.id.text())};
    if (!desk.session().may(domain::Permission::ProposeOutcome))
        return Answer{fields, lines};
    RD_TRY_ASSIGN(const QList<domain::CaseId> running, desk::runningCasesOf(desk, absence.user));
    int moved = 0;
    if (handOver && !running.isEmpty())
        lines += handOverLines(context, desk, running, absence.standIn, moved);
    const auto stay = static_cast<int>(running.size()) - moved;
    fields.insert(u"moved"_s, moved);
    fields.insert(u"running"_s, stay);
    if (stay > 0)
        lines.append(u"%1 running cases stay theirs: \"case hand-over\" gives them to somebody"_s.arg(stay));
    return Answer{fields, lines};
}

Result<Answer> addAbsence(CommandContext& context, const AbsenceOptions& options)
{
    desk::NewAbsence wanted;
    RD_TRY_ASSIGN(wanted.from, dateArgument("absentFrom", options.from));
    RD_TRY_ASSIGN(wanted.to, dateArgument("absentUntil", options.to));
    RD_TRY_ASSIGN(wanted.reason, codeArgument("reason", options.reason, domain::parseAbsenceReason));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(wanted.user, whoseAbsence(*desk, options.user));
    if (!options.standIn.isEmpty()) {
        RD_TRY_ASSIGN(const domain::User standIn, desk::userNamed(*desk, options.standIn));
        wanted.standIn = standIn.id;
    }
    RD_TRY_ASSIGN(const domain::Absence absence, desk::addAbsence(*desk, wanted));
    return answerWithCases(context, *desk, absence, options.handOver);
}

Result<Answer> listAbsences(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<desk::AbsenceRow> absences, desk::listAbsences(*desk));
    QJsonArray list;
    QList<QStringList> rows;
    for (const desk::AbsenceRow& one : absences) {
        QJsonObject fields = absenceFields(one.absence);
        fields.insert(u"user"_s, one.userName);
        fields.insert(u"standIn"_s, one.standInName);
        fields.insert(u"today"_s, one.today);
        list.append(fields);
        rows.append({one.userName, one.absence.from.toString(Qt::ISODate), one.absence.to.toString(Qt::ISODate),
                     codeOf(one.absence.reason), one.standInName, one.today ? u"yes"_s : u"no"_s,
                     one.absence.id.text()});
    }
    return Answer{{{u"absences"_s, list}},
                  tableLines({u"NAME"_s, u"FROM"_s, u"TO"_s, u"REASON"_s, u"STAND-IN"_s, u"TODAY"_s, u"ID"_s}, rows)};
}

Result<Answer> endAbsence(CommandContext& context, const QString& idText)
{
    const auto id = domain::AbsenceId::parse(idText.trimmed());
    if (!id)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"id"_s}});
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Absence absence, desk::endAbsence(*desk, *id));
    return Answer{absenceFields(absence), {u"The absence has ended."_s}};
}

} // namespace

void addAbsenceCommands(CommandLine& line, CLI::App* users)
{
    auto options = std::make_shared<AbsenceOptions>();
    CLI::App* add = line.command(users, "absent", "Somebody is away from one day to another, both of them included",
                                 "rightsdesk-cli --desk rights.rdb --user li user absent --from 2026-12-01 --to "
                                 "2026-12-04 --stand-in zhao",
                                 [options](CommandContext& context) { return addAbsence(context, *options); });
    addText(add, "NAME", options->user, "Sign-in name; yourself when left out, anybody else for a supervisor");
    addText(add, "--from", options->from, "First day")->required()->type_name("DATE");
    addText(add, "--to", options->to, "Last day")->required()->type_name("DATE");
    addText(add, "--reason", options->reason, "LEAVE TRAINING TRAVEL OTHER_DUTIES OTHER; nothing of anybody's health")
        ->type_name("CODE");
    CLI::Option* standIn =
        addText(add, "--stand-in", options->standIn, "Who hears of the cases meanwhile")->type_name("USER");
    addFlag(add, "--hand-over", options->handOver, "Hand all running cases over to the stand-in now")->needs(standIn);

    line.command(users, "absences", "Who is away today and will be, and who stands in",
                 "rightsdesk-cli --desk rights.rdb --user wang user absences", listAbsences);

    auto id = std::make_shared<QString>();
    CLI::App* end = line.command(users, "back", "Somebody is back, or the absence is taken back",
                                 "rightsdesk-cli --desk rights.rdb --user wang user back "
                                 "3f0c7a52-9a55-4a0e-8a3e-3f0c7a529a55",
                                 [id](CommandContext& context) { return endAbsence(context, *id); });
    addText(end, "ID", *id, "Id of the absence, as \"user absences\" prints it")->required();
}

} // namespace rd::cli

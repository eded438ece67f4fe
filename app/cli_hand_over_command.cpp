#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_messages.h"
#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/entry/manage_users.h"
#include "core/security/session.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct HandOverOptions {
    QStringList cases;
    QString from;
    QString to;
    QString note;
};

// Those named; else all that run of one user, which is whoever asks when nobody is named.
Result<QList<domain::CaseId>> casesMeant(CommandContext& context, const desk::Desk& desk,
                                         const HandOverOptions& options)
{
    if (options.cases.isEmpty()) {
        domain::UserId from = desk.session().user().id;
        if (!options.from.isEmpty()) {
            RD_TRY_ASSIGN(const domain::User user, desk::userNamed(desk, options.from));
            from = user.id;
        }
        return desk::runningCasesOf(desk, from);
    }
    QList<domain::CaseId> cases;
    for (const QString& text : options.cases) {
        RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(text));
        cases.append(id);
    }
    return cases;
}

Result<Answer> handOver(CommandContext& context, const HandOverOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    desk::CaseHandOver meant{{}, {}, options.note};
    RD_TRY_ASSIGN(const domain::User user, desk::userNamed(*desk, options.to));
    meant.to = user.id;
    RD_TRY_ASSIGN(meant.cases, casesMeant(context, *desk, options));
    RD_TRY_ASSIGN(const desk::HandedOver done, desk::handOverCases(*desk, meant));
    QJsonArray left;
    QStringList lines{u"%1 of %2 cases handed over to %3"_s.arg(done.cases).arg(meant.cases.size()).arg(options.to)};
    for (const desk::CaseLeft& one : done.left) {
        left.append(QJsonObject{{u"case"_s, one.number}, {u"error"_s, errorName(one.why.code)}});
        lines.append(u"%1 stays: %2"_s.arg(one.number, messageOf(one.why, context.language())));
    }
    return Answer{{{u"moved"_s, done.cases}, {u"to"_s, options.to}, {u"left"_s, left}}, lines};
}

} // namespace

void addHandOverCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<HandOverOptions>();
    CLI::App* command = line.command(
        group, "hand-over", "Somebody else goes on with cases: at the end of a shift, before a leave, spread anew",
        "rightsdesk-cli --desk rights.rdb --user li case hand-over --to zhao --note \"call back at nine\"",
        [options](CommandContext& context) { return handOver(context, *options); });
    CLI::Option* cases =
        addTexts(command, "CASE", options->cases, "Their numbers or endings; all that run when left out");
    addText(command, "--to", options->to, "Who goes on with them")->required()->type_name("USER");
    addText(command, "--from", options->from, "Whose cases, if not your own: for a supervisor")
        ->type_name("USER")
        ->excludes(cases);
    addText(command, "--note", options->note, "What they have to know");
}

} // namespace rd::cli

#include "app/cli_commands.h"
#include "app/cli_password.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/accept_desk.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct AcceptOptions {
    QString second;
    QString secondPasswordFile;
    QString reason;
};

Result<Answer> acceptDesk(CommandContext& context, const AcceptOptions& options)
{
    const GlobalOptions& global = context.options();
    if (global.deskPath.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"desk"_s}});
    RD_TRY_ASSIGN(const Secret first, context.passwordOfUser());
    RD_TRY_ASSIGN(
        const Secret second,
        readPassword({options.secondPasswordFile, u"second-password-file"_s, u"Password of "_s + options.second}));
    RD_TRY_ASSIGN(std::unique_ptr<desk::Desk> accepted,
                  desk::acceptDesk(global.deskPath, {global.userName, first}, {options.second, second}, options.reason,
                                   context.clock()));
    const desk::Desk* const desk = context.desks().keep(global, std::move(accepted));
    RD_TRY_ASSIGN(const domain::DeskStatus status, desk::deskStatus(*desk));
    return Answer{{{u"path"_s, status.path},
                   {u"first"_s, global.userName},
                   {u"second"_s, options.second},
                   {u"auditHead"_s, status.auditHead},
                   {u"accepted"_s, true}},
                  {u"%1: accepted as it lies by %2 and %3; the log keeps the lost head and the reason"_s.arg(
                      status.path, global.userName, options.second)}};
}

} // namespace

void addAcceptCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<AcceptOptions>();
    CLI::App* accept = line.command(
        group, "accept",
        "Take the desk as it lies, although this PC knows it otherwise: an officer and a second officer or "
        "supervisor",
        "rightsdesk-cli --desk rights.rdb --user wang desk accept --second qian "
        "--second-password-file qian.txt --reason \"restored after a disk failure\"",
        [options](CommandContext& context) { return acceptDesk(context, *options); });
    addText(accept, "--second", options->second, "Sign-in name of the second person")->required()->type_name("NAME");
    addText(accept, "--second-password-file", options->secondPasswordFile,
            "File with the second person's password; asked for at a terminal otherwise")
        ->type_name("FILE");
    addText(accept, "--reason", options->reason, "Why the desk is not as this PC knows it")
        ->required()
        ->type_name("TEXT");
}

} // namespace rd::cli

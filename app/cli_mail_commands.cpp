#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_password.h"
#include "core/base/safe_file.h"
#include "core/desk/replies/set_mail_server.h"
#include "core/desk/replies/test_mail_server.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr NumberRange ports{0, 65535}; // 0: the usual one
constexpr qint64 longestAuthorities = 256 << 10;
const QString serverPasswordOption = QStringLiteral("server-password-file");

struct MailOptions {
    QString host;
    int port = 0;
    QString security = u"TLS"_s;
    QString userName;
    QString passwordFile;
    bool keepPassword = false;
    QString from;
    QString authorities;
};

// Never the password.
Answer answerOf(const domain::MailServerSettings& settings)
{
    const QString signsIn = settings.userName.isEmpty() ? u"nobody signs in"_s : settings.userName;
    const QString trusted = settings.authorities.isEmpty() ? u"as the system trusts"_s : u"by its own authority"_s;
    return Answer{{{u"configured"_s, true},
                   {u"host"_s, settings.host},
                   {u"port"_s, settings.port},
                   {u"security"_s, domain::codeOf(settings.security)},
                   {u"user"_s, settings.userName},
                   {u"hasPassword"_s, settings.hasPassword},
                   {u"from"_s, settings.from},
                   {u"ownAuthority"_s, !settings.authorities.isEmpty()},
                   {u"setAt"_s, instantField(settings.setAt)}},
                  {u"server  %1:%2 %3, %4"_s.arg(settings.host, QString::number(settings.port),
                                                 domain::codeOf(settings.security), trusted),
                   u"user    %1"_s.arg(signsIn), u"from    %1"_s.arg(settings.from)}};
}

Result<Answer> set(CommandContext& context, const MailOptions& options)
{
    domain::MailServerSettings settings;
    settings.host = options.host;
    RD_TRY_ASSIGN(settings.security, codeArgument("security", options.security, domain::parseMailSecurity));
    const int usualPort = settings.security == domain::MailSecurity::Tls ? 465 : 587;
    settings.port = options.port > 0 ? options.port : usualPort;
    settings.userName = options.userName;
    settings.from = options.from;
    if (!options.authorities.isEmpty()) {
        RD_TRY_ASSIGN(settings.authorities, readWholeFile(options.authorities, longestAuthorities));
    }
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    Secret password;
    const bool asked = !options.userName.isEmpty() && !options.keepPassword;
    if (asked) {
        RD_TRY_ASSIGN(password,
                      readPassword({options.passwordFile, serverPasswordOption,
                                    u"Password of %1 at %2"_s.arg(options.userName, options.host)}));
    }
    const auto which = options.keepPassword ? desk::ServerPassword::Kept : desk::ServerPassword::Given;
    RD_TRY_ASSIGN(const domain::MailServerSettings saved, desk::setMailServer(*desk, settings, password, which));
    return answerOf(saved);
}

Result<Answer> show(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const auto settings, desk::showMailServer(*desk));
    if (settings)
        return answerOf(*settings);
    return Answer{{{u"configured"_s, false}}, {u"No mail server is set up: e-mails leave as files."_s}};
}

Result<Answer> test(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::testMailServer(*desk, JobToken()));
    return Answer{{{u"ok"_s, true}}, {u"The mail server answers, has proven who it is and accepts the sign-in."_s}};
}

Result<Answer> off(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::removeMailServer(*desk));
    return Answer{{{u"configured"_s, false}},
                  {u"The mail server and its password are gone: e-mails leave as files."_s}};
}

void addSetting(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<MailOptions>();
    CLI::App* command =
        line.command(group, "set", "Set the server that letters leave by; encrypted connections only",
                     "rightsdesk-cli --desk rights.rdb --user qian mail set --host smtp.example.cn --user-name "
                     "privacy@example.cn --server-password-file mail.txt",
                     [options](CommandContext& context) { return set(context, *options); });
    addText(command, "--host", options->host, "Name of the server")->required();
    addNumber(command, "--port", options->port, ports, "465 for TLS and 587 for STARTTLS when left out");
    addText(command, "--security", options->security, "TLS or STARTTLS; TLS when left out")->type_name("KIND");
    addText(command, "--user-name", options->userName, "Who signs in there; nobody when left out");
    addText(command, "--server-password-file", options->passwordFile,
            "File with the password there; asked for at a terminal otherwise")
        ->type_name("FILE");
    addFlag(command, "--keep-password", options->keepPassword, "The password on file, for the same server and user");
    addText(command, "--from", options->from,
            "Address that letters leave from; the privacy contact of the policy when left out")
        ->type_name("ADDRESS");
    addText(command, "--ca", options->authorities,
            "Certificate of the server's own authority, then the only one trusted; PEM")
        ->type_name("FILE.pem");
}

} // namespace

void addMailCommands(CommandLine& line)
{
    CLI::App* group = line.group("mail", "The mail server that letters leave by",
                                 "rightsdesk-cli --desk rights.rdb --user qian mail show");
    addSetting(line, group);
    line.command(group, "show", "The mail server, without its password",
                 "rightsdesk-cli --desk rights.rdb --user qian mail show", show);
    line.command(group, "test", "Connect to the mail server and sign in; sends nothing",
                 "rightsdesk-cli --desk rights.rdb --user qian mail test", test);
    line.command(group, "off", "Forget the mail server: e-mails leave as files again",
                 "rightsdesk-cli --desk rights.rdb --user qian mail off", off);
}

} // namespace rd::cli

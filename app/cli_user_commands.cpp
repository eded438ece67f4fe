#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_password.h"
#include "core/desk/entry/manage_users.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

const QString newPasswordOption = QStringLiteral("new-password-file");

struct AddOptions {
    QString name;
    QString displayName;
    QStringList roles;
    QString newPasswordFile;
};

QJsonObject userFields(const domain::User& user)
{
    const QStringList roles = domain::codesOf(user.roles);
    return {{u"user"_s, user.name},          {u"name"_s, user.displayName}, {u"role"_s, roles.join(u',')},
            {u"roles"_s, textsField(roles)}, {u"active"_s, user.active},    {u"holdsKey"_s, user.holdsKey}};
}

Result<domain::Roles> rolesArgument(const QStringList& codes)
{
    domain::Roles roles;
    for (const QString& code : codes) {
        RD_TRY_ASSIGN(const domain::Role role, codeArgument("role", code, domain::parseRole));
        roles |= role;
    }
    return roles;
}

Result<Answer> addUser(CommandContext& context, const AddOptions& options)
{
    RD_TRY_ASSIGN(const domain::Roles roles, rolesArgument(options.roles));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const Secret password,
                  readNewPassword({options.newPasswordFile, newPasswordOption, u"New password of "_s + options.name}));
    RD_TRY_ASSIGN(const domain::User user, desk::addUser(*desk, {options.name, options.displayName, roles}, password));
    return Answer{userFields(user), {u"%1: %2"_s.arg(user.name, domain::codesOf(user.roles).join(u' '))}};
}

Result<Answer> listUsers(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::User> users, desk::listUsers(*desk));
    QJsonArray list;
    QList<QStringList> rows;
    for (const domain::User& user : users) {
        list.append(userFields(user));
        rows.append({user.name, user.displayName, domain::codesOf(user.roles).join(u' '),
                     user.active ? u"yes"_s : u"no"_s, user.holdsKey ? u"yes"_s : u"no"_s});
    }
    return Answer{{{u"users"_s, list}}, tableLines({u"USER"_s, u"NAME"_s, u"ROLES"_s, u"ACTIVE"_s, u"KEY"_s}, rows)};
}

Result<Answer> disableUser(CommandContext& context, const QString& name)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::disableUser(*desk, name));
    return Answer{{{u"user"_s, name}, {u"active"_s, false}}, {u"%1 can no longer sign in."_s.arg(name)}};
}

Result<Answer> changePassword(CommandContext& context, const QString& newPasswordFile)
{
    const QString& user = context.options().userName;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const Secret old,
                  readPassword({context.options().passwordFile, u"password-file"_s, u"Password of "_s + user}));
    RD_TRY_ASSIGN(const Secret chosen,
                  readNewPassword({newPasswordFile, newPasswordOption, u"New password of "_s + user}));
    RD_TRY(desk::changePassword(*desk, old, chosen));
    return Answer{{{u"user"_s, user}, {u"changed"_s, true}}, {u"The password of %1 is changed."_s.arg(user)}};
}

} // namespace

void addUserCommands(CommandLine& line)
{
    CLI::App* group = line.group("user", "Who may sign in", "rightsdesk-cli --desk rights.rdb --user wang user list");

    auto adding = std::make_shared<AddOptions>();
    CLI::App* add =
        line.command(group, "add", "Add a user",
                     "rightsdesk-cli --desk rights.rdb --user wang user add li --role AGENT --new-password-file li.txt",
                     [adding](CommandContext& context) { return addUser(context, *adding); });
    addText(add, "NAME", adding->name, "Sign-in name: letters, digits, dot, dash")->required();
    addCodes(add, "--role", adding->roles, "AGENT SUPERVISOR PO DEPUTY_PO OWNER AUDITOR ADMIN")->required();
    addText(add, "--name", adding->displayName, "The name as people read it")->type_name("NAME");
    addText(add, "--new-password-file", adding->newPasswordFile,
            "File with the new user's password; asked for twice at a terminal otherwise")
        ->type_name("FILE");

    line.command(group, "list", "All users with their roles", "rightsdesk-cli --desk rights.rdb --user wang user list",
                 listUsers);

    auto name = std::make_shared<QString>();
    CLI::App* disable = line.command(group, "disable", "Take a user's access away",
                                     "rightsdesk-cli --desk rights.rdb --user wang user disable li",
                                     [name](CommandContext& context) { return disableUser(context, *name); });
    addText(disable, "NAME", *name, "Sign-in name")->required();

    auto file = std::make_shared<QString>();
    CLI::App* password =
        line.command(group, "password", "Change your own password",
                     "rightsdesk-cli --desk rights.rdb --user li user password --new-password-file new.txt",
                     [file](CommandContext& context) { return changePassword(context, *file); });
    addText(password, "--new-password-file", *file,
            "File with the new password; asked for twice at a terminal otherwise")
        ->type_name("FILE");
    addAbsenceCommands(line, group);
}

} // namespace rd::cli

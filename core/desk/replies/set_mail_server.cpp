#include "core/desk/replies/set_mail_server.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/mail_connection.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::MailServerSettings;

namespace {

constexpr qsizetype longestAuthorities = 256 << 10;
constexpr qsizetype longestSecret = 512;

auto unfit(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
}

bool isServerName(const QString& host)
{
    static const QRegularExpression name(u"^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$"_s);
    static const QRegularExpression address(u"^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*$"_s); // IPv6
    return name.match(host).hasMatch() || address.match(host).hasMatch();
}

bool isOneLine(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar one) { return one.category() == QChar::Other_Control; });
}

bool areCertificates(const QByteArray& pem)
{
    return pem.size() <= longestAuthorities && pem.contains("-----BEGIN CERTIFICATE-----")
        && pem.contains("-----END CERTIFICATE-----") && !pem.contains("PRIVATE KEY");
}

Result<void> requireSound(const MailServerSettings& settings, qsizetype passwordSize)
{
    if (!isServerName(settings.host))
        return unfit(u"mailHost"_s);
    if (settings.port < 1 || settings.port > 65535)
        return unfit(u"mailPort"_s);
    if (settings.userName.size() > 255 || !isOneLine(settings.userName))
        return unfit(u"mailUser"_s);
    if (settings.userName.isEmpty() != (passwordSize == 0) || passwordSize > longestSecret)
        return unfit(u"mailPassword"_s);
    if (!mail::mailAddress(settings.from))
        return unfit(u"mailFrom"_s);
    if (!settings.authorities.isEmpty() && !areCertificates(settings.authorities))
        return unfit(u"mailAuthorities"_s);
    return {};
}

// A demo desk says that nothing in it is sent to anybody: what it sends stays on this PC.
Result<void> requireNothingLeavesADemo(const Desk& desk, const QString& host)
{
    const bool isThisPc = host == u"localhost"_s || host == u"127.0.0.1"_s || host == u"::1"_s;
    if (desk.isDemo() && !isThisPc)
        return unfit(u"mailDemo"_s);
    return {};
}

// A password is never given to another server than the one it was set for.
Result<Secret> keptPassword(storage::Transaction& work, const MailServerSettings& settings)
{
    RD_TRY_ASSIGN(const auto standing, work.mails().server());
    if (!standing || standing->host != settings.host || standing->userName != settings.userName)
        return Secret();
    return work.mails().serverPassword();
}

domain::AuditEvent serverEvent(const QString& action, const MailServerSettings& settings)
{
    const QByteArray authorities = QCryptographicHash::hash(settings.authorities, QCryptographicHash::Sha256).toHex();
    return objectEvent(
        action, u"mailServer"_s, {}, {},
        {{u"host"_s, settings.host},
         {u"port"_s, settings.port},
         {u"security"_s, codeOf(settings.security)},
         {u"user"_s, settings.userName},
         {u"from"_s, settings.from},
         {u"authorities"_s, settings.authorities.isEmpty() ? QString() : QString::fromLatin1(authorities)}});
}

} // namespace

Result<std::optional<MailServerSettings>> showMailServer(const Desk& desk)
{
    if (!desk.session().may(domain::Permission::ChangePolicy))
        RD_TRY(desk.session().require(domain::Permission::SendReply));
    return desk.storage().mails().server();
}

Result<MailServerSettings> setMailServer(Desk& desk, MailServerSettings settings, const Secret& password,
                                         ServerPassword which)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ChangePolicy));
    settings.host = settings.host.trimmed().toLower();
    settings.userName = settings.userName.trimmed();
    settings.from = settings.from.trimmed();
    if (settings.from.isEmpty())
        settings.from = desk.rules().contact().privacyEmail;
    settings.setBy = desk.session().user().id;
    settings.setAt = desk.clock().now();
    Secret kept;
    if (which == ServerPassword::Kept && !settings.userName.isEmpty()) {
        RD_TRY_ASSIGN(kept, keptPassword(work, settings));
    }
    const Secret& used = which == ServerPassword::Kept ? kept : password;
    RD_TRY(requireSound(settings, used.size()));
    RD_TRY(requireNothingLeavesADemo(desk, settings.host));
    settings.hasPassword = !used.isEmpty();
    RD_TRY(work.mails().saveServer(settings, used));
    RD_TRY(commitAndAnnounce(desk, work, {serverEvent(u"MailServerSet"_s, settings)}));
    return settings;
}

Result<void> removeMailServer(Desk& desk)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ChangePolicy));
    RD_TRY_ASSIGN(const auto standing, work.mails().server());
    if (!standing)
        return fail(ErrorCode::MailServerMissing);
    RD_TRY(work.mails().removeServer());
    return commitAndAnnounce(desk, work, {serverEvent(u"MailServerRemoved"_s, *standing)});
}

Result<MailConnection> mailConnection(const Desk& desk)
{
    RD_TRY_ASSIGN(const auto settings, desk.storage().mails().server());
    if (!settings)
        return fail(ErrorCode::MailServerMissing);
    RD_TRY(requireNothingLeavesADemo(desk, settings->host));
    MailConnection connection;
    connection.server.host = settings->host;
    connection.server.port = settings->port;
    connection.server.security =
        settings->security == domain::MailSecurity::Tls ? mail::Security::Tls : mail::Security::StartTls;
    connection.server.userName = settings->userName;
    RD_TRY_ASSIGN(connection.server.password, desk.storage().mails().serverPassword());
    connection.server.authorities = settings->authorities;
    RD_TRY_ASSIGN(connection.from, mail::mailAddress(settings->from));
    return connection;
}

} // namespace rd::desk

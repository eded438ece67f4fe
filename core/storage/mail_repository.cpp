#include "core/storage/mail_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::MailServerSettings;
using domain::OutgoingMail;

namespace {

const QString onlyServer = QStringLiteral("mail-server");

const Statement upsertServer(QStringLiteral(
    "INSERT INTO mail_server (id, host, port, security, user_name, password, from_address, authorities, set_by, "
    "set_at) VALUES (:id, :host, :port, :security, :user_name, :password, :from_address, :authorities, :set_by, "
    ":set_at) ON CONFLICT (id) DO UPDATE SET host = excluded.host, port = excluded.port, security = "
    "excluded.security, user_name = excluded.user_name, password = excluded.password, from_address = "
    "excluded.from_address, authorities = excluded.authorities, set_by = excluded.set_by, set_at = excluded.set_at"));
const Statement selectServer(
    QStringLiteral("SELECT host, port, security, user_name, length(password) > 0, from_address, authorities, set_by, "
                   "set_at FROM mail_server WHERE id = :id"));
const Statement selectServerPassword(QStringLiteral("SELECT password FROM mail_server WHERE id = :id"));
const Statement deleteServer(QStringLiteral("DELETE FROM mail_server WHERE id = :id"));
const Statement insertOutgoing(QStringLiteral(
    "INSERT INTO outgoing_mail (id, case_id, reply_id, state, message_id, message_hash, pdf_hash, recipient, letter, "
    "prepared_by, prepared_at, started_at, accepted_at, answer) VALUES (:id, :case_id, :reply_id, :state, "
    ":message_id, :message_hash, :pdf_hash, :recipient, :letter, :prepared_by, :prepared_at, :started_at, "
    ":accepted_at, :answer)"));
const Statement updateOutgoing(
    QStringLiteral("UPDATE outgoing_mail SET state = :state, started_at = :started_at, accepted_at = :accepted_at, "
                   "answer = :answer WHERE id = :id"));
const Statement clearOutgoingLetter(QStringLiteral("UPDATE outgoing_mail SET letter = :letter WHERE id = :id"));
const Statement selectOutgoingLetter(QStringLiteral("SELECT letter FROM outgoing_mail WHERE id = :id"));
const QString outgoingColumns = QStringLiteral(
    "SELECT id, case_id, reply_id, state, message_id, message_hash, pdf_hash, recipient, prepared_by, prepared_at, "
    "started_at, accepted_at, answer FROM outgoing_mail WHERE ");
const Statement selectOutgoing(outgoingColumns + QStringLiteral("case_id = :case_id ORDER BY prepared_at, id"));
const Statement selectUnsettled(outgoingColumns
                                + QStringLiteral("state IN ('PREPARED', 'UNKNOWN', 'ACCEPTED') ORDER BY prepared_at, "
                                                 "id LIMIT :limit"));

MailServerSettings readServer(const SqlQuery& query)
{
    MailServerSettings settings;
    settings.host = query.text(0);
    settings.port = static_cast<int>(query.number(1));
    settings.security = domain::parseMailSecurity(query.text(2)).value_or(domain::MailSecurity::Tls);
    settings.userName = query.text(3);
    settings.hasPassword = query.flag(4);
    settings.from = query.text(5);
    settings.authorities = query.bytes(6);
    settings.setBy = domain::UserId::trusted(query.text(7));
    settings.setAt = query.instant(8);
    return settings;
}

OutgoingMail readOutgoing(const SqlQuery& query)
{
    OutgoingMail mail;
    mail.id = domain::OutgoingMailId::trusted(query.text(0));
    mail.caseId = domain::CaseId::trusted(query.text(1));
    mail.replyId = domain::ReplyId::trusted(query.text(2));
    // An unknown code says nothing of what became of it.
    mail.state = domain::parseOutgoingState(query.text(3)).value_or(domain::OutgoingState::Unknown);
    mail.messageId = query.text(4);
    mail.messageHash = query.text(5);
    mail.pdfHash = query.text(6);
    mail.recipient = query.text(7);
    mail.preparedBy = domain::UserId::trusted(query.text(8));
    mail.preparedAt = query.instant(9);
    mail.startedAt = query.instant(10);
    mail.acceptedAt = query.instant(11);
    mail.answer = query.text(12);
    return mail;
}

} // namespace

MailRepository::MailRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<std::optional<MailServerSettings>> MailRepository::server() const
{
    SqlQuery query(m_sql, selectServer);
    RD_TRY(query.bind(":id", onlyServer).run());
    return query.hasRow() ? std::optional(readServer(query)) : std::nullopt;
}

Result<Secret> MailRepository::serverPassword() const
{
    SqlQuery query(m_sql, selectServerPassword);
    RD_TRY(query.bind(":id", onlyServer).run());
    const QByteArrayView stored = query.hasRow() ? query.view(0) : QByteArrayView();
    return Secret::fromBytes(stored.data(), stored.size());
}

Result<void> MailRepository::saveServer(const MailServerSettings& settings, const Secret& password)
{
    SqlQuery query(m_sql, upsertServer);
    query.bind(":id", onlyServer).bind(":host", settings.host).bind(":port", settings.port);
    query.bind(":security", codeOf(settings.security)).bind(":user_name", settings.userName);
    query.bind(":password", QByteArray::fromRawData(reinterpret_cast<const char*>(password.data()), password.size()));
    query.bind(":from_address", settings.from).bind(":authorities", settings.authorities);
    RD_TRY(query.bind(":set_by", settings.setBy.text()).bind(":set_at", settings.setAt).run());
    m_sql.touch(RowKind::MailServer, onlyServer);
    return {};
}

Result<void> MailRepository::removeServer()
{
    SqlQuery query(m_sql, deleteServer);
    RD_TRY(query.bind(":id", onlyServer).run());
    m_sql.touch(RowKind::MailServer, onlyServer);
    return {};
}

Result<void> MailRepository::add(const OutgoingMail& mail, const QJsonObject& letter)
{
    SqlQuery query(m_sql, insertOutgoing);
    query.bind(":id", mail.id.text()).bind(":case_id", mail.caseId.text()).bind(":reply_id", mail.replyId.text());
    query.bind(":state", codeOf(mail.state)).bind(":message_id", mail.messageId);
    query.bind(":message_hash", mail.messageHash).bind(":pdf_hash", mail.pdfHash).bind(":recipient", mail.recipient);
    query.bind(":letter", letter).bind(":prepared_by", mail.preparedBy.text()).bind(":prepared_at", mail.preparedAt);
    query.bind(":started_at", mail.startedAt).bind(":accepted_at", mail.acceptedAt);
    RD_TRY(query.bind(":answer", mail.answer).run());
    m_sql.touch(RowKind::OutgoingMail, mail.id.text());
    return {};
}

Result<void> MailRepository::update(const OutgoingMail& mail)
{
    SqlQuery query(m_sql, updateOutgoing);
    query.bind(":state", codeOf(mail.state)).bind(":started_at", mail.startedAt);
    query.bind(":accepted_at", mail.acceptedAt).bind(":answer", mail.answer);
    RD_TRY(query.bind(":id", mail.id.text()).run());
    m_sql.touch(RowKind::OutgoingMail, mail.id.text());
    return {};
}

Result<void> MailRepository::dropLetter(const domain::OutgoingMailId& id)
{
    SqlQuery query(m_sql, clearOutgoingLetter);
    RD_TRY(query.bind(":letter", QJsonObject()).bind(":id", id.text()).run());
    m_sql.touch(RowKind::OutgoingMail, id.text());
    return {};
}

Result<QJsonObject> MailRepository::letterOf(const domain::OutgoingMailId& id) const
{
    SqlQuery query(m_sql, selectOutgoingLetter);
    RD_TRY(query.bind(":id", id.text()).run());
    return query.hasRow() ? query.object(0) : QJsonObject();
}

Result<QList<OutgoingMail>> MailRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectOutgoing);
    query.bind(":case_id", id.text());
    return query.all(readOutgoing);
}

Result<QList<OutgoingMail>> MailRepository::unsettled(int limit) const
{
    SqlQuery query(m_sql, selectUnsettled);
    query.bind(":limit", limit);
    return query.all(readOutgoing);
}

} // namespace rd::storage

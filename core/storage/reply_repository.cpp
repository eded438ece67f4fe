#include "core/storage/reply_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement upsertReply(
    QStringLiteral("INSERT INTO reply (id, case_id, template_code, template_version, template_hash, set_values, edits, "
                   "state, channel, recipient, pdf_hash, sent_at, "
                   "by_user) VALUES (:id, :case_id, :template_code, :template_version, :template_hash, :set_values, "
                   ":edits, :state, :channel, :recipient, :pdf_hash, "
                   ":sent_at, :by_user) ON CONFLICT (id) DO UPDATE SET template_version = excluded.template_version, "
                   "template_hash = excluded.template_hash, "
                   "set_values = excluded.set_values, edits = excluded.edits, state = excluded.state, channel = "
                   "excluded.channel, recipient = excluded.recipient, "
                   "pdf_hash = excluded.pdf_hash, sent_at = excluded.sent_at, by_user = excluded.by_user"));
const Statement selectReplies(
    QStringLiteral("SELECT id, case_id, template_code, template_version, template_hash, set_values, edits, state, "
                   "channel, recipient, pdf_hash, sent_at, by_user FROM "
                   "reply WHERE case_id = :case_id ORDER BY id DESC"));
const Statement updateLetter(QStringLiteral("UPDATE reply SET letter = :letter WHERE id = :id"));
const Statement selectLetter(QStringLiteral("SELECT letter FROM reply WHERE id = :id"));

QJsonObject jsonOf(const QMap<QString, QString>& map)
{
    QJsonObject json;
    for (auto entry = map.constBegin(); entry != map.constEnd(); ++entry)
        json.insert(entry.key(), entry.value());
    return json;
}

QMap<QString, QString> mapOf(const QJsonObject& json)
{
    QMap<QString, QString> map;
    for (auto entry = json.constBegin(); entry != json.constEnd(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

domain::ReplyState stateOf(const QString& code)
{
    for (const domain::ReplyState state :
         {domain::ReplyState::Draft, domain::ReplyState::Sent, domain::ReplyState::Bounced}) {
        if (codeOf(state) == code)
            return state;
    }
    return domain::ReplyState::Draft;
}

domain::Reply readReply(const SqlQuery& query)
{
    domain::Reply reply;
    reply.id = domain::ReplyId::trusted(query.text(0));
    reply.caseId = domain::CaseId::trusted(query.text(1));
    reply.templateCode = query.text(2);
    reply.templateVersion = query.text(3);
    reply.templateHash = query.text(4);
    reply.values = mapOf(query.object(5));
    reply.edits = mapOf(query.object(6));
    reply.state = stateOf(query.text(7));
    reply.channel = domain::parseReplyChannel(query.text(8));
    reply.recipient = query.text(9);
    reply.pdfHash = query.text(10);
    reply.sentAt = query.instant(11);
    reply.by = domain::UserId::trusted(query.text(12));
    return reply;
}

} // namespace

ReplyRepository::ReplyRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ReplyRepository::save(const domain::Reply& reply)
{
    SqlQuery query(m_sql, upsertReply);
    query.bind(":id", reply.id.text()).bind(":case_id", reply.caseId.text()).bind(":template_code", reply.templateCode);
    query.bind(":template_version", reply.templateVersion).bind(":template_hash", reply.templateHash);
    query.bind(":set_values", jsonOf(reply.values))
        .bind(":edits", jsonOf(reply.edits))
        .bind(":state", codeOf(reply.state));
    query.bind(":channel", reply.channel ? codeOf(*reply.channel) : QString())
        .bind(":recipient", reply.recipient)
        .bind(":pdf_hash", reply.pdfHash)
        .bind(":sent_at", reply.sentAt);
    RD_TRY(query.bind(":by_user", reply.by.text()).run());
    m_sql.touch(RowKind::Reply, reply.id.text());
    return {};
}

Result<void> ReplyRepository::keepLetter(const domain::ReplyId& id, const QJsonObject& letter)
{
    SqlQuery query(m_sql, updateLetter);
    RD_TRY(query.bind(":letter", letter).bind(":id", id.text()).run());
    m_sql.touch(RowKind::Reply, id.text());
    return {};
}

Result<QJsonObject> ReplyRepository::letterOf(const domain::ReplyId& id) const
{
    SqlQuery query(m_sql, selectLetter);
    RD_TRY(query.bind(":id", id.text()).run());
    return query.hasRow() ? query.object(0) : QJsonObject();
}

Result<QList<domain::Reply>> ReplyRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectReplies);
    query.bind(":case_id", id.text());
    return query.all(readReply);
}

} // namespace rd::storage

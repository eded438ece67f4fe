#include "core/storage/audit_writer.h"

#include "core/security/digest.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QSet>

namespace rd::storage {

namespace {

constexpr qsizetype detailKeyBytes = 32;

const QString selectHead = QStringLiteral("SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
const QString insertEntry = QStringLiteral("INSERT INTO audit_entry (") + auditColumns
    + QStringLiteral(") VALUES (:sequence, :at, :actor, :actor_name, :roles, :workstation, :action, :object_kind, "
                     ":object_id, :case_id, :detail, :touched, "
                     ":previous, :hash, :signature)");
const QString selectKey = QStringLiteral("SELECT detail_key FROM case_key WHERE case_id = :case_id");
const QString insertKey = QStringLiteral("INSERT INTO case_key (case_id, detail_key) VALUES (:case_id, :detail_key)");

// Every column counts, also one a later migration adds: the only statements here that do not list theirs.
QString rowStatement(const QString& kind)
{
    static const QHash<QString, QString> tables{
        {QStringLiteral("case"), QStringLiteral("request_case")},
        {QStringLiteral("item"), QStringLiteral("request_item")},
        {QStringLiteral("call"), QStringLiteral("call_record")},
        {QStringLiteral("task"), QStringLiteral("task")},
        {QStringLiteral("verification"), QStringLiteral("verification")},
        {QStringLiteral("file"), QStringLiteral("source_file")},
        {QStringLiteral("record"), QStringLiteral("found_record")},
        {QStringLiteral("redaction"), QStringLiteral("redaction")},
        {QStringLiteral("copy"), QStringLiteral("data_copy")},
        {QStringLiteral("approval"), QStringLiteral("approval")},
        {QStringLiteral("reply"), QStringLiteral("reply")},
        {QStringLiteral("user"), QStringLiteral("user_account")},
    };
    const QString table = tables.value(kind);
    return table.isEmpty() ? QString() : QStringLiteral("SELECT * FROM ") + table + QStringLiteral(" WHERE id = :id");
}

struct Head {
    qint64 sequence = 0;
    QByteArray hash;
};

Result<Head> readHead(SqlConnection& sql)
{
    SqlQuery query(sql, selectHead);
    RD_TRY(query.run());
    return query.next() ? Head{query.number(0), query.bytes(1)} : Head();
}

Result<QByteArray> packedTouched(SqlConnection& sql)
{
    QByteArray packed;
    QDataStream stream(&packed, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    QSet<QString> done;
    for (const TouchedRow& row : sql.takeTouched()) {
        const QString key = row.kind + QLatin1Char(' ') + row.id;
        if (done.contains(key))
            continue;
        done.insert(key);
        RD_TRY_ASSIGN(const QByteArray hash, rowHash(sql, row.kind, row.id));
        stream << row.kind.toUtf8() << row.id.toUtf8() << hash;
    }
    return packed;
}

Result<QByteArray> sealedDetail(SqlConnection& sql, const domain::AuditEvent& event)
{
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, event.caseId.text(), KeyUse::Create));
    return security::sealWithKey(key, QJsonDocument(event.detail).toJson(QJsonDocument::Compact),
                                 event.caseId.text().toUtf8());
}

Result<void> insert(SqlConnection& sql, const StoredEntry& stored)
{
    const security::ChainedEntry& entry = stored.entry;
    SqlQuery query(sql, insertEntry);
    query.bind(":sequence", entry.sequence)
        .bind(":at", entry.at)
        .bind(":actor", entry.actor)
        .bind(":actor_name", entry.actorName);
    query.bind(":roles", entry.roles).bind(":workstation", entry.workstation).bind(":action", entry.action);
    query.bind(":object_kind", entry.objectKind)
        .bind(":object_id", entry.objectId)
        .bind(":case_id", entry.caseId)
        .bind(":detail", entry.detail);
    query.bind(":touched", entry.touched)
        .bind(":previous", entry.previous)
        .bind(":hash", stored.hash)
        .bind(":signature", stored.signature);
    return query.run();
}

} // namespace

StoredEntry readEntry(const SqlQuery& query)
{
    StoredEntry stored;
    stored.entry = {query.number(0), query.number(1), query.text(2),  query.text(3), query.text(4),
                    query.text(5),   query.text(6),   query.text(7),  query.text(8), query.text(9),
                    query.bytes(10), query.bytes(11), query.bytes(12)};
    stored.hash = query.bytes(13);
    stored.signature = query.bytes(14);
    return stored;
}

Result<QByteArray> rowHash(SqlConnection& sql, const QString& kind, const QString& id)
{
    const QString statement = rowStatement(kind);
    if (statement.isEmpty())
        return QByteArray();
    SqlQuery query(sql, statement);
    RD_TRY(query.bind(":id", id).run());
    if (!query.next())
        return QByteArray();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const int columns = query.columnCount();
    for (int column = 0; column < columns; ++column) {
        const QByteArray value = query.bytes(column);
        hash.addData(QByteArray::number(value.size()) + ':');
        hash.addData(value);
    }
    return hash.result();
}

Result<Secret> detailKey(SqlConnection& sql, const QString& caseId, KeyUse use)
{
    {
        SqlQuery query(sql, selectKey);
        RD_TRY(query.bind(":case_id", caseId).run());
        if (query.next()) {
            QByteArray bytes = query.bytes(0);
            return Secret::takeFrom(bytes);
        }
    }
    if (use == KeyUse::Existing)
        return Secret();
    Secret key = security::randomSecret(detailKeyBytes);
    SqlQuery insertion(sql, insertKey);
    const QByteArray bytes(reinterpret_cast<const char*>(key.data()), key.size());
    RD_TRY(insertion.bind(":case_id", caseId).bind(":detail_key", bytes).run());
    return key;
}

Result<void> appendEntries(SqlConnection& sql, const security::Session& session, const QDateTime& at,
                           const QList<domain::AuditEvent>& events)
{
    RD_TRY_ASSIGN(QByteArray touched, packedTouched(sql));
    RD_TRY_ASSIGN(Head head, readHead(sql));
    const domain::User& user = session.user();
    for (const domain::AuditEvent& event : events) {
        StoredEntry stored;
        stored.entry = {head.sequence + 1,
                        at.toMSecsSinceEpoch(),
                        user.id.text(),
                        user.name,
                        domain::codesOf(user.roles).join(QLatin1Char(' ')),
                        session.workstation(),
                        event.action,
                        event.objectKind,
                        event.objectId,
                        event.caseId.text(),
                        {},
                        touched,
                        head.hash};
        RD_TRY_ASSIGN(stored.entry.detail, sealedDetail(sql, event));
        stored.hash = security::chainHash(stored.entry);
        stored.signature = session.keyset().sign(stored.hash);
        RD_TRY(insert(sql, stored));
        head = {stored.entry.sequence, stored.hash};
        touched.clear();
    }
    return {};
}

QList<TouchedHash> touchedOf(const QByteArray& packed)
{
    QList<TouchedHash> rows;
    QDataStream stream(packed);
    stream.setVersion(QDataStream::Qt_6_0);
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        QByteArray kind;
        QByteArray id;
        TouchedHash row;
        stream >> kind >> id >> row.hash;
        row.kind = QString::fromUtf8(kind);
        row.id = QString::fromUtf8(id);
        rows.append(row);
    }
    return rows;
}

} // namespace rd::storage

#include "core/storage/audit_writer.h"

#include "core/security/digest.h"
#include "core/storage/meta.h"
#include "core/storage/row_hash.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QSet>

namespace rd::storage {

namespace {

constexpr qsizetype detailKeyBytes = 32;

const Statement selectHead(
    QStringLiteral("SELECT sequence, hash FROM audit_entry WHERE sequence = (SELECT max(sequence) FROM audit_entry)"));
const Statement insertStored(
    QStringLiteral("INSERT INTO audit_entry (") + auditColumns
    + QStringLiteral(") VALUES (:sequence, :at, :actor, :actor_name, :roles, :workstation, :action, :object_kind, "
                     ":object_id, :case_id, :detail, :touched, "
                     ":previous, :hash, :signature)"));
const Statement selectKey(QStringLiteral("SELECT detail_key FROM case_key WHERE case_id = :case_id"));
const Statement selectCaseOfKey(QStringLiteral("SELECT 1 FROM request_case WHERE id = :case_id"));
const Statement insertKey(QStringLiteral("INSERT INTO case_key (case_id, detail_key) VALUES (:case_id, :detail_key)"));

QByteArray contextOf(const security::ChainedEntry& entry, const char* part)
{
    return entry.caseId.toUtf8() + '/' + QByteArray::number(entry.sequence) + '/' + part;
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

QByteArray headMark(qint64 sequence, const QByteArray& hash)
{
    return QByteArray::number(sequence) + ' ' + hash.toHex();
}

QJsonObject openedDetail(const Secret& key, const security::ChainedEntry& entry)
{
    QByteArray plain;
    if (!security::openWithKey(key, entry.detail, contextOf(entry, "detail"), &plain))
        return {};
    return QJsonDocument::fromJson(plain).object();
}

Result<Secret> detailKey(SqlConnection& sql, const QString& caseId, KeyUse use)
{
    {
        SqlQuery query(sql, selectKey);
        RD_TRY(query.bind(":case_id", caseId).run());
        if (query.hasRow()) {
            QByteArray bytes = query.bytes(0);
            return Secret::takeFrom(bytes);
        }
    }
    if (use == KeyUse::Existing)
        return Secret();
    if (!caseId.isEmpty()) {
        SqlQuery query(sql, selectCaseOfKey);
        RD_TRY(query.bind(":case_id", caseId).run());
        if (!query.hasRow())
            return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("case")}});
    }
    Secret key = security::randomSecret(detailKeyBytes);
    SqlQuery insertion(sql, insertKey);
    const QByteArray bytes(reinterpret_cast<const char*>(key.data()), key.size());
    RD_TRY(insertion.bind(":case_id", caseId).bind(":detail_key", bytes).run());
    return key;
}

Result<ChainEnd> readChainEnd(SqlConnection& sql)
{
    SqlQuery query(sql, selectHead);
    RD_TRY(query.run());
    return query.hasRow() ? ChainEnd{query.number(0), query.bytes(1)} : ChainEnd();
}

Result<QByteArray> packedTouched(SqlConnection& sql)
{
    QByteArray packed;
    QDataStream stream(&packed, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    const QList<RowName> rows = sql.takeTouched();
    QSet<RowName> done;
    for (const RowName& row : rows) {
        if (rows.size() > 1 && done.contains(row))
            continue;
        if (rows.size() > 1)
            done.insert(row);
        RD_TRY_ASSIGN(const QByteArray hash, rowHash(sql, row.kind, row.id));
        stream << codeOf(row.kind) << row.id.toUtf8() << hash;
    }
    return packed;
}

StoredEntry sealedEntry(const OpenEntry& open, const security::Keyset& keyset, ChainEnd& end)
{
    StoredEntry stored{open.frame, {}, {}};
    security::ChainedEntry& entry = stored.entry;
    entry.sequence = end.sequence + 1;
    entry.previous = end.hash;
    const QByteArray json = QJsonDocument(open.detail).toJson(QJsonDocument::Compact);
    entry.detail = security::sealWithKey(open.key, json, contextOf(entry, "detail"));
    if (!open.touched.isEmpty())
        entry.touched = security::sealWithKey(open.key, open.touched, contextOf(entry, "touched"));
    stored.hash = security::chainHash(entry);
    stored.signature = keyset.sign(stored.hash);
    end = {entry.sequence, stored.hash};
    return stored;
}

Result<void> insertEntry(SqlConnection& sql, const StoredEntry& stored)
{
    SqlQuery query(sql, insertStored);
    const security::ChainedEntry& entry = stored.entry;
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

Result<void> noteChainEnd(SqlConnection& sql, const ChainEnd& end)
{
    return writeMeta(sql, "audit_head", headMark(end.sequence, end.hash));
}

std::optional<QList<TouchedHash>> openedTouched(const Secret& key, const security::ChainedEntry& entry)
{
    QByteArray packed;
    if (!entry.touched.isEmpty() && !security::openWithKey(key, entry.touched, contextOf(entry, "touched"), &packed))
        return std::nullopt;
    return readTouched(packed);
}

std::optional<QList<TouchedHash>> readTouched(const QByteArray& packed)
{
    QList<TouchedHash> rows;
    QDataStream stream(packed);
    stream.setVersion(QDataStream::Qt_6_0);
    while (!stream.atEnd()) {
        QByteArray code;
        QByteArray id;
        QByteArray hash;
        stream >> code >> id >> hash;
        const std::optional<RowKind> kind = parseRowKind(code);
        if (!kind || stream.status() != QDataStream::Ok)
            return std::nullopt;
        rows.append({{*kind, QString::fromUtf8(id)}, hash});
    }
    return rows;
}

} // namespace rd::storage

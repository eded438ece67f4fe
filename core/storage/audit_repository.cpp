#include "core/storage/audit_repository.h"

#include "core/security/digest.h"
#include "core/storage/audit_writer.h"
#include "core/storage/user_repository.h"

#include <QJsonDocument>

namespace rd::storage {

namespace {

constexpr int entriesPerStep = 500;

const QString selectOfCase = QStringLiteral("SELECT ") + auditColumns
    + QStringLiteral(" FROM audit_entry WHERE case_id = :case_id ORDER BY sequence");
const QString selectPage = QStringLiteral("SELECT ") + auditColumns
    + QStringLiteral(" FROM audit_entry WHERE sequence > :after ORDER BY sequence LIMIT :limit");
const QString selectLast = QStringLiteral("SELECT hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
const QString countEntries = QStringLiteral("SELECT count(*) FROM audit_entry");

Result<QJsonObject> openedDetail(SqlConnection& sql, const security::ChainedEntry& entry)
{
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, entry.caseId, KeyUse::Existing));
    QByteArray plain;
    if (key.isEmpty() || !security::openWithKey(key, entry.detail, entry.caseId.toUtf8(), &plain))
        return QJsonObject();
    return QJsonDocument::fromJson(plain).object();
}

Result<domain::AuditEntry> readable(SqlConnection& sql, const StoredEntry& stored)
{
    const security::ChainedEntry& entry = stored.entry;
    domain::AuditEntry shown;
    shown.sequence = entry.sequence;
    shown.at = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC);
    shown.actor = domain::UserId::trusted(entry.actor);
    shown.actorName = entry.actorName;
    shown.roles = entry.roles;
    shown.workstation = entry.workstation;
    shown.action = entry.action;
    shown.objectKind = entry.objectKind;
    shown.objectId = entry.objectId;
    shown.caseId = domain::CaseId::trusted(entry.caseId);
    RD_TRY_ASSIGN(shown.detail, openedDetail(sql, entry));
    shown.hash = QString::fromLatin1(stored.hash.toHex());
    return shown;
}

Result<QList<StoredEntry>> readEntries(SqlQuery& query)
{
    RD_TRY(query.run());
    QList<StoredEntry> entries;
    while (query.next())
        entries.append(readEntry(query));
    return entries;
}

Result<QList<domain::AuditEntry>> readableAll(SqlConnection& sql, const QList<StoredEntry>& stored)
{
    QList<domain::AuditEntry> entries;
    for (const StoredEntry& one : stored) {
        RD_TRY_ASSIGN(const domain::AuditEntry entry, readable(sql, one));
        entries.append(entry);
    }
    return entries;
}

// What the walk along the chain has seen so far.
struct Walk {
    domain::AuditCheck check;
    QByteArray previous;
    QHash<QString, QByteArray> signKeys; // user → Ed25519 public key
    QHash<QPair<QString, QString>, std::pair<qint64, QByteArray>> latest; // kind, id → entry and row hash

    void blame(qint64 sequence, const char* problem)
    {
        if (!check.ok)
            return;
        check.ok = false;
        check.firstBad = sequence;
        check.problem = QLatin1String(problem);
    }
};

void follow(Walk& walk, const StoredEntry& stored)
{
    const security::ChainedEntry& entry = stored.entry;
    ++walk.check.entries;
    if (entry.sequence != walk.check.entries)
        walk.blame(walk.check.entries, "gap");
    if (entry.previous != walk.previous)
        walk.blame(entry.sequence, "previous");
    if (security::chainHash(entry) != stored.hash)
        walk.blame(entry.sequence, "hash");
    if (!security::signatureHolds(walk.signKeys.value(entry.actor), stored.hash, stored.signature))
        walk.blame(entry.sequence, "signature");
    for (const TouchedHash& row : touchedOf(entry.touched))
        walk.latest.insert({row.kind, row.id}, {entry.sequence, row.hash});
    walk.previous = stored.hash;
}

// D8: a row changed behind the log's back differs from what its latest entry says.
Result<void> compareRows(SqlConnection& sql, Walk& walk, const JobToken& job)
{
    for (auto row = walk.latest.constBegin(); row != walk.latest.constEnd(); ++row) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(const QByteArray now, rowHash(sql, row.key().first, row.key().second));
        if (now != row.value().second)
            walk.blame(row.value().first, "row");
    }
    return {};
}

} // namespace

AuditRepository::AuditRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QList<domain::AuditEntry>> AuditRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectOfCase);
    query.bind(":case_id", id.text());
    RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
    return readableAll(m_sql, entries);
}

Result<QList<domain::AuditEntry>> AuditRepository::page(qint64 afterSequence, int limit) const
{
    SqlQuery query(m_sql, selectPage);
    query.bind(":after", afterSequence).bind(":limit", limit);
    RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
    return readableAll(m_sql, entries);
}

Result<domain::AuditCheck> AuditRepository::verify(const JobToken& job) const
{
    Walk walk;
    RD_TRY_ASSIGN(const QList<StoredUser> users, UserRepository(m_sql).all());
    for (const StoredUser& stored : users)
        walk.signKeys.insert(stored.user.id.text(), stored.signKey);
    SqlQuery counting(m_sql, countEntries);
    RD_TRY(counting.run());
    const int total = counting.next() ? static_cast<int>(counting.number(0)) : 0;
    qint64 last = 0;
    while (true) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        SqlQuery query(m_sql, selectPage);
        query.bind(":after", last).bind(":limit", entriesPerStep);
        RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
        if (entries.isEmpty())
            break;
        for (const StoredEntry& stored : entries)
            follow(walk, stored);
        last = entries.last().entry.sequence;
        job.report(static_cast<int>(walk.check.entries), total);
    }
    RD_TRY(compareRows(m_sql, walk, job));
    walk.check.head = QString::fromLatin1(walk.previous.toHex());
    return walk.check;
}

Result<QString> AuditRepository::head() const
{
    SqlQuery query(m_sql, selectLast);
    RD_TRY(query.run());
    return query.next() ? QString::fromLatin1(query.bytes(0).toHex()) : QString();
}

} // namespace rd::storage

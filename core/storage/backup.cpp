#include "core/storage/backup.h"

#include "core/storage/audit_repository.h"
#include "core/storage/find_damage.h"
#include "core/storage/meta.h"
#include "core/storage/migrator.h"
#include "core/storage/sql/sql_query.h"
#include "core/storage/storage.h"
#include "core/storage/unlogged_events.h"

namespace rd::storage {

namespace {

const Statement countLogged(QStringLiteral("SELECT count(*) FROM audit_entry"));

Result<DeskContent> contentOf(SqlConnection& sql)
{
    DeskContent content;
    // The first statement that reads settles which state is seen.
    RD_TRY_ASSIGN(const QByteArray deskId, readMeta(sql, "desk_id"));
    RD_TRY_ASSIGN(const QByteArray sequence, readMeta(sql, "slot_sequence"));
    RD_TRY_ASSIGN(content.schema, Migrator(sql).version());
    content.deskId = QString::fromUtf8(deskId);
    content.slotSequence = sequence.toULongLong();
    SqlQuery entries(sql, countLogged);
    RD_TRY(entries.run());
    content.entries = entries.hasRow() ? entries.number(0) : 0;
    RD_TRY_ASSIGN(content.head, AuditRepository(sql).head());
    RD_TRY_ASSIGN(content.rows, sql.rowCounts());
    return content;
}

// The engine knows a place where nothing can be written by a plain error only; on Windows one that went is a busy one.
// Nobody else works on what is being made.
Result<void> notWritten(const QString& path, const Error& error)
{
    if (error.code == ErrorCode::StorageFailed || error.code == ErrorCode::DeskBusy)
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}}, error.developerDetail);
    Error named = error;
    if (named.code == ErrorCode::DiskFull)
        named.args.insert(QStringLiteral("file"), path);
    return tl::unexpected<Error>(named);
}

Result<QStringList> logFaults(SqlConnection& sql, const DeskContent& found, const JobToken& job)
{
    const AuditRepository log(sql);
    RD_TRY_ASSIGN(const domain::AuditCheck check,
                  found.schema == Migrator::newest() ? log.verify(job) : log.verifyChain(job));
    if (check.ok)
        return QStringList();
    return QStringList{QStringLiteral("audit:%1:%2").arg(check.firstBad).arg(check.problem)};
}

} // namespace

DeskSnapshot::DeskSnapshot(std::unique_ptr<SqlConnection> sql)
    : m_sql(std::move(sql))
{
}

DeskSnapshot::~DeskSnapshot() = default;
DeskSnapshot::DeskSnapshot(DeskSnapshot&&) noexcept = default;
DeskSnapshot& DeskSnapshot::operator=(DeskSnapshot&&) noexcept = default;

Result<DeskSnapshot> DeskSnapshot::of(std::unique_ptr<SqlConnection> sql)
{
    DeskSnapshot snapshot(std::move(sql));
    RD_TRY(snapshot.m_sql->execute(QStringLiteral("BEGIN")));
    RD_TRY_ASSIGN(snapshot.m_content, contentOf(*snapshot.m_sql));
    return snapshot;
}

Result<DeskSnapshot> DeskSnapshot::ofDesk(const QString& path, const Secret& key)
{
    RD_TRY(requireCipher());
    RD_TRY(requireEncryptedFile(path));
    return SqlConnection::open(path, key, OpenMode::Existing).and_then(of);
}

Result<DeskSnapshot> DeskSnapshot::ofBackup(const QString& path, const Secret& key)
{
    RD_TRY(requireCipher());
    RD_TRY(requireEncryptedFile(path));
    return SqlConnection::open(path, key, OpenMode::Sealed).and_then(of);
}

AuditRepository DeskSnapshot::audit() const
{
    return AuditRepository(*m_sql);
}

Result<void> DeskSnapshot::copyTo(const QString& path, const Secret& key, const JobToken& job) const
{
    {
        const Result<std::unique_ptr<SqlConnection>> copy = SqlConnection::open(path, key, OpenMode::Copy);
        if (!copy)
            return notWritten(path, copy.error());
        if (const Result<void> copied = m_sql->copyInto(**copy, job); !copied)
            return notWritten(path, copied.error());
    }
    // The gate once more: what was written must not be readable by plain SQLite (D12: VACUUM INTO once was).
    return requireEncryptedFile(path);
}

Result<QStringList> findFaults(const QString& path, const Secret& key, const DeskContent& expected, const JobToken& job)
{
    RD_TRY_ASSIGN(QStringList faults, findDamage(path, key, OpenMode::Sealed));
    if (!faults.isEmpty())
        return faults; // nothing more can be told from a damaged file
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(const std::unique_ptr<SqlConnection> sql, SqlConnection::open(path, key, OpenMode::Sealed));
    const Snapshot held(*sql);
    RD_TRY_ASSIGN(const DeskContent found, contentOf(*sql));
    if (found != expected)
        faults.append(QStringLiteral("content"));
    RD_TRY_ASSIGN(const bool referencesHold, Migrator(*sql).referencesHold());
    if (!referencesHold)
        faults.append(QStringLiteral("references"));
    RD_TRY_ASSIGN(const QStringList logged, logFaults(*sql, found, job));
    return faults + logged;
}

Result<void> keepForLog(const QString& path, const Secret& key, const QString& action, const QJsonObject& detail)
{
    RD_TRY_ASSIGN(const std::unique_ptr<SqlConnection> sql, SqlConnection::open(path, key, OpenMode::Existing));
    RD_TRY(sql->beginImmediate());
    const Result<void> kept = keepUnlogged(*sql, action, detail).and_then([&] { return sql->commit(); });
    if (!kept)
        sql->rollback();
    return kept;
}

} // namespace rd::storage

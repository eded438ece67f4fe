#include "core/storage/storage.h"

#include "core/security/digest.h"
#include "core/storage/find_damage.h"
#include "core/storage/meta.h"
#include "core/storage/migrator.h"
#include "core/storage/sql/sql_query.h"
#include "core/storage/thread_records.h"
#include "core/storage/unlogged_events.h"

#include <QFile>
#include <QFileInfo>

namespace rd::storage {

namespace {

const Statement cipherVersion(QStringLiteral("PRAGMA cipher_version"));
constexpr qsizetype hashKeyBytes = 32;

Result<void> setUp(SqlConnection& sql, const QString& deskId)
{
    const Secret hashKey = security::randomSecret(hashKeyBytes);
    RD_TRY(sql.beginImmediate());
    RD_TRY(writeMeta(sql, "desk_id", deskId.toUtf8()));
    RD_TRY(writeMeta(sql, "hash_key", QByteArray(reinterpret_cast<const char*>(hashKey.data()), hashKey.size())));
    return sql.commit();
}

Result<void> writeNewDesk(const QString& path, const Secret& key, const QString& deskId)
{
    {
        RD_TRY_ASSIGN(const std::unique_ptr<SqlConnection> sql, SqlConnection::open(path, key, OpenMode::Create));
        RD_TRY(Migrator(*sql).migrate());
        RD_TRY(setUp(*sql, deskId));
    }
    // The last part of the gate: what was just written must not be readable by plain SQLite.
    return requireEncryptedFile(path);
}

// The change of an older schema, between a backup before and the log's word after (security.md D22).
class SchemaChange {
public:
    SchemaChange(SqlConnection& sql, const BackupFirst& backupFirst)
        : m_sql(sql)
        , m_backupFirst(backupFirst)
    {
    }

    Result<bool> carryOut()
    {
        const Result<bool> changed =
            Migrator(m_sql).migrate({[this](int from) { return before(from); }, [this] { return after(); }});
        // What the disk failed to confirm may stand after all: then the backup is all that is left of before.
        if (!changed && m_backedUp && !mayStand(changed.error()))
            m_backupFirst.drop();
        return changed.map([this](bool isChanged) { return isChanged && m_backedUp; });
    }

private:
    Result<void> before(int from)
    {
        if (!m_backupFirst.make)
            return fail(ErrorCode::StorageFailed, {}, QStringLiteral("no backup before the migration"));
        RD_TRY_ASSIGN(m_backup, m_backupFirst.make(from));
        m_backedUp = true;
        m_from = from;
        return {};
    }

    // A row that a script lost or spoiled breaks the log's word for it; so does a log that was broken before, and then
    // nothing is to be rewritten either.
    Result<void> after()
    {
        RD_TRY_ASSIGN(const domain::AuditCheck log, AuditRepository(m_sql).verify());
        if (!log.ok)
            return fail(ErrorCode::AuditBroken, {}, log.problem);
        RD_TRY(keepUnlogged(m_sql, QStringLiteral("BackupMade"), m_backup));
        return keepUnlogged(m_sql, QStringLiteral("SchemaChanged"),
                            {{QStringLiteral("from"), m_from}, {QStringLiteral("to"), Migrator::newest()}});
    }

    SqlConnection& m_sql;
    const BackupFirst& m_backupFirst;
    QJsonObject m_backup;
    bool m_backedUp = false;
    int m_from = 0;
};

Result<void> bringUpToDate(const QString& path, const Secret& key, SqlConnection& sql, const BackupFirst& backupFirst)
{
    RD_TRY_ASSIGN(const bool changed, SchemaChange(sql, backupFirst).carryOut());
    if (!changed)
        return {};
    // The pages' HMACs are checked where the pages lie; a log that cannot be taken in yet is checked when it is read.
    (void)sql.execute(QStringLiteral("PRAGMA wal_checkpoint"));
    RD_TRY_ASSIGN(const QStringList damage, findDamage(path, key));
    if (!damage.isEmpty())
        return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), damage.first()}});
    return {};
}

} // namespace

struct Storage::Private {
    std::shared_ptr<ThreadRecords> threads;
    Secret hashKey;
    CommitListener committed;

    Records& records() const { return threads->here(); }
};

Storage::Storage(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Storage::~Storage() = default;

Result<std::unique_ptr<Storage>> Storage::create(const QString& path, const Secret& key, const QString& deskId)
{
    RD_TRY(requireCipher());
    RD_TRY(requireLocalFile(path));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::DeskExists, {{QStringLiteral("file"), path}});
    Result<std::unique_ptr<Storage>> created =
        writeNewDesk(path, key, deskId).and_then([&] { return open(path, key); });
    if (!created) {
        for (const char* ending : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(ending));
    }
    return created;
}

bool Storage::opensWith(const QString& path, const Secret& key)
{
    return requireCipher() && requireLocalFile(path) && requireEncryptedFile(path)
        && SqlConnection::open(path, key, OpenMode::Existing).has_value();
}

Result<std::unique_ptr<Storage>> Storage::open(const QString& path, const Secret& key, const BackupFirst& backupFirst)
{
    RD_TRY(requireCipher());
    RD_TRY(requireLocalFile(path));
    RD_TRY(requireEncryptedFile(path));
    RD_TRY(requireWritableFile(path));
    auto p = std::make_unique<Private>();
    p->threads = std::make_shared<ThreadRecords>(path, key.copy());
    RD_TRY_ASSIGN(std::unique_ptr<SqlConnection> sql, p->threads->another());
    RD_TRY(bringUpToDate(path, key, *sql, backupFirst));
    RD_TRY_ASSIGN(QByteArray hashKey, readMeta(*sql, "hash_key"));
    if (hashKey.size() != hashKeyBytes)
        return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("meta")}});
    p->hashKey = Secret::takeFrom(hashKey);
    p->threads->keep(std::move(sql));
    return std::unique_ptr<Storage>(new Storage(std::move(p)));
}

Result<Transaction> Storage::begin(const security::Session& session, const QDateTime& at)
{
    Records& records = d->records();
    RD_TRY(records.sql->beginImmediate());
    return Transaction(
        std::unique_ptr<Transaction::Private>(new Transaction::Private(records, session, at, d->committed)));
}

struct OneMoment::Private {
    Snapshot snapshot;
};

OneMoment::OneMoment(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

OneMoment::~OneMoment() = default;
OneMoment::OneMoment(OneMoment&&) noexcept = default;

OneMoment Storage::oneMoment() const
{
    return OneMoment(std::unique_ptr<OneMoment::Private>(new OneMoment::Private{Snapshot(*d->records().sql)}));
}

void Storage::onCommit(CommitListener listener)
{
    d->committed = std::move(listener);
}

const CaseRepository& Storage::cases() const
{
    return d->records().cases;
}

const DraftRepository& Storage::drafts() const
{
    return d->records().drafts;
}

const TaskRepository& Storage::tasks() const
{
    return d->records().tasks;
}

const VerificationRepository& Storage::verifications() const
{
    return d->records().verifications;
}

const ReferenceRepository& Storage::reference() const
{
    return d->records().reference;
}

const FoundRepository& Storage::found() const
{
    return d->records().found;
}

const CopyRepository& Storage::copies() const
{
    return d->records().copies;
}

const ApprovalRepository& Storage::approvals() const
{
    return d->records().approvals;
}

const AccessRepository& Storage::access() const
{
    return d->records().access;
}

const LockoutRepository& Storage::lockouts() const
{
    return d->records().lockouts;
}

const SafetyRepository& Storage::safety() const
{
    return d->records().safety;
}

const ReplyRepository& Storage::replies() const
{
    return d->records().replies;
}

const PaperRepository& Storage::papers() const
{
    return d->records().papers;
}

const MaterialRepository& Storage::material() const
{
    return d->records().material;
}

const ReminderRepository& Storage::reminders() const
{
    return d->records().reminders;
}

const UserRepository& Storage::users() const
{
    return d->records().users;
}

const CompanyRepository& Storage::company() const
{
    return d->records().company;
}

const NoticeRepository& Storage::notices() const
{
    return d->records().notices;
}

const DeadlineRepository& Storage::deadlines() const
{
    return d->records().deadlines;
}

const PackageRepository& Storage::packages() const
{
    return d->records().packages;
}

const DeletionRepository& Storage::deletions() const
{
    return d->records().deletions;
}

const ConsentRepository& Storage::consents() const
{
    return d->records().consents;
}

const ErasureRepository& Storage::erasures() const
{
    return d->records().erasures;
}

const ExceptionRepository& Storage::exceptions() const
{
    return d->records().exceptions;
}

const ReportRepository& Storage::reports() const
{
    return d->records().reports;
}

const TransferRepository& Storage::transfers() const
{
    return d->records().transfers;
}

const IncidentRepository& Storage::incidents() const
{
    return d->records().incidents;
}

const MailRepository& Storage::mails() const
{
    return d->records().mails;
}

const AbsenceRepository& Storage::absences() const
{
    return d->records().absences;
}

const TargetRepository& Storage::targets() const
{
    return d->records().targets;
}

const AccessLimitRepository& Storage::accessLimits() const
{
    return d->records().accessLimits;
}

const HoldRepository& Storage::holds() const
{
    return d->records().holds;
}

const TurnRepository& Storage::turns() const
{
    return d->records().turns;
}

const ComplaintRepository& Storage::complaints() const
{
    return d->records().complaints;
}

const AuditRepository& Storage::audit() const
{
    return d->records().audit;
}

Result<void> Storage::keepDraft(const domain::IntakeDraft& draft)
{
    return d->records().drafts.save(draft);
}

Result<void> Storage::dropDraft(const domain::DraftId& id)
{
    return d->records().drafts.remove(id);
}

Result<StorageFacts> Storage::facts() const
{
    SqlConnection& sql = *d->records().sql;
    StorageFacts facts;
    SqlQuery version(sql, cipherVersion);
    RD_TRY(version.run());
    if (version.hasRow())
        facts.cipher = version.text(0);
    RD_TRY_ASSIGN(facts.schema, Migrator(sql).version());
    RD_TRY_ASSIGN(const QByteArray deskId, readMeta(sql, "desk_id"));
    RD_TRY_ASSIGN(const QByteArray sequence, readMeta(sql, "slot_sequence"));
    RD_TRY_ASSIGN(const QByteArray demo, readMeta(sql, "demo"));
    facts.deskId = QString::fromUtf8(deskId);
    facts.slotSequence = sequence.toULongLong();
    facts.demo = demo == "1";
    return facts;
}

Result<QDateTime> Storage::lastBackup() const
{
    RD_TRY_ASSIGN(const QByteArray at, readMeta(*d->records().sql, backupAtName));
    return at.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::UTC);
}

Result<std::optional<ClockReading>> Storage::clockReading(const QString& workstation) const
{
    return readClockReading(*d->records().sql, workstation);
}

Result<void> Storage::markAsDemo()
{
    return writeMeta(*d->records().sql, "demo", QByteArrayLiteral("1"));
}

const Secret& Storage::hashKey() const
{
    return d->hashKey;
}

} // namespace rd::storage

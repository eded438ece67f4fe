#include "core/storage/storage.h"

#include "core/security/digest.h"
#include "core/storage/migrator.h"
#include "core/storage/records.h"
#include "core/storage/sql/sql_query.h"

#include <map>
#include <mutex>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace rd::storage {

namespace {

const QString upsertMeta = QStringLiteral(
    "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
const QString selectMeta = QStringLiteral("SELECT value FROM meta WHERE name = :name");
const QString cipherVersion = QStringLiteral("PRAGMA cipher_version");
constexpr qsizetype hashKeyBytes = 32;

Result<void> setMeta(SqlConnection& sql, const char* name, const QByteArray& value)
{
    SqlQuery query(sql, upsertMeta);
    return query.bind(":name", QString::fromLatin1(name)).bind(":value", value).run();
}

Result<QByteArray> meta(SqlConnection& sql, const char* name)
{
    SqlQuery query(sql, selectMeta);
    RD_TRY(query.bind(":name", QString::fromLatin1(name)).run());
    return query.next() ? query.bytes(0) : QByteArray();
}

Result<void> setUp(SqlConnection& sql, const QString& deskId)
{
    RD_TRY(sql.beginImmediate());
    const Secret hashKey = security::randomSecret(hashKeyBytes);
    Result<void> done = setMeta(sql, "desk_id", deskId.toUtf8());
    if (done)
        done = setMeta(sql, "hash_key", QByteArray(reinterpret_cast<const char*>(hashKey.data()), hashKey.size()));
    if (done)
        done = sql.commit();
    if (!done)
        sql.rollback();
    return done;
}

// Every row of a pragma's answer; the first alone hides damage.
Result<QStringList> answersOf(SqlConnection& sql, const QString& pragma)
{
    SqlQuery query(sql, pragma);
    RD_TRY(query.run());
    QStringList answers;
    while (query.next()) {
        if (query.text(0) != QLatin1String("ok"))
            answers.append(query.text(0));
    }
    return answers;
}

} // namespace

struct Storage::Private {
    QString path;
    Secret key;
    Secret hashKey;
    std::mutex mutex;
    std::map<QThread*, std::unique_ptr<Records>> perThread;

    // A thread that cannot get a connection has no desk to work on; opening worked once already for this file and key.
    Records& records()
    {
        const std::lock_guard lock(mutex);
        std::unique_ptr<Records>& known = perThread[QThread::currentThread()];
        if (!known) {
            Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(path, key, OpenMode::Existing);
            if (!sql)
                qFatal("a second connection to the desk cannot be opened");
            known = std::make_unique<Records>(std::move(*sql));
        }
        return *known;
    }
};

Storage::Storage(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Storage::~Storage() = default;

Result<std::unique_ptr<Storage>> Storage::create(const QString& path, const Secret& key, const QString& deskId)
{
    RD_TRY(requireCipher());
    if (QFileInfo::exists(path))
        return fail(ErrorCode::DeskExists, {{QStringLiteral("file"), path}});
    {
        RD_TRY_ASSIGN(const std::unique_ptr<SqlConnection> sql, SqlConnection::open(path, key, OpenMode::Create));
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        Result<void> done = Migrator(*sql).migrate();
        if (done)
            done = setUp(*sql, deskId);
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    // The last part of the gate: what was just written must not be readable by plain SQLite.
    RD_TRY(requireEncryptedFile(path));
    return open(path, key);
}

Result<std::unique_ptr<Storage>> Storage::open(const QString& path, const Secret& key)
{
    RD_TRY(requireCipher());
    RD_TRY(requireEncryptedFile(path));
    auto p = std::make_unique<Private>();
    p->path = path;
    p->key = key.copy();
    RD_TRY_ASSIGN(std::unique_ptr<SqlConnection> sql, SqlConnection::open(path, key, OpenMode::Existing));
    RD_TRY(Migrator(*sql).migrate());
    RD_TRY_ASSIGN(QByteArray hashKey, meta(*sql, "hash_key"));
    if (hashKey.size() != hashKeyBytes)
        return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("meta")}});
    p->hashKey = Secret::takeFrom(hashKey);
    p->perThread[QThread::currentThread()] = std::make_unique<Records>(std::move(sql));
    return std::unique_ptr<Storage>(new Storage(std::move(p)));
}

Result<Transaction> Storage::begin(const security::Session& session, const QDateTime& at)
{
    Records& records = d->records();
    RD_TRY(records.sql->beginImmediate());
    return Transaction(std::unique_ptr<Transaction::Private>(new Transaction::Private{records, session, at}));
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

const ReplyRepository& Storage::replies() const
{
    return d->records().replies;
}

const UserRepository& Storage::users() const
{
    return d->records().users;
}

const CompanyRepository& Storage::company() const
{
    return d->records().company;
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
    if (version.next())
        facts.cipher = version.text(0);
    RD_TRY_ASSIGN(facts.schema, Migrator(sql).version());
    RD_TRY_ASSIGN(const QByteArray deskId, meta(sql, "desk_id"));
    RD_TRY_ASSIGN(const QByteArray sequence, meta(sql, "slot_sequence"));
    RD_TRY_ASSIGN(const QByteArray demo, meta(sql, "demo"));
    facts.deskId = QString::fromUtf8(deskId);
    facts.slotSequence = sequence.toULongLong();
    facts.demo = demo == "1";
    return facts;
}

Result<void> Storage::noteSlotFile(quint64 sequence)
{
    return setMeta(*d->records().sql, "slot_sequence", QByteArray::number(sequence));
}

Result<void> Storage::markAsDemo()
{
    return setMeta(*d->records().sql, "demo", QByteArrayLiteral("1"));
}

Result<QStringList> Storage::checkIntegrity() const
{
    QStringList problems;
    // One bad page poisons the connection that met it, so each check has its own.
    for (const QString& pragma :
         {QStringLiteral("PRAGMA cipher_integrity_check"), QStringLiteral("PRAGMA integrity_check")}) {
        RD_TRY_ASSIGN(const std::unique_ptr<SqlConnection> sql,
                      SqlConnection::open(d->path, d->key, OpenMode::Existing));
        RD_TRY_ASSIGN(const QStringList answers, answersOf(*sql, pragma));
        problems += answers;
    }
    return problems;
}

const Secret& Storage::hashKey() const
{
    return d->hashKey;
}

} // namespace rd::storage

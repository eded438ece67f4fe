#include "core/desk/backup/backup_files.h"

#include "core/base/safe_file.h"
#include "core/desk/entry/desk_files.h"
#include "core/security/digest.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStorageInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

const QString partEnding = u".rdbackup-part"_s;
const QString manifestFormat = u"rightsdesk backup 1"_s;
constexpr qint64 largestManifest = 1 << 20;
constexpr qint64 megabyte = 1 << 20;
constexpr qint64 roomBesideTheDatabase = megabyte; // accounts, manifest, the lock
constexpr int mostOfOneSecond = 100;

// The three files on their way: they bear a name of their own until they were verified, one for each desk and folder,
// so that what a killed program left is cleared away by the next.
class PartFiles {
public:
    PartFiles(const QString& folder, const QString& deskPath)
        : m_path(QDir(folder).absoluteFilePath(QFileInfo(deskPath).fileName() + partEnding))
        , m_lock(m_path + u".lock"_s)
    {
        m_lock.setStaleLockTime(0); // a long copy is none that was left behind
    }
    ~PartFiles()
    {
        if (m_lock.isLocked())
            clear();
    }
    Q_DISABLE_COPY_MOVE(PartFiles)

    const QString& path() const { return m_path; }

    Result<void> begin()
    {
        if (!isFree()) {
            if (m_lock.error() == QLockFile::LockFailedError)
                return fail(ErrorCode::DeskBusy);
            const bool full = m_lock.error() == QLockFile::UnknownError;
            return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritten, {{u"file"_s, m_path}});
        }
        clear();
        return {};
    }

    // The database comes last: a backup without its accounts or manifest never bears the name. One of the names may be
    // somebody else's by now: what stands under it is not ours to take away.
    Result<void> become(const QString& file) const
    {
        const QList<std::pair<QString, QString>> names{
            {slotFilePath(m_path), slotFilePath(file)}, {manifestPath(m_path), manifestPath(file)}, {m_path, file}};
        QStringList ours;
        for (const auto& [from, to] : names) {
            if (const Result<void> renamed = renameSafely(from, to); !renamed) {
                for (const QString& one : std::as_const(ours))
                    QFile::remove(one);
                return renamed;
            }
            ours.append(to);
        }
        return {};
    }

private:
    // A program killed while it wrote the lock leaves one that names nobody. Removing it fails while somebody holds it,
    // whatever it says.
    bool isFree()
    {
        return m_lock.tryLock(0)
            || (m_lock.error() == QLockFile::LockFailedError && m_lock.removeStaleLockFile() && m_lock.tryLock(0));
    }

    void clear() const
    {
        removeDeskFiles(m_path);
        QFile::remove(manifestPath(m_path));
        // The manifest on its way to its name.
        const QFileInfo manifest(manifestPath(m_path));
        for (const QString& name : manifest.absoluteDir().entryList(QDir::Files)) {
            if (name.startsWith(manifest.fileName() + u'.'))
                QFile::remove(manifest.absoluteDir().filePath(name));
        }
        clearUnnamed();
    }

    // Accounts and a manifest whose database did not get its name any more.
    void clearUnnamed() const
    {
        const QFileInfo part(m_path);
        const QString start = part.fileName().chopped(partEnding.size()) + u'.';
        const QDir folder = part.absoluteDir();
        for (const QString& name : folder.entryList(QDir::Files)) {
            for (const QString& ending : {u".rdbackup.rdk"_s, u".rdbackup.json"_s}) {
                const QString database = name.left(name.lastIndexOf(u'.'));
                if (name.startsWith(start) && name.endsWith(ending) && !folder.exists(database))
                    QFile::remove(folder.filePath(name));
            }
        }
    }

    QString m_path;
    QLockFile m_lock;
};

Result<void> requireRoom(const QString& folder, const BackupSource& source)
{
    const qint64 needed =
        QFileInfo(source.deskPath).size() + QFileInfo(source.deskPath + u"-wal"_s).size() + roomBesideTheDatabase;
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free >= needed)
        return {};
    return fail(ErrorCode::DiskFull, {{u"file"_s, folder}, {u"needed"_s, (needed + megabyte - 1) / megabyte}});
}

Result<QString> sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, path}});
    return QString::fromLatin1(hash.result().toHex());
}

storage::DeskContent contentOf(const Backup& backup)
{
    return {backup.deskId, backup.schema, backup.slotSequence, backup.entries, backup.auditHead, backup.rows};
}

QJsonObject manifestOf(const Backup& backup)
{
    QJsonObject rows;
    for (auto table = backup.rows.cbegin(); table != backup.rows.cend(); ++table)
        rows.insert(table.key(), table.value());
    return {{u"format"_s, manifestFormat},
            {u"madeAt"_s, isoWithOffset(backup.madeAt)},
            {u"program"_s, backup.program},
            {u"desk"_s, backup.deskId},
            {u"schema"_s, backup.schema},
            {u"sha256"_s, backup.sha256},
            {u"accountsSha256"_s, backup.accountsSha256},
            {u"accountsSequence"_s, qint64(backup.slotSequence)},
            {u"entries"_s, backup.entries},
            {u"auditHead"_s, backup.auditHead},
            {u"rows"_s, rows}};
}

// Keyed with the database key: who changes a page, the accounts or a number has no way to make it fit again.
QString macOf(const QJsonObject& manifest, const Secret& key)
{
    const QByteArray text = "backup manifest" + QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(security::keyedHash(key, text).toHex());
}

Result<void> writeManifest(const QString& path, const Backup& backup, const Secret& key)
{
    QJsonObject manifest = manifestOf(backup);
    manifest.insert(u"mac"_s, macOf(manifest, key));
    return writeFileSafely(path, QJsonDocument(manifest).toJson());
}

bool accountsHold(const QString& file, const Backup& backup, const Secret& key)
{
    const auto copies = security::loadSlotCopies(slotFilePath(file));
    return copies && copies->size() == 2
        && std::all_of(copies->begin(), copies->end(), [&](const security::SlotCopy& copy) {
               return security::isAuthentic(copy, key) && copy.file.deskId == backup.deskId
                   && copy.file.sequence == backup.slotSequence;
           });
}

Result<Backup> writeFiles(const BackupSource& source, const QString& part, const QDateTime& at, const JobToken& job)
{
    RD_TRY(source.snapshot.copyTo(part, source.key, job));
    RD_TRY(security::createSlotFile(slotFilePath(part), source.accounts, source.key));
    const storage::DeskContent& content = source.snapshot.content();
    Backup made;
    made.deskId = content.deskId;
    made.schema = content.schema;
    made.program = QCoreApplication::applicationVersion();
    made.madeAt = at;
    RD_TRY_ASSIGN(made.sha256, sha256Of(part));
    RD_TRY_ASSIGN(made.accountsSha256, sha256Of(slotFilePath(part)));
    made.slotSequence = content.slotSequence;
    made.entries = content.entries;
    made.auditHead = content.head;
    made.rows = content.rows;
    RD_TRY(writeManifest(manifestPath(part), made, source.key));
    return made;
}

// Whether it is the desk itself that does not hold, or what was written of it.
Result<void> requireWhole(const QString& part, const Secret& key, const JobToken& job)
{
    RD_TRY_ASSIGN(const QStringList problems, backupProblems(part, key, job));
    if (problems.isEmpty())
        return {};
    const QString& first = problems.first();
    const QString kind = first.section(u':', 0, 0);
    if (kind == u"audit"_s)
        return fail(ErrorCode::AuditBroken);
    const bool ofTheDesk = QStringList{u"page"_s, u"structure"_s, u"rows"_s, u"references"_s}.contains(kind);
    return ofTheDesk ? fail(ErrorCode::DeskDamaged, {{u"finding"_s, first}})
                     : fail(ErrorCode::FileNotWritten, {{u"file"_s, part}}, first);
}

Result<Backup> writeWhole(const BackupSource& source, const QString& part, const QDateTime& at, const JobToken& job)
{
    Result<Backup> made = writeFiles(source, part, at, job);
    const Result<void> whole = made ? requireWhole(part, source.key, job) : tl::unexpected<Error>(made.error());
    if (whole)
        return made;
    // Each step says it in its own way when the place went meanwhile.
    const bool went = whole.error().code != ErrorCode::Cancelled && whole.error().code != ErrorCode::DiskFull
        && !QFile::exists(part) && QFile::exists(source.deskPath);
    if (went)
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, part}}, whole.error().developerDetail);
    return tl::unexpected<Error>(whole.error());
}

Result<QString> freeName(const QString& folder, const QString& name)
{
    const QString ending = u".rdbackup"_s;
    for (int number = 1; number <= mostOfOneSecond; ++number) {
        const QString numbered = number == 1 ? name : name.chopped(ending.size()) + u"-%1"_s.arg(number) + ending;
        const QString file = QDir(folder).absoluteFilePath(numbered);
        if (!QFile::exists(file) && !QFile::exists(slotFilePath(file)) && !QFile::exists(manifestPath(file)))
            return file;
    }
    return fail(ErrorCode::FileExists, {{u"file"_s, name}});
}

} // namespace

QString manifestPath(const QString& file)
{
    return file + u".json"_s;
}

QString backupName(const QString& deskPath, const QString& kind, const QDateTime& at)
{
    return u"%1.%2.%3.rdbackup"_s.arg(QFileInfo(deskPath).fileName(), kind,
                                      toShanghai(at).toString(u"yyyyMMdd-HHmmss"_s));
}

void removeBackup(const QString& file)
{
    for (const QString& one : {file, slotFilePath(file), manifestPath(file)})
        QFile::remove(one);
}

QJsonObject backupDetail(const Backup& backup)
{
    qint64 rows = 0;
    for (const qint64 count : backup.rows)
        rows += count;
    return {{u"file"_s, QFileInfo(backup.file).fileName()},
            {u"sha256"_s, backup.sha256},
            {u"entries"_s, backup.entries},
            {u"rows"_s, rows},
            {u"schema"_s, backup.schema}};
}

Result<Backup> writeBackup(const BackupSource& source, const QString& folder, const QString& name, const QDateTime& at,
                           const JobToken& job)
{
    PartFiles part(folder, source.deskPath);
    RD_TRY(part.begin());
    RD_TRY(requireRoom(folder, source));
    RD_TRY_ASSIGN(Backup made, writeWhole(source, part.path(), at, job));
    RD_TRY_ASSIGN(made.file, freeName(folder, name));
    RD_TRY(part.become(made.file));
    return made;
}

Result<Backup> readManifest(const QString& file, const Secret& key)
{
    const QString path = manifestPath(file);
    RD_TRY_ASSIGN(const QByteArray content, readWholeFile(path, largestManifest));
    QJsonObject manifest = QJsonDocument::fromJson(content).object();
    const QString mac = manifest.take(u"mac"_s).toString();
    if (!security::sameBytes(mac.toLatin1(), macOf(manifest, key).toLatin1())
        || manifest.value(u"format"_s).toString() != manifestFormat)
        return fail(ErrorCode::FileDamaged, {{u"file"_s, path}});
    Backup backup;
    backup.file = file;
    backup.madeAt = parseInstant(manifest.value(u"madeAt"_s).toString());
    backup.program = manifest.value(u"program"_s).toString();
    backup.deskId = manifest.value(u"desk"_s).toString();
    backup.schema = manifest.value(u"schema"_s).toInt();
    backup.sha256 = manifest.value(u"sha256"_s).toString();
    backup.accountsSha256 = manifest.value(u"accountsSha256"_s).toString();
    backup.slotSequence = static_cast<quint64>(manifest.value(u"accountsSequence"_s).toInteger());
    backup.entries = manifest.value(u"entries"_s).toInteger();
    backup.auditHead = manifest.value(u"auditHead"_s).toString();
    const QJsonObject rows = manifest.value(u"rows"_s).toObject();
    for (auto table = rows.begin(); table != rows.end(); ++table)
        backup.rows.insert(table.key(), table.value().toInteger());
    return backup;
}

Result<QStringList> backupProblems(const QString& file, const Secret& key, const JobToken& job)
{
    const Result<Backup> manifest = readManifest(file, key);
    if (!manifest) {
        const bool missing = manifest.error().code == ErrorCode::FileMissing;
        return QStringList{missing ? u"manifestMissing"_s : u"manifest"_s};
    }
    QStringList problems;
    RD_TRY_ASSIGN(const QString database, sha256Of(file));
    RD_TRY_ASSIGN(const QString accounts, sha256Of(slotFilePath(file)));
    if (database != manifest->sha256)
        problems.append(u"database"_s);
    if (accounts != manifest->accountsSha256 || !accountsHold(file, *manifest, key))
        problems.append(u"accounts"_s);
    const Result<QStringList> faults = storage::findFaults(file, key, contentOf(*manifest), job);
    if (!faults && faults.error().code != ErrorCode::DeskDamaged)
        return tl::unexpected<Error>(faults.error());
    return problems + faults.value_or(QStringList{u"file"_s});
}

} // namespace rd::desk

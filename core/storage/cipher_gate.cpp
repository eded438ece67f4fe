#include "core/storage/storage.h"

#include "core/base/id.h"
#include "core/base/share.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStorageInfo>
#include <sqlite3.h>

#ifndef Q_OS_WIN
#include <dlfcn.h>
#endif

namespace rd::storage {

namespace {

const QByteArray plainHeader = QByteArrayLiteral("SQLite format 3");
const QString pinnedCipher = QStringLiteral("4.14.");
constexpr qint64 smallestDesk = 4096;
constexpr qint64 logIndexBytes = 32 * 1024; // the first piece of SQLite's -shm file

struct DriverFacts {
    QString cipher;
    QString source;
};

QString answerOf(const QSqlDatabase& database, const QString& question)
{
    QSqlQuery query(database);
    return query.exec(question) && query.next() ? query.value(0).toString() : QString();
}

// What Qt's driver speaks to, asked on a database in memory: whatever library it is, no file is touched.
DriverFacts factsOfDriver()
{
    const QString name = newUuid();
    DriverFacts facts;
    {
        QSqlDatabase probe = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        probe.setDatabaseName(QStringLiteral(":memory:"));
        if (probe.open()) {
            facts.cipher = answerOf(probe, QStringLiteral("PRAGMA cipher_version"));
            facts.source = answerOf(probe, QStringLiteral("SELECT sqlite_source_id()"));
        }
    }
    QSqlDatabase::removeDatabase(name);
    return facts;
}

// The function that takes the key and the functions the driver finds must be of one library: with another SQLite loaded
// first the key would go to a connection that knows nothing of it.
bool isOneLibrary()
{
#ifdef Q_OS_WIN
    return true; // linked into the program's own driver
#else
    Dl_info opening{};
    Dl_info keying{};
    void* open = dlsym(RTLD_DEFAULT, "sqlite3_open_v2");
    void* key = dlsym(RTLD_DEFAULT, "sqlite3_key_v2");
    return open && key && dladdr(open, &opening) && dladdr(key, &keying) && opening.dli_fbase == keying.dli_fbase;
#endif
}

} // namespace

Result<void> requireCipher()
{
    if (!isOneLibrary())
        return fail(ErrorCode::CipherMissing, {}, QStringLiteral("two SQLite libraries"));
    const DriverFacts facts = factsOfDriver();
    if (facts.cipher.startsWith(pinnedCipher) && facts.source == QLatin1String(sqlite3_sourceid()))
        return {};
    return fail(ErrorCode::CipherMissing, {{QStringLiteral("found"), facts.cipher}});
}

Result<void> requireEncryptedFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    if (file.read(plainHeader.size()) == plainHeader)
        return fail(ErrorCode::DeskNotEncrypted, {{QStringLiteral("file"), path}});
    if (file.size() < smallestDesk)
        return fail(ErrorCode::DeskDamaged,
                    {{QStringLiteral("file"), path}, {QStringLiteral("what"), QStringLiteral("tooShort")}});
    return {};
}

Result<void> requireLocalFile(const QString& path)
{
#ifdef Q_OS_WIN
    // The engine opens no longer names there; its log's has some letters more.
    constexpr int longestPath = 240;
    if (QFileInfo(path).absoluteFilePath().size() > longestPath)
        return fail(ErrorCode::FileNotWritten,
                    {{QStringLiteral("file"), path},
                     {QStringLiteral("what"), QStringLiteral("longPath")},
                     {QStringLiteral("most"), longestPath}});
#endif
    if (!isOnShare(path))
        return {};
    const QString folder = QFileInfo(path).absolutePath();
    return fail(ErrorCode::FileNotWritten,
                {{QStringLiteral("file"), path},
                 {QStringLiteral("what"), QStringLiteral("share")},
                 {QStringLiteral("share"), QDir::toNativeSeparators(folder)}});
}

Result<void> requireWritableFile(const QString& path)
{
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    if (!file.isWritable() || !QFileInfo(folder).isWritable())
        return fail(ErrorCode::FileNotWritten,
                    {{QStringLiteral("file"), path}, {QStringLiteral("what"), QStringLiteral("readOnly")}});
    // Where another program has the desk open the log has its room already.
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    if (room >= 0 && room < logIndexBytes && !QFile::exists(path + QStringLiteral("-shm")))
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), path}});
    return {};
}

} // namespace rd::storage

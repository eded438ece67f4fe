#include "core/storage/storage.h"

#include "core/base/id.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace rd::storage {

namespace {

const QByteArray plainHeader = QByteArrayLiteral("SQLite format 3");
const QString pinnedCipher = QStringLiteral("4.14.");
constexpr qint64 smallestDesk = 4096;

// The version as Qt's driver sees it, on a database in memory: whatever library it speaks to, no file is touched.
QString cipherOfDriver()
{
    const QString name = newUuid();
    QString version;
    {
        QSqlDatabase probe = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        probe.setDatabaseName(QStringLiteral(":memory:"));
        if (probe.open()) {
            QSqlQuery query(probe);
            if (query.exec(QStringLiteral("PRAGMA cipher_version")) && query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace

Result<void> requireCipher()
{
    const QString found = cipherOfDriver();
    if (found.startsWith(pinnedCipher))
        return {};
    return fail(ErrorCode::CipherMissing, {{QStringLiteral("found"), found}});
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

} // namespace rd::storage

#include "core/desk/backup/migration_backup.h"

#include "core/desk/backup/backup_files.h"
#include "core/desk/entry/desk_anchor.h"
#include "core/desk/entry/desk_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptMigrationBackups = 3;
constexpr int schemaDigits = 4;

QString backupKind(const QString& schema)
{
    return u"before-schema-"_s + schema;
}

void keepTheNewest(const QString& deskPath)
{
    const QFileInfo desk(deskPath);
    const QDir folder = desk.absoluteDir();
    const QString start = desk.fileName() + u'.' + backupKind({});
    QSet<QString> schemas;
    // A desk's name is no pattern: a bracket in it would match something else.
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name | QDir::Reversed)) {
        if (!name.startsWith(start) || !name.endsWith(u".rdbackup"_s))
            continue;
        const QString schema = name.mid(start.size(), schemaDigits);
        if (schemas.contains(schema) || schemas.size() == keptMigrationBackups)
            removeBackup(folder.filePath(name));
        else
            schemas.insert(schema);
    }
}

Result<void> requireAsLeft(const QString& path, const Secret& key)
{
    RD_TRY_ASSIGN(const storage::DeskSnapshot older, storage::DeskSnapshot::ofDesk(path, key));
    return DeskAnchor::compare(path, key, older).and_then([](const AnchorFinding& found) {
        return desk::requireAsLeft(found);
    });
}

Result<Backup> madeBefore(const QString& path, const Secret& key, int fromSchema, const QDateTime& now)
{
    RD_TRY_ASSIGN(const storage::DeskSnapshot snapshot, storage::DeskSnapshot::ofDesk(path, key));
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, security::loadSlotCopies(slotFilePath(path)));
    const storage::DeskContent& content = snapshot.content();
    RD_TRY_ASSIGN(const security::SlotFile accounts, countingSlots(copies, key, content.deskId, content.slotSequence));
    const QString kind = backupKind(u"%1"_s.arg(fromSchema + 1, schemaDigits, 10, QLatin1Char('0')));
    return writeBackup({path, snapshot, accounts, key}, QFileInfo(path).absolutePath(), backupName(path, kind, now),
                       now, JobToken());
}

} // namespace

storage::BackupFirst backupBeforeMigration(const QString& path, const Secret& databaseKey, const Clock& clock,
                                           OlderDesk required)
{
    auto made = std::make_shared<QString>();
    return {[&path, &databaseKey, &clock, made, required](int fromSchema) -> Result<QJsonObject> {
                if (required == OlderDesk::AsLeft)
                    RD_TRY(requireAsLeft(path, databaseKey));
                Result<Backup> backup = madeBefore(path, databaseKey, fromSchema, clock.now());
                if (!backup) {
                    backup.error().args.insert(u"migration"_s, fromSchema + 1);
                    return tl::unexpected<Error>(backup.error());
                }
                *made = backup->file;
                keepTheNewest(path);
                return backupDetail(*backup);
            },
            [made] { removeBackup(*made); }};
}

} // namespace rd::desk

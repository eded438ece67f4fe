#include "core/desk/backup/restore_backup.h"

#include "core/desk/backup/backup_files.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/open_slot.h"
#include "core/storage/migrator.h"

#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

Result<OpenedSlot> openedBy(const QString& file, const BackupKeyHolder& holder, const Clock& clock)
{
    RD_TRY_ASSIGN(OpenedSlot opened, openSlotOf(file, holder.userName, holder.password, clock));
    if (!opened.slot.user.active)
        return fail(ErrorCode::UserDisabled);
    if (!domain::permits(opened.slot.user.roles, domain::Permission::MakeBackups))
        return fail(ErrorCode::NotPermitted, {{u"permission"_s, domain::codeOf(domain::Permission::MakeBackups)}});
    return opened;
}

Result<BackupCheck> checked(const QString& file, const Secret& key, const JobToken& job)
{
    BackupCheck check;
    check.backup.file = file;
    RD_TRY_ASSIGN(check.problems, backupProblems(file, key, job));
    if (const Result<Backup> manifest = readManifest(file, key))
        check.backup = *manifest;
    return check;
}

Result<void> requireFreePlace(const QString& path)
{
    for (const QString& taken : {path, slotFilePath(path)}) {
        if (QFileInfo::exists(taken))
            return fail(ErrorCode::DeskExists, {{u"file"_s, taken}});
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, path}, {u"folder"_s, folder}});
    return {};
}

// Page by page, so that each is checked once more on its way, and compared when it lies there.
Result<void> copyOut(const Backup& backup, const QString& path, const Secret& key, const JobToken& job)
{
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, security::loadSlotCopies(slotFilePath(backup.file)));
    RD_TRY_ASSIGN(const security::SlotFile accounts, countingSlots(copies, key, backup.deskId, backup.slotSequence));
    HalfMadeDesk halfMade(path);
    {
        RD_TRY_ASSIGN(const storage::DeskSnapshot snapshot, storage::DeskSnapshot::ofBackup(backup.file, key));
        RD_TRY(snapshot.copyTo(halfMade.path(), key, job));
        RD_TRY_ASSIGN(const QStringList faults, storage::findFaults(halfMade.path(), key, snapshot.content(), job));
        if (!faults.isEmpty())
            return fail(ErrorCode::FileNotWritten, {{u"file"_s, path}}, faults.first());
    }
    RD_TRY(storage::keepForLog(halfMade.path(), key, u"DeskRestored"_s, backupDetail(backup)));
    RD_TRY(security::createSlotFile(slotFilePath(halfMade.path()), accounts, key));
    return halfMade.becomes(path);
}

} // namespace

Result<BackupCheck> verifyBackup(const QString& file, const BackupKeyHolder& holder, const Clock& clock,
                                 const JobToken& job)
{
    RD_TRY_ASSIGN(const OpenedSlot opened, openedBy(file, holder, clock));
    return checked(file, opened.databaseKey, job);
}

Result<std::unique_ptr<Desk>> restoreBackup(const QString& file, const QString& path, const BackupKeyHolder& holder,
                                            const Clock& clock, const JobToken& job)
{
    RD_TRY(requireFreePlace(path));
    RD_TRY_ASSIGN(OpenedSlot opened, openedBy(file, holder, clock));
    RD_TRY_ASSIGN(const BackupCheck check, checked(file, opened.databaseKey, job));
    if (!check.problems.isEmpty())
        return fail(ErrorCode::FileDamaged, {{u"file"_s, file}, {u"finding"_s, check.problems.first()}});
    if (check.backup.schema > storage::Migrator::newest())
        return fail(ErrorCode::SchemaTooNew,
                    {{u"found"_s, check.backup.schema}, {u"known"_s, storage::Migrator::newest()}});
    RD_TRY(copyOut(check.backup, path, opened.databaseKey, job));
    return enterDesk(path, std::move(opened), clock);
}

} // namespace rd::desk

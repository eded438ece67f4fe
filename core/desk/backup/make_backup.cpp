#include "core/desk/backup/make_backup.h"

#include "core/desk/backup/backup_files.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"

#include <QFileInfo>

namespace rd::desk {

namespace {

struct HeldMoment {
    storage::DeskSnapshot snapshot;
    security::SlotFile accounts;
};

// The desk is held for writing only until both are of one moment; the copying keeps nobody waiting.
Result<HeldMoment> holdMoment(const Desk& desk)
{
    RD_TRY_ASSIGN(const storage::Transaction lock, beginAs(desk, domain::Permission::MakeBackups));
    RD_TRY_ASSIGN(security::SlotFile accounts, currentSlots(desk));
    RD_TRY_ASSIGN(storage::DeskSnapshot snapshot, storage::DeskSnapshot::ofDesk(desk.path(), desk.databaseKey()));
    return HeldMoment{std::move(snapshot), std::move(accounts)};
}

Result<void> recordBackup(const Desk& desk, const Backup& made)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY(work.noteBackup(made.madeAt));
    return commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("BackupMade"), QStringLiteral("desk"), made.deskId, {}, backupDetail(made))});
}

} // namespace

Result<Backup> makeBackup(const Desk& desk, const QString& folder, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::MakeBackups));
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), folder}, {QStringLiteral("folder"), folder}});
    const QDateTime now = desk.clock().now();
    const QString name = backupName(desk.path(), QStringLiteral("backup"), now);
    RD_TRY_ASSIGN(const HeldMoment moment, holdMoment(desk));
    const BackupSource source{desk.path(), moment.snapshot, moment.accounts, desk.databaseKey()};
    RD_TRY_ASSIGN(const Backup made, writeBackup(source, folder, name, now, job));
    if (const Result<void> recorded = recordBackup(desk, made); !recorded) {
        // What the disk failed to confirm may stand in the log after all: then the backup had better be there.
        if (!storage::mayStand(recorded.error()))
            removeBackup(made.file);
        return tl::unexpected<Error>(recorded.error());
    }
    return made;
}

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/base/secret.h"
#include "core/desk/backup/make_backup.h"

#include <QStringList>

namespace rd::desk {

// Who opens a backup, with the password they had when it was made: the desk itself may be gone.
struct BackupKeyHolder {
    QString userName;
    const Secret& password;
};

struct BackupCheck {
    Backup backup; // empty but for the file where the manifest does not hold
    QStringList problems; // as backupProblems; empty when it is whole
};

// Reads everything of a backup and changes nothing. DeskMissing, DeskNotEncrypted, SlotFileMissing, SlotFileDamaged,
// WrongPassword and the like as unlockDesk, NotPermitted (MakeBackups).
Result<BackupCheck> verifyBackup(const QString& file, const BackupKeyHolder& holder, const Clock& clock,
                                 const JobToken& job);

// Makes a desk of a backup at a new place, checks it there and signs the holder in; its log says so. Nothing is
// overwritten. Errors as verifyBackup and unlockDesk; DeskExists, FileDamaged (args "file", "finding") for a backup
// that is not whole, DiskFull, FileNotWritten, Cancelled; nothing is left at the place then. A desk of an older schema
// is changed at this first sign-in as any other; where that is refused the restored desk stays. So it does where this
// workstation knows a later state of the place, or another desk there: DeskNotAsLeft, for two people to accept
// (accept_desk).
Result<std::unique_ptr<Desk>> restoreBackup(const QString& file, const QString& path, const BackupKeyHolder& holder,
                                            const Clock& clock, const JobToken& job);

} // namespace rd::desk

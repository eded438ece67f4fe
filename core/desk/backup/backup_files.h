#pragma once

#include "core/base/clock.h"
#include "core/desk/backup/make_backup.h"
#include "core/security/key_slots.h"
#include "core/storage/backup.h"

#include <QJsonObject>

namespace rd::desk {

// A backup is three files: the database <file>, its accounts <file>.rdk and its manifest <file>.json, which says what
// the two must hold and names nobody.
QString manifestPath(const QString& file);
// "<desk>.<kind>.20261123-100000.rdbackup", in Shanghai's time; told from a desk by its ending, for whoever signs in to
// it changes it.
QString backupName(const QString& deskPath, const QString& kind, const QDateTime& at);
// What the log says of it: name, hash and counts.
QJsonObject backupDetail(const Backup& backup);
void removeBackup(const QString& file);

// Of what moment it is: `accounts` is the slot file that counts in `snapshot`.
struct BackupSource {
    QString deskPath;
    const storage::DeskSnapshot& snapshot;
    const security::SlotFile& accounts;
    const Secret& key;
};

// Copies, reads back and checks everything, then gives the files their names: what bears the name of a backup was
// verified. Nothing is overwritten: a taken name gets a number. One at a time in a folder: DeskBusy. DiskFull (args
// "needed", MB), FileNotWritten, AuditBroken, DeskDamaged (args "finding"), Cancelled; nothing is left then.
Result<Backup> writeBackup(const BackupSource& source, const QString& folder, const QString& name, const QDateTime& at,
                           const JobToken& job);

// FileMissing, FileDamaged for one that cannot be read or was not written with the desk's key.
Result<Backup> readManifest(const QString& file, const Secret& key);
// What does not hold: "manifestMissing", "manifest", "database" and "accounts" (not as the manifest says) and the
// findings of storage::findFaults; empty when the backup is whole.
Result<QStringList> backupProblems(const QString& file, const Secret& key, const JobToken& job);

} // namespace rd::desk

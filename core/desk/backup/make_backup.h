#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

#include <QMap>

namespace rd::desk {

// A verified copy of a desk, as its manifest tells of it.
struct Backup {
    QString file; // the database; the accounts lie beside it as <file>.rdk, the manifest as <file>.json
    QString deskId;
    int schema = 0;
    QString program; // version that made it
    QDateTime madeAt;
    QString sha256; // of the database file
    QString accountsSha256;
    quint64 slotSequence = 0;
    qint64 entries = 0; // of the audit log
    QString auditHead;
    QMap<QString, qint64> rows; // by table
};

// A verified, encrypted copy of the desk in this folder, while others go on working (security.md D12). Whoever has a
// password of the desk can open it, and nobody else. FileNotWritten (args "folder") when there is no such folder,
// otherwise as writeBackup.
Result<Backup> makeBackup(const Desk& desk, const QString& folder, const JobToken& job);

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

// Also whether the log is what this workstation last saw of it (domain::AuditCheck::anchor).
Result<domain::AuditCheck> verifyAudit(const Desk& desk, const JobToken& job);

// A log that was put back is sound in itself; the workstation remembers more of it (D7).
bool wasPutBack(const domain::AuditCheck& check);
// Whether the chain proves the entries up to this one: before the first entry that does not hold it proves what it
// says, of what comes after it proves nothing.
bool isProven(const domain::AuditCheck& check, qint64 lastEntry);

// Whether the verification saw this entry, or it came since. In a log with a gap the number of entries is not the place
// of the last: of one that does not hold every entry counts, so that none it leaves unproven goes unnoticed.
bool wasSeen(const domain::AuditCheck& check, qint64 entry);

// All entries as JSON lines with hashes and signatures, details only of what the exporter may see. FileExists,
// DiskFull.
Result<qint64> exportAudit(Desk& desk, const QString& path);

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

// Also whether the log is what this workstation last saw of it (domain::AuditCheck::anchor).
Result<domain::AuditCheck> verifyAudit(const Desk& desk, const JobToken& job);
// All entries as JSON lines with hashes and signatures, details only of what the exporter may see. FileExists,
// DiskFull.
Result<qint64> exportAudit(Desk& desk, const QString& path);

} // namespace rd::desk

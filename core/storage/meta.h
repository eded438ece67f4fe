#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>
#include <QByteArray>

namespace rd::storage {

class SqlConnection;

// The desk's own few facts: desk_id, hash_key, slot_sequence, demo, audit_head, backup_at, unlogged, and "clock " with
// a workstation. Empty when not written yet.
Result<QByteArray> readMeta(SqlConnection& sql, const char* name);
Result<void> writeMeta(SqlConnection& sql, const char* name, const QByteArray& value);

// How a PC's two times stood when the log last said, or had no reason to say, that its clock was set.
Result<std::optional<ClockReading>> readClockReading(SqlConnection& sql, const QString& workstation);
Result<void> writeClockReading(SqlConnection& sql, const QString& workstation, const ClockReading& reading);

inline constexpr const char* backupAtName = "backup_at"; // epoch milliseconds

} // namespace rd::storage

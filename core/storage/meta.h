#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rd::storage {

class SqlConnection;

// The desk's own few facts: desk_id, hash_key, slot_sequence, demo, audit_head, backup_at, unlogged. Empty when not
// written yet.
Result<QByteArray> readMeta(SqlConnection& sql, const char* name);
Result<void> writeMeta(SqlConnection& sql, const char* name, const QByteArray& value);

inline constexpr const char* backupAtName = "backup_at"; // epoch milliseconds

} // namespace rd::storage

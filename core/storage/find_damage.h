#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/sql/sql_connection.h"

#include <QStringList>

namespace rd::storage {

// Every page against its HMAC, the structure of tables and indexes, and where rows can no longer be read; empty when
// the file is sound. Needs the key alone, so it works on a desk that can no longer be unlocked, and writes nothing.
// Findings: "page:7", "structure:<SQLite's words>", "rows:case" (code of a RowKind), "file" (cannot be opened).
// Rows are read where the schema is this program's. DeskMissing, DeskUnreachable, CipherMissing,
// DeskNotEncrypted, DeskBusy; FileUnreadable for a closed copy that went.
Result<QStringList> findDamage(const QString& path, const Secret& key, OpenMode mode = OpenMode::Existing);

} // namespace rd::storage

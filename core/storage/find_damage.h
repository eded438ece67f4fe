#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QStringList>

namespace rd::storage {

// Every page against its HMAC, the structure of tables and indexes, and where rows can no longer be read; empty when
// the file is sound. Needs the key alone, so it works on a desk that can no longer be unlocked, and writes nothing.
// Findings: "page:7", "structure:<SQLite's words>", "rows:case" (code of a RowKind), "file" (cannot be opened).
// DeskMissing, CipherMissing, DeskNotEncrypted, DeskBusy.
Result<QStringList> findDamage(const QString& path, const Secret& key);

} // namespace rd::storage

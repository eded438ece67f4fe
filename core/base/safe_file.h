#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rd {

// The only way this program writes a small file (security.md D10): unbuffered, fsync, atomic rename, re-read and
// compare, owner-only mode. On any failure the old file stays as it was and FileNotWritten or DiskFull comes back.
Result<void> writeFileSafely(const QString& path, const QByteArray& content);

// Gives a file its final name, on disk when this returns; a file that bears the name already is not replaced.
// FileExists, FileNotWritten.
Result<void> renameSafely(const QString& from, const QString& to);

// The whole file, refusing more than `limit` bytes. FileMissing, FileUnreadable, FileTooLarge.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit);

} // namespace rd

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rd {

// The only way this program writes a small file (security.md D10): unbuffered, fsync, atomic rename, re-read and
// compare, owner-only mode. FileNotWritten or DiskFull; the old file stays as it was then, unless it is the comparison
// that fails: the new one has its name by that time.
Result<void> writeFileSafely(const QString& path, const QByteArray& content);

// The same for a name that must be free: it is given to the whole file once that was compared, and of two who want it
// one gets it. On any failure nothing of it is left, and what bears the name is somebody else's. FileExists,
// FileNotWritten, DiskFull.
Result<void> writeNewFileSafely(const QString& path, const QByteArray& content);

// Gives a file its final name, on disk when this returns; a file that bears the name already is not replaced.
// FileExists, FileNotWritten.
Result<void> renameSafely(const QString& from, const QString& to);

// The whole file, refusing more than `limit` bytes. FileMissing, FileUnreadable, FileTooLarge.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit);

} // namespace rd

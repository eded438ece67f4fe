#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFileDevice>

namespace rd {

// The only way this program writes a small file (security.md D10): aside and the owner's only, flushed to the disk,
// read again and compared, then given its name in one step. FileNotWritten or DiskFull; the old file stays as it was
// then.
Result<void> writeFileSafely(const QString& path, const QByteArray& content);

// The same for a name that must be free: it is given to the whole file once that was compared, and of two who want it
// one gets it. On any failure nothing of it is left, and what bears the name is somebody else's. FileExists,
// FileNotWritten, DiskFull.
Result<void> writeNewFileSafely(const QString& path, const QByteArray& content);

// Gives a file its final name, on disk when this returns; a file that bears the name already is not replaced.
// FileExists, FileNotWritten.
Result<void> renameSafely(const QString& from, const QString& to);

// What has been written to an open file is on the disk when this returns true.
bool flushToDisk(QFileDevice& file);

// Before what codeOfFailedWrite() is asked about: DiskFull or FileNotWritten, by what the system said since.
void clearSystemError();
ErrorCode codeOfFailedWrite();

// The whole file, refusing more than `limit` bytes. FileMissing, FileUnreadable, FileTooLarge.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit);

} // namespace rd

#include "core/base/safe_file.h"

#include "core/base/owner_only.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include "core/base/windows_path.h"

#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

auto notWritten(const QString& path, const char* step)
{
    return fail(codeOfFailedWrite(), {{QStringLiteral("file"), path}}, QLatin1String(step));
}

// The rename itself must survive a power cut too; Windows is told so when it renames.
void flushDirectoryOf(const QString& path)
{
#ifndef Q_OS_WIN
    const int handle =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        (void)::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(path)
#endif
}

#ifdef Q_OS_WIN
// A scanner or another program of ours that reads the file holds it for a moment: nothing is wrong yet.
bool moveFile(const QString& from, const QString& to, DWORD how)
{
    constexpr DWORD longestPause = 640; // ms; somewhat over a second in all
    for (DWORD pause = 10;; pause *= 2) {
        if (MoveFileExW(windowsPath(from).c_str(), windowsPath(to).c_str(), how | MOVEFILE_WRITE_THROUGH))
            return true;
        const DWORD said = GetLastError();
        const bool held =
            said == ERROR_ACCESS_DENIED || said == ERROR_SHARING_VIOLATION || said == ERROR_LOCK_VIOLATION;
        if (!held || pause > longestPause)
            return false;
        Sleep(pause);
        SetLastError(said);
    }
}
#endif

// QFile::rename looks first and renames then, and copies over what came in between.
bool moveToFreeName(const QString& from, const QString& to)
{
    clearSystemError();
#ifdef Q_OS_WIN
    return moveFile(from, to, 0);
#else
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // File systems that know no such rename; those that know no second name either (FAT) are looked at first.
    if (::link(source.constData(), target.constData()) == 0)
        return ::unlink(source.constData()) == 0;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return false;
    return !QFileInfo::exists(to) && ::rename(source.constData(), target.constData()) == 0;
#endif
}

// In the place of what bears the name, in one step.
bool moveOver(const QString& from, const QString& to)
{
    clearSystemError();
#ifdef Q_OS_WIN
    return moveFile(from, to, MOVEFILE_REPLACE_EXISTING);
#else
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

// mkstemp's mode says so already; on Windows a new file takes over the list of its folder.
bool isOwnersOnly(QTemporaryFile& file)
{
#ifdef Q_OS_WIN
    return makeOwnerOnly(file.fileName());
#else
    Q_UNUSED(file)
    return true;
#endif
}

bool holds(QTemporaryFile& file, const QByteArray& content)
{
    return file.seek(0) && file.size() == content.size() && file.read(content.size() + 1) == content;
}

// Whole, compared and closed, under a name nobody looks for: the caller gives it the one it is for, or removes it.
// Where the system can, it has no name at all before that, so that a killed program leaves nothing.
Result<QString> writeAside(const QString& path, const QByteArray& content)
{
    clearSystemError();
    constexpr qsizetype longestStart = 60; // of a name: the ending must not make it longer than a disk takes
    const QFileInfo wanted(path);
    QTemporaryFile file(wanted.dir().filePath(wanted.fileName().left(longestStart) + QStringLiteral(".XXXXXX")));
    if (!file.open())
        return notWritten(path, "open");
    if (!isOwnersOnly(file))
        return notWritten(path, "permissions");
    clearSystemError();
    if (file.write(content) != content.size() || !file.flush())
        return notWritten(path, "write");
    if (!flushToDisk(file))
        return notWritten(path, "sync");
    if (!holds(file, content))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}}, QStringLiteral("compare"));
    file.setAutoRemove(false);
    const QString aside = file.fileName(); // which makes the name
    return aside.isEmpty() ? Result<QString>(notWritten(path, "name")) : aside;
}

} // namespace

void clearSystemError()
{
    errno = 0;
#ifdef Q_OS_WIN
    SetLastError(ERROR_SUCCESS);
#endif
}

ErrorCode codeOfFailedWrite()
{
    bool full = errno == ENOSPC || errno == EFBIG;
#ifdef Q_OS_WIN
    constexpr DWORD quotaExceeded = 1295; // ERROR_DISK_QUOTA_EXCEEDED, which mingw-w64 does not name
    const DWORD said = GetLastError(); // Qt writes past the C library
    full = full || said == ERROR_DISK_FULL || said == ERROR_HANDLE_DISK_FULL || said == quotaExceeded
        || said == ERROR_FILE_TOO_LARGE;
#else
    full = full || errno == EDQUOT;
#endif
    return full ? ErrorCode::DiskFull : ErrorCode::FileNotWritten;
}

bool flushToDisk(QFileDevice& file)
{
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())));
#else
    return ::fsync(file.handle()) == 0;
#endif
}

Result<void> writeFileSafely(const QString& path, const QByteArray& content)
{
    // Where a link bears the name, what it leads to is written.
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString target = real.isEmpty() ? path : real;
    if (const QFileInfo there(target); there.exists() && (!there.isFile() || !there.isWritable()))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}}, QStringLiteral("not ours to write"));
    RD_TRY_ASSIGN(const QString aside, writeAside(target, content));
    if (!moveOver(aside, target)) {
        const auto error = notWritten(path, "rename");
        QFile::remove(aside);
        return error;
    }
    flushDirectoryOf(target);
    return {};
}

Result<void> writeNewFileSafely(const QString& path, const QByteArray& content)
{
    RD_TRY_ASSIGN(const QString aside, writeAside(path, content));
    auto named = renameSafely(aside, path);
    if (!named)
        QFile::remove(aside);
    return named;
}

Result<void> renameSafely(const QString& from, const QString& to)
{
    if (!moveToFreeName(from, to)) {
        const auto error = notWritten(to, "rename");
        const QFileInfo there(to); // a link that leads nowhere bears the name too
        return there.exists() || there.isSymLink() ? fail(ErrorCode::FileExists, {{QStringLiteral("file"), to}})
                                                   : error;
    }
    flushDirectoryOf(to);
    return {};
}

Result<QByteArray> readWholeFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileMissing, {{QStringLiteral("file"), path}});
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    if (file.size() > limit)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("file"), path}, {QStringLiteral("limit"), limit}});
    // In pieces and never more than asked for: a device or a growing file has no end to wait for.
    constexpr qint64 piece = 1 << 20;
    QByteArray content;
    content.reserve(file.size());
    while (content.size() <= limit) {
        const QByteArray more = file.read(qMin(limit - content.size(), piece - 1) + 1);
        if (more.isEmpty())
            break;
        content += more;
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    if (content.size() > limit)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("file"), path}, {QStringLiteral("limit"), limit}});
    return content;
}

} // namespace rd

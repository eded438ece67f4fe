#include "core/base/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

auto notWritten(const QString& path, const char* step)
{
    const ErrorCode code =
        errno == ENOSPC || errno == EFBIG || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileNotWritten;
    return fail(code, {{QStringLiteral("file"), path}}, QLatin1String(step));
}

bool flushToDisk(int handle)
{
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(handle)));
#else
    return ::fsync(handle) == 0;
#endif
}

// The rename itself must survive a power cut too.
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

// QFile::rename looks first and renames then, and copies over what came in between.
bool moveToFreeName(const QString& from, const QString& to)
{
    errno = 0;
#ifdef Q_OS_WIN
    const auto native = [](const QString& path) { return QDir::toNativeSeparators(path).toStdWString(); };
    return MoveFileExW(native(from).c_str(), native(to).c_str(), MOVEFILE_WRITE_THROUGH);
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
    if (errno != EPERM && errno != EOPNOTSUPP)
        return false;
    return !QFileInfo::exists(to) && ::rename(source.constData(), target.constData()) == 0;
#endif
}

} // namespace

Result<void> writeFileSafely(const QString& path, const QByteArray& content)
{
    errno = 0;
    // Unbuffered: with its buffer QSaveFile of Qt 6.4 reports success on a full disk and leaves an empty file.
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritten(path, "open");
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return notWritten(path, "permissions");
    qint64 written = 0;
    while (written < content.size()) {
        const qint64 step = file.write(content.constData() + written, content.size() - written);
        if (step <= 0) {
            const auto error = notWritten(path, "write");
            file.cancelWriting();
            return error;
        }
        written += step;
    }
    if (!flushToDisk(file.handle())) {
        const auto error = notWritten(path, "sync");
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return notWritten(path, "rename");
    flushDirectoryOf(path);
    const Result<QByteArray> readBack = readWholeFile(path, content.size());
    if (!readBack || *readBack != content)
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}}, QStringLiteral("compare"));
    return {};
}

Result<void> writeNewFileSafely(const QString& path, const QByteArray& content)
{
    errno = 0;
    QTemporaryFile file(path + QStringLiteral(".XXXXXX")); // the owner's only, gone again unless it gets the name
    if (!file.open())
        return notWritten(path, "open");
    if (file.write(content) != content.size() || !file.flush())
        return notWritten(path, "write");
    if (!flushToDisk(file.handle()))
        return notWritten(path, "sync");
    const QString unnamed = file.fileName();
    file.close();
    const Result<QByteArray> readBack = readWholeFile(unnamed, content.size());
    if (!readBack || *readBack != content)
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}}, QStringLiteral("compare"));
    RD_TRY(renameSafely(unnamed, path));
    file.setAutoRemove(false);
    return {};
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

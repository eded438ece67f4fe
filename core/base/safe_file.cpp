#include "core/base/safe_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

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

Result<void> renameSafely(const QString& from, const QString& to)
{
    if (!QFile::rename(from, to))
        return fail(QFile::exists(to) ? ErrorCode::FileExists : ErrorCode::FileNotWritten,
                    {{QStringLiteral("file"), to}});
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

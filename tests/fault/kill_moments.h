#pragma once

#include "tests/support/derived_keys.h"
#include "tests/support/desk_copy.h"

#include <csignal>
#include <cstdio>
#include <dlfcn.h>
#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

// The killed process: it counts its own writes to files and dies by SIGKILL at the one it is told, with that write half
// done. The program's libraries call these instead of the C library's, because the executable is searched first.
namespace moments {

int left = 0; // dies at the 0th from now
bool counting = false;
QByteArray passed; // one letter per moment: k slot file, w other file, s flush, n name changed

template <typename Function> Function* real(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

char kindOf(int fd)
{
    struct stat status { };
    if (!counting || ::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return 0;
    char target[512] = {};
    const ssize_t length =
        ::readlink(QByteArray("/proc/self/fd/" + QByteArray::number(fd)).constData(), target, sizeof target - 1);
    return QByteArray(target, static_cast<int>(std::max<ssize_t>(length, 0))).endsWith(".rdk") ? 'k' : 'w';
}

// True when the process is to die in the middle of this one.
bool comes(char kind)
{
    if (kind == 0)
        return false;
    passed.append(kind);
    return --left == 0;
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    ::_exit(1);
}

} // namespace moments

extern "C" {

__attribute__((visibility("default"))) ssize_t write(int fd, const void* bytes, size_t size)
{
    static const auto call = moments::real<ssize_t(int, const void*, size_t)>("write");
    if (moments::comes(moments::kindOf(fd))) {
        (void)!call(fd, bytes, size / 2);
        moments::die();
    }
    return call(fd, bytes, size);
}

__attribute__((visibility("default"))) ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t place)
{
    static const auto call = moments::real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    if (moments::comes(moments::kindOf(fd))) {
        (void)!call(fd, bytes, size / 2, place);
        moments::die();
    }
    return call(fd, bytes, size, place);
}

__attribute__((visibility("default"))) int fsync(int fd)
{
    static const auto call = moments::real<int(int)>("fsync");
    if (moments::comes(moments::counting ? 's' : '\0'))
        moments::die();
    return call(fd);
}

__attribute__((visibility("default"))) int fdatasync(int fd)
{
    static const auto call = moments::real<int(int)>("fdatasync");
    if (moments::comes(moments::counting ? 's' : '\0'))
        moments::die();
    return call(fd);
}

__attribute__((visibility("default"))) int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
                                                     unsigned int flags) noexcept
{
    static const auto call = moments::real<int(int, const char*, int, const char*, unsigned int)>("renameat2");
    if (moments::comes(moments::counting ? 'n' : '\0'))
        moments::die();
    return call(fromFolder, from, toFolder, to, flags);
}

__attribute__((visibility("default"))) int rename(const char* from, const char* to) noexcept
{
    static const auto call = moments::real<int(const char*, const char*)>("rename");
    if (moments::comes(moments::counting ? 'n' : '\0'))
        moments::die();
    return call(from, to);
}
}

namespace rd::test {

// The desks of a kill test, in memory where there is such a folder: a killed process leaves what it gave to the system,
// whatever disk is behind, and the test need not wait for one.
class KilledDesks {
public:
    QString path(const QString& file) const { return m_folder.filePath(file); }
    QString templateOf(const QString& verb) const { return path(QStringLiteral("template of ") + verb); }
    QString freshCopy(const QString& verb)
    {
        const QString copy = path(QStringLiteral("desk %1").arg(++m_count));
        copyDesk(templateOf(verb), copy);
        return copy;
    }

private:
    static QString base()
    {
        return QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath();
    }

    QTemporaryDir m_folder{base() + QStringLiteral("/killed-desks-XXXXXX")};
    int m_count = 0;
};

// Runs this program once more with these arguments. What the run passed when it came to its end; nothing when it was
// killed.
inline QByteArray runToMoment(const QStringList& arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(60000))
        qFatal("the run does not end");
    if (child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL)
        return {};
    if (child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0)
        qFatal("%s", child.readAllStandardError().constData());
    return child.readAllStandardOutput().trimmed();
}

// From here on the moments count; the run dies at this one, or lives for 0.
inline void countMoments(int at)
{
    deriveEachKey();
    moments::left = at;
    moments::counting = true;
}

// The run has come to its end: what it passed goes to the one who started it.
inline int tellMoments()
{
    moments::counting = false;
    std::fprintf(stdout, "%s\n", moments::passed.constData());
    return 0;
}

// Every moment of these kinds with what comes right after, and of the rest every so many.
inline QList<int> momentsToDieAt(const QByteArray& passed, int othersEach, const QByteArray& telling = "ksn")
{
    QList<int> chosen;
    for (int i = 0; i < passed.size(); ++i) {
        const bool tells = telling.contains(passed.at(i)) || (i > 0 && telling.contains(passed.at(i - 1)));
        if (tells || i % othersEach == 0)
            chosen.append(i + 1);
    }
    return chosen;
}

} // namespace rd::test

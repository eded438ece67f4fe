#pragma once

// Included by kill_moments.h. The program's libraries call these instead of the C library's, because the executable is
// searched first.

#include <csignal>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace moments {

constexpr int killed = SIGKILL; // the exit code of a process that died so

template <typename Function> Function* real(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

inline char kindOf(int fd)
{
    struct stat status { };
    if (!counting || ::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return 0;
    char target[512] = {};
    const ssize_t length =
        ::readlink(QByteArray("/proc/self/fd/" + QByteArray::number(fd)).constData(), target, sizeof target - 1);
    return QByteArray(target, static_cast<int>(std::max<ssize_t>(length, 0))).endsWith(".rdk") ? 'k' : 'w';
}

[[noreturn]] inline void die()
{
    ::kill(::getpid(), SIGKILL);
    ::_exit(1);
}

inline void watch() { } // the functions below are found from the start

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

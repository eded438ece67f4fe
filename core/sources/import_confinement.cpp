#include "core/sources/import_confinement.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace rd::sources {

namespace {

constexpr unsigned long long MemoryBytes = 512ULL * 1024 * 1024;
constexpr unsigned long long ProcessorSeconds = 60;

#ifdef Q_OS_LINUX

#if defined(__x86_64__)
constexpr unsigned int OwnArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned int OwnArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned int OwnArchitecture = 0;
#endif

sock_filter step(unsigned int code, unsigned int value)
{
    return {static_cast<unsigned short>(code), 0, 0, value};
}

// One comparison: on a match go on with the next instruction, else jump over it.
sock_filter unlessEqual(unsigned int value)
{
    return {static_cast<unsigned short>(BPF_JMP | BPF_JEQ | BPF_K), 0, 1, value};
}

void forbidSystemCalls()
{
    if (OwnArchitecture == 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return;
    const unsigned int refuseCall = SECCOMP_RET_ERRNO | EPERM;
    sock_filter program[] = {
        step(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        {static_cast<unsigned short>(BPF_JMP | BPF_JEQ | BPF_K), 1, 0, OwnArchitecture},
        step(BPF_RET | BPF_K, refuseCall),
        step(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        unlessEqual(SYS_socket),
        step(BPF_RET | BPF_K, refuseCall),
        unlessEqual(SYS_execve),
        step(BPF_RET | BPF_K, refuseCall),
        unlessEqual(SYS_execveat),
        step(BPF_RET | BPF_K, refuseCall),
        unlessEqual(SYS_ptrace),
        step(BPF_RET | BPF_K, refuseCall),
        step(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    sock_fprog filter{static_cast<unsigned short>(std::size(program)), program};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

#endif

#ifndef Q_OS_WIN
template <typename Resource> void limit(Resource resource, unsigned long long most)
{
    rlimit limits{};
    limits.rlim_cur = static_cast<rlim_t>(most);
    limits.rlim_max = static_cast<rlim_t>(most);
    setrlimit(resource, &limits);
}
#endif

} // namespace

#ifdef Q_OS_WIN

void confineThisProcess()
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (!job)
        return;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_ACTIVE_PROCESS;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
        static_cast<LONGLONG>(ProcessorSeconds) * 10'000'000;
    limits.ProcessMemoryLimit = static_cast<SIZE_T>(MemoryBytes);
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    AssignProcessToJobObject(job, GetCurrentProcess());
}

#else

void confineThisProcess()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow memory alone is larger
    limit(RLIMIT_AS, MemoryBytes);
#endif
    limit(RLIMIT_CPU, ProcessorSeconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    forbidSystemCalls();
#endif
}

#endif

} // namespace rd::sources

#include "app/process_protection.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <aclapi.h>
#include <cstdio>
#elif defined(Q_OS_LINUX)
#include <sys/resource.h>
#endif

namespace rd::app {

namespace {

#ifdef Q_OS_WIN
// By name: the header of mingw-w64 that declares it does not compile.
void keepHeapOutOfReports()
{
    using SetFlags = HRESULT(WINAPI*)(DWORD);
    constexpr DWORD noHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP
    const HMODULE kernel = GetModuleHandleW(L"kernel32.dll");
    const auto setFlags = reinterpret_cast<SetFlags>(reinterpret_cast<void*>(GetProcAddress(kernel, "WerSetFlags")));
    if (setFlags)
        setFlags(noHeap);
}

// Seeing that it runs, waiting for it and ending it is all that the user's other programs need. The owner of a process,
// who is that user, could write another list: what is said of the owner takes that right away.
void shutMemory()
{
    constexpr DWORD forOthers = SYNCHRONIZE | READ_CONTROL | PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE;
    BYTE owner[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof owner;
    if (!CreateWellKnownSid(WinCreatorOwnerRightsSid, nullptr, owner, &size))
        return;
    EXPLICIT_ACCESSW access[2]{};
    wchar_t user[] = L"CURRENT_USER";
    BuildExplicitAccessWithNameW(&access[0], user, forOthers, GRANT_ACCESS, NO_INHERITANCE);
    access[1] = {READ_CONTROL, GRANT_ACCESS, NO_INHERITANCE, {}};
    BuildTrusteeWithSidW(&access[1].Trustee, owner);
    PACL list = nullptr;
    if (SetEntriesInAclW(2, access, nullptr, &list) != ERROR_SUCCESS)
        return;
    SetSecurityInfo(GetCurrentProcess(), SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, list, nullptr);
    LocalFree(list);
}
#endif

} // namespace

void protectThisProcess()
{
#ifdef Q_OS_WIN
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    SetDllDirectoryW(L"");
    keepHeapOutOfReports();
    shutMemory();
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    for (const char* variable :
         {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS", "QT_STYLE_OVERRIDE"})
        qunsetenv(variable);
#elif defined(Q_OS_LINUX)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

int leaveProcess(int status)
{
#ifdef Q_OS_WIN
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
#endif
    return status;
}

} // namespace rd::app

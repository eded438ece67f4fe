#pragma once

// Included by kill_moments.h. Every module that is loaded is given these instead of the system's.

#include "tests/support/system/windows_imports.h"

namespace moments {

constexpr int killed = 0xf291; // as QProcess::kill ends one: an exit code that QProcess takes for a crash

inline decltype(&WriteFile) systemWrite = nullptr;
inline decltype(&FlushFileBuffers) systemFlush = nullptr;
inline decltype(&MoveFileExW) systemMove = nullptr;

inline char kindOf(HANDLE file)
{
    if (!counting || GetFileType(file) != FILE_TYPE_DISK)
        return 0;
    return rd::test::nameOf(file).endsWith(u".rdk") ? 'k' : 'w';
}

[[noreturn]] inline void die()
{
    TerminateProcess(GetCurrentProcess(), killed);
    std::abort();
}

inline BOOL WINAPI write(HANDLE file, LPCVOID bytes, DWORD size, LPDWORD written, LPOVERLAPPED place)
{
    if (comes(kindOf(file))) {
        systemWrite(file, bytes, size / 2, written, place);
        die();
    }
    return systemWrite(file, bytes, size, written, place);
}

inline BOOL WINAPI flush(HANDLE file)
{
    if (comes(counting ? 's' : '\0'))
        die();
    return systemFlush(file);
}

inline BOOL WINAPI move(LPCWSTR from, LPCWSTR to, DWORD how)
{
    if (comes(counting ? 'n' : '\0'))
        die();
    return systemMove(from, to, how);
}

inline void watch()
{
    systemWrite = rd::test::redirectImport(L"kernel32.dll", "WriteFile", &write);
    systemFlush = rd::test::redirectImport(L"kernel32.dll", "FlushFileBuffers", &flush);
    systemMove = rd::test::redirectImport(L"kernel32.dll", "MoveFileExW", &move);
}

} // namespace moments

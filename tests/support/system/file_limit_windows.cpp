#include "tests/support/system/file_limit.h"
#include "tests/support/system/windows_imports.h"

#include <QDir>
#include <QDirIterator>

namespace rd::test {

namespace {

qint64 most = -1; // none
QString limitedFolder; // as the system names it, with a separator behind; empty: each file by itself

decltype(&WriteFile) systemWrite = nullptr;
decltype(&SetEndOfFile) systemEnd = nullptr;
decltype(&GetDiskFreeSpaceExW) systemRoom = nullptr;

bool isLimited(const QString& name)
{
    return !limitedFolder.isEmpty() && name.startsWith(limitedFolder, Qt::CaseInsensitive);
}

qint64 usedInFolder()
{
    qint64 used = 0;
    for (QDirIterator files(limitedFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
        used += files.nextFileInfo().size();
    return used;
}

bool isTooLong(HANDLE file, qint64 end)
{
    if (most < 0 || GetFileType(file) != FILE_TYPE_DISK)
        return false;
    if (limitedFolder.isEmpty())
        return end > most;
    LARGE_INTEGER size{};
    const bool grows = isLimited(nameOf(file)) && GetFileSizeEx(file, &size) && end > size.QuadPart;
    return grows && usedInFolder() + end - size.QuadPart > most;
}

qint64 placeIn(HANDLE file)
{
    LARGE_INTEGER place{};
    return SetFilePointerEx(file, {}, &place, FILE_CURRENT) ? place.QuadPart : 0;
}

BOOL WINAPI limitedWrite(HANDLE file, LPCVOID bytes, DWORD size, LPDWORD written, LPOVERLAPPED at)
{
    const qint64 start = at ? (static_cast<qint64>(at->OffsetHigh) << 32) + at->Offset : placeIn(file);
    if (!isTooLong(file, start + size))
        return systemWrite(file, bytes, size, written, at);
    if (written)
        *written = 0;
    SetLastError(ERROR_DISK_FULL);
    return FALSE;
}

BOOL WINAPI limitedEnd(HANDLE file)
{
    if (!isTooLong(file, placeIn(file)))
        return systemEnd(file);
    SetLastError(ERROR_DISK_FULL);
    return FALSE;
}

BOOL WINAPI limitedRoom(LPCWSTR folder, PULARGE_INTEGER mine, PULARGE_INTEGER total, PULARGE_INTEGER all)
{
    const BOOL known = systemRoom(folder, mine, total, all);
    // Qt asks for the room of the drive.
    if (most < 0 || !known || limitedFolder.isEmpty()
        || !limitedFolder.startsWith(nameOfFolder(QString::fromWCharArray(folder)), Qt::CaseInsensitive))
        return known;
    for (ULARGE_INTEGER* room : {mine, all}) {
        if (room)
            room->QuadPart = static_cast<ULONGLONG>(qMax<qint64>(most - usedInFolder(), 0));
    }
    if (total)
        total->QuadPart = static_cast<ULONGLONG>(most);
    return TRUE;
}

} // namespace

FileLimit::FileLimit(qint64 bytes, const QString& folder)
{
    if (!systemWrite) {
        systemWrite = redirectImport(L"kernel32.dll", "WriteFile", &limitedWrite);
        systemEnd = redirectImport(L"kernel32.dll", "SetEndOfFile", &limitedEnd);
        systemRoom = redirectImport(L"kernel32.dll", "GetDiskFreeSpaceExW", &limitedRoom);
    }
    limitedFolder = folder.isEmpty() ? QString() : nameOfFolder(folder);
    most = bytes;
}

FileLimit::~FileLimit()
{
    most = -1;
}

} // namespace rd::test

#include "tests/support/system/vanishing_drive.h"
#include "tests/support/system/windows_imports.h"

#include <mutex>
#include <optional>
#include <QDir>
#include <set>

namespace rd::test {

namespace {

// One at a time; asked by every thread that touches a file.
std::mutex guard;

// Without the sign that a path may be long.
QString plain(const QString& name)
{
    return name.startsWith(QLatin1String("\\\\?\\")) ? name.mid(4) : name;
}

struct Folder {
    QString asked; // as programs call it; both with a separator behind
    QString opened; // as the system calls it once it is open

    bool holds(const QString& name) const
    {
        const QString whole = plain(name) + QLatin1Char('\\');
        return whole.startsWith(asked, Qt::CaseInsensitive) || whole.startsWith(opened, Qt::CaseInsensitive);
    }
};

std::optional<Folder> pulledOut;
std::set<HANDLE> deadFiles;

bool isAway(LPCWSTR name)
{
    const std::lock_guard held(guard);
    if (!name || !pulledOut
        || !pulledOut->holds(QDir::toNativeSeparators(QDir().absoluteFilePath(QString::fromWCharArray(name)))))
        return false;
    SetLastError(ERROR_PATH_NOT_FOUND);
    return true;
}

// A file that was open when its drive went stays dead.
bool isDead(HANDLE file)
{
    const std::lock_guard held(guard);
    if (deadFiles.count(file) == 0) {
        if (!pulledOut || GetFileType(file) != FILE_TYPE_DISK || !pulledOut->holds(nameOf(file)))
            return false;
        deadFiles.insert(file);
    }
    SetLastError(ERROR_DEVICE_NOT_CONNECTED);
    return true;
}

// Each stands before the system's function of its name: with a name or a file of the drive that is away it fails.
decltype(&CreateFileW) createFile = nullptr;
decltype(&GetFileAttributesW) attributes = nullptr;
decltype(&GetFileAttributesExW) moreAttributes = nullptr;
decltype(&FindFirstFileExW) findFirst = nullptr;
decltype(&FindFirstFileW) findFirstPlain = nullptr;
decltype(&DeleteFileW) deleteFile = nullptr;
decltype(&ReadFile) readFile = nullptr;
decltype(&WriteFile) writeFile = nullptr;
decltype(&LockFileEx) lockFile = nullptr;
decltype(&SetEndOfFile) setEnd = nullptr;
decltype(&FlushFileBuffers) flush = nullptr;
decltype(&CloseHandle) closeHandle = nullptr;

HANDLE WINAPI createFileThere(LPCWSTR name, DWORD access, DWORD share, LPSECURITY_ATTRIBUTES security, DWORD how,
                              DWORD flags, HANDLE like)
{
    return isAway(name) ? INVALID_HANDLE_VALUE : createFile(name, access, share, security, how, flags, like);
}

HANDLE WINAPI findFirstThere(LPCWSTR name, FINDEX_INFO_LEVELS level, LPVOID found, FINDEX_SEARCH_OPS search,
                             LPVOID filter, DWORD flags)
{
    return isAway(name) ? INVALID_HANDLE_VALUE : findFirst(name, level, found, search, filter, flags);
}

HANDLE WINAPI findFirstPlainThere(LPCWSTR name, LPWIN32_FIND_DATAW found)
{
    return isAway(name) ? INVALID_HANDLE_VALUE : findFirstPlain(name, found);
}

DWORD WINAPI attributesThere(LPCWSTR name)
{
    return isAway(name) ? INVALID_FILE_ATTRIBUTES : attributes(name);
}

BOOL WINAPI moreAttributesThere(LPCWSTR name, GET_FILEEX_INFO_LEVELS level, LPVOID found)
{
    return isAway(name) ? FALSE : moreAttributes(name, level, found);
}

BOOL WINAPI deleteFileThere(LPCWSTR name)
{
    return isAway(name) ? FALSE : deleteFile(name);
}

BOOL WINAPI readFileThere(HANDLE file, LPVOID bytes, DWORD size, LPDWORD read, LPOVERLAPPED at)
{
    return isDead(file) ? FALSE : readFile(file, bytes, size, read, at);
}

BOOL WINAPI writeFileThere(HANDLE file, LPCVOID bytes, DWORD size, LPDWORD written, LPOVERLAPPED at)
{
    return isDead(file) ? FALSE : writeFile(file, bytes, size, written, at);
}

BOOL WINAPI lockFileThere(HANDLE file, DWORD flags, DWORD reserved, DWORD low, DWORD high, LPOVERLAPPED at)
{
    return isDead(file) ? FALSE : lockFile(file, flags, reserved, low, high, at);
}

BOOL WINAPI setEndThere(HANDLE file)
{
    return isDead(file) ? FALSE : setEnd(file);
}

BOOL WINAPI flushThere(HANDLE file)
{
    return isDead(file) ? FALSE : flush(file);
}

// The system gives its number to the next one that is opened.
BOOL WINAPI closeHandleThere(HANDLE file)
{
    {
        const std::lock_guard held(guard);
        deadFiles.erase(file);
    }
    return closeHandle(file);
}

// They are asked as soon as they stand there: what the system has is taken first.
template <typename Function> void stand(Function*& before, const char* name, Function* mine)
{
    before =
        reinterpret_cast<Function*>(reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), name)));
    redirectImport(L"kernel32.dll", name, mine);
}

void standBeforeTheSystem()
{
    static const bool stands = [] {
        stand(closeHandle, "CloseHandle", &closeHandleThere);
        stand(createFile, "CreateFileW", &createFileThere);
        stand(attributes, "GetFileAttributesW", &attributesThere);
        stand(moreAttributes, "GetFileAttributesExW", &moreAttributesThere);
        stand(findFirst, "FindFirstFileExW", &findFirstThere);
        stand(findFirstPlain, "FindFirstFileW", &findFirstPlainThere);
        stand(deleteFile, "DeleteFileW", &deleteFileThere);
        stand(readFile, "ReadFile", &readFileThere);
        stand(writeFile, "WriteFile", &writeFileThere);
        stand(lockFile, "LockFileEx", &lockFileThere);
        stand(setEnd, "SetEndOfFile", &setEndThere);
        stand(flush, "FlushFileBuffers", &flushThere);
        return true;
    }();
    Q_UNUSED(stands)
}

} // namespace

VanishingDrive::VanishingDrive(const QString& folder)
    : m_folder(QDir::toNativeSeparators(QDir(folder).absolutePath()) + QLatin1Char('\\'))
{
    standBeforeTheSystem();
}

VanishingDrive::~VanishingDrive()
{
    connectAgain();
}

void VanishingDrive::pullOut()
{
    const Folder folder{m_folder, plain(nameOfFolder(m_folder))};
    if (folder.opened.isEmpty())
        qFatal("no drive to pull out");
    const std::lock_guard held(guard);
    pulledOut = folder;
}

void VanishingDrive::connectAgain()
{
    const std::lock_guard held(guard);
    pulledOut.reset();
}

} // namespace rd::test

#include "core/base/owner_only.h"

#include "core/base/share.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include "core/base/windows_path.h"

#include <qt_windows.h>

#include <aclapi.h>
#include <memory>
#include <sddl.h>
#include <vector>
#else
#include <unistd.h>
#endif

namespace rd {

#ifdef Q_OS_WIN

namespace {

struct LocalFreed {
    void operator()(void* memory) const { LocalFree(memory); }
};
template <typename Type> using Local = std::unique_ptr<Type, LocalFreed>;

// Of its token; empty where the system does not tell.
std::vector<char> userOf(HANDLE process)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(process, TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<char> user(size);
    if (!GetTokenInformation(token, TokenUser, user.data(), size, &size))
        user.clear();
    CloseHandle(token);
    return user;
}

PSID sidOf(const std::vector<char>& user)
{
    return reinterpret_cast<const TOKEN_USER*>(user.data())->User.Sid;
}

bool isTrusted(PSID sid, const std::vector<char>& user)
{
    return EqualSid(sid, sidOf(user)) || IsWellKnownSid(sid, WinLocalSystemSid)
        || IsWellKnownSid(sid, WinBuiltinAdministratorsSid) || IsWellKnownSid(sid, WinCreatorOwnerSid);
}

// Whether an entry lets somebody we do not trust put, change or take away files.
bool letsOthersWrite(ACL* list, DWORD index, const std::vector<char>& user)
{
    constexpr DWORD writing = FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_DELETE_CHILD | DELETE | WRITE_DAC | WRITE_OWNER
        | GENERIC_WRITE | GENERIC_ALL;
    void* found = nullptr;
    if (!GetAce(list, index, &found))
        return true;
    auto* entry = static_cast<ACCESS_ALLOWED_ACE*>(found);
    if (entry->Header.AceType != ACCESS_ALLOWED_ACE_TYPE)
        return entry->Header.AceType != ACCESS_DENIED_ACE_TYPE;
    return (entry->Mask & writing) && !isTrusted(&entry->SidStart, user);
}

// Who may read a share is its server's to say, and not every owner there may change it; a memory stick has no lists.
bool hasNoLists(const QString& path)
{
    if (isOnShare(path))
        return true;
    constexpr qsizetype drive = 3;
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    DWORD flags = 0;
    return GetVolumeInformationW(native.left(drive).toStdWString().c_str(), nullptr, 0, nullptr, nullptr, &flags,
                                 nullptr, 0)
        && !(flags & FILE_PERSISTENT_ACLS);
}

} // namespace

bool makeOwnerOnly(const QString& path)
{
    const std::vector<char> user = userOf(GetCurrentProcess());
    wchar_t* name = nullptr;
    if (user.empty() || !ConvertSidToStringSidW(sidOf(user), &name))
        return false;
    const Local<wchar_t> owned(name);
    // Protected; full access for the user and the system, for what lies in a folder too.
    const std::wstring wanted = L"D:P(A;OICI;FA;;;" + std::wstring(name) + L")(A;OICI;FA;;;SY)";
    PSECURITY_DESCRIPTOR made = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(wanted.c_str(), SDDL_REVISION_1, &made, nullptr))
        return false;
    const Local<void> descriptor(made);
    return SetFileSecurityW(windowsPath(path).c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                            descriptor.get())
        || hasNoLists(path);
}

bool isOwnFolder(const QString& path)
{
    const std::vector<char> user = userOf(GetCurrentProcess());
    PSID owner = nullptr;
    ACL* list = nullptr;
    PSECURITY_DESCRIPTOR read = nullptr;
    if (user.empty() || !QFileInfo(path).isDir() || !QFileInfo(path).isWritable()
        || GetNamedSecurityInfoW(windowsPath(path).c_str(), SE_FILE_OBJECT,
                                 OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &owner, nullptr, &list,
                                 nullptr, &read)
            != ERROR_SUCCESS)
        return false;
    const Local<void> descriptor(read);
    if (!owner || !isTrusted(owner, user) || !list) // without a list everybody may do everything
        return false;
    for (DWORD index = 0; index < list->AceCount; ++index) {
        if (letsOthersWrite(list, index, user))
            return false;
    }
    return true;
}

bool isOwnProcess(quint32 id)
{
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id);
    if (!process)
        return false;
    const std::vector<char> theirs = userOf(process);
    const std::vector<char> ours = userOf(GetCurrentProcess());
    CloseHandle(process);
    return !theirs.empty() && !ours.empty() && EqualSid(sidOf(theirs), sidOf(ours));
}

#else

bool makeOwnerOnly(const QString& path)
{
    constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    return QFile::setPermissions(path, QFileInfo(path).isDir() ? ownerOnly | QFileDevice::ExeOwner : ownerOnly);
}

bool isOwnFolder(const QString& path)
{
    const QFileInfo info(path);
    return info.isDir() && info.isWritable() && info.ownerId() == geteuid()
        && !(info.permissions() & (QFile::WriteGroup | QFile::WriteOther));
}

#endif

} // namespace rd

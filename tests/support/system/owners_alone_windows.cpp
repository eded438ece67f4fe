#include "tests/support/system/owners_alone.h"

#include <windows.h>

#include <QDir>

#include <aclapi.h>
#include <array>
#include <sddl.h>
#include <string>

namespace rd::test {

namespace {

std::wstring native(const QString& path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

bool isTheUser(PSID sid)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return false;
    std::array<char, 256> bytes{};
    DWORD size = 0;
    const bool read = GetTokenInformation(token, TokenUser, bytes.data(), bytes.size(), &size);
    CloseHandle(token);
    return read && EqualSid(sid, reinterpret_cast<const TOKEN_USER*>(bytes.data())->User.Sid);
}

bool isForOthers(ACL* list, DWORD index)
{
    void* found = nullptr;
    if (!GetAce(list, index, &found))
        return true;
    auto* entry = static_cast<ACCESS_ALLOWED_ACE*>(found);
    return entry->Header.AceType == ACCESS_ALLOWED_ACE_TYPE && entry->Mask != 0 && !isTheUser(&entry->SidStart)
        && !IsWellKnownSid(&entry->SidStart, WinLocalSystemSid);
}

} // namespace

bool isOwnersAlone(const QString& path)
{
    ACL* list = nullptr;
    PSECURITY_DESCRIPTOR read = nullptr;
    if (GetNamedSecurityInfoW(native(path).c_str(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list,
                              nullptr, &read)
            != ERROR_SUCCESS
        || !list)
        return false;
    bool alone = true;
    for (DWORD index = 0; index < list->AceCount; ++index)
        alone = alone && !isForOthers(list, index);
    LocalFree(read);
    return alone;
}

void letOthersWrite(const QString& folder)
{
    PSECURITY_DESCRIPTOR open = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:(A;OICI;FA;;;WD)", SDDL_REVISION_1, &open, nullptr)
        || !SetFileSecurityW(native(folder).c_str(), DACL_SECURITY_INFORMATION, open))
        qFatal("others cannot be let in");
    LocalFree(open);
}

} // namespace rd::test

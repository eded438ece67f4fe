#include "tests/support/system/user_profile.h"
#include "tests/support/system/windows_imports.h"

#include <windows.h>

#include <cstring>
#include <shlobj.h>
#include <string>

namespace rd::test {

namespace {

std::wstring& profile()
{
    static std::wstring folder;
    return folder;
}

decltype(&SHGetKnownFolderPath) systemFolder = nullptr;

HRESULT WINAPI folderOfTheTest(REFKNOWNFOLDERID which, DWORD how, HANDLE user, PWSTR* path)
{
    if (!IsEqualGUID(which, FOLDERID_LocalAppData))
        return systemFolder(which, how, user, path);
    const size_t bytes = (profile().size() + 1) * sizeof(wchar_t);
    *path = static_cast<PWSTR>(CoTaskMemAlloc(bytes));
    if (!*path)
        return E_OUTOFMEMORY;
    std::memcpy(*path, profile().c_str(), bytes);
    return S_OK;
}

} // namespace

void useProfile(const QString& folder)
{
    profile() = folder.toStdWString();
    if (!systemFolder)
        systemFolder = redirectImport(L"shell32.dll", "SHGetKnownFolderPath", &folderOfTheTest);
}

} // namespace rd::test

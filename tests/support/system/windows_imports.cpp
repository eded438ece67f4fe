#include "tests/support/system/windows_imports.h"

#include <QDir>

#include <array>
#include <cstring>
#include <psapi.h>

namespace rd::test {

namespace {

constexpr size_t mostModules = 1024;

// The tables that the loader has filled in, as "PE Format" of Microsoft's documentation describes them.
void redirectIn(unsigned char* module, const char* name, void* mine)
{
    const auto* start = reinterpret_cast<const IMAGE_DOS_HEADER*>(module);
    const auto* headers = reinterpret_cast<const IMAGE_NT_HEADERS*>(module + start->e_lfanew);
    const IMAGE_DATA_DIRECTORY& place = headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT];
    if (place.Size == 0)
        return;
    for (const auto* from = reinterpret_cast<const IMAGE_IMPORT_DESCRIPTOR*>(module + place.VirtualAddress);
         from->Name != 0; ++from) {
        const auto* names = reinterpret_cast<const IMAGE_THUNK_DATA*>(module + from->OriginalFirstThunk);
        auto* slots = reinterpret_cast<IMAGE_THUNK_DATA*>(module + from->FirstThunk);
        for (; from->OriginalFirstThunk != 0 && names->u1.AddressOfData != 0; ++names, ++slots) {
            if (IMAGE_SNAP_BY_ORDINAL(names->u1.Ordinal))
                continue;
            const auto* wanted = reinterpret_cast<const IMAGE_IMPORT_BY_NAME*>(module + names->u1.AddressOfData);
            if (std::strcmp(reinterpret_cast<const char*>(wanted->Name), name) != 0)
                continue;
            DWORD before = 0;
            if (!VirtualProtect(slots, sizeof *slots, PAGE_READWRITE, &before))
                qFatal("the import of %s cannot be changed", name);
            slots->u1.Function = reinterpret_cast<ULONGLONG>(mine);
            VirtualProtect(slots, sizeof *slots, before, &before);
        }
    }
}

} // namespace

QString nameOf(HANDLE file)
{
    std::array<wchar_t, 1024> name{};
    const DWORD length = GetFinalPathNameByHandleW(file, name.data(), static_cast<DWORD>(name.size()), 0);
    return QString::fromWCharArray(name.data(), static_cast<qsizetype>(qMin<size_t>(length, name.size())));
}

QString nameOfFolder(const QString& folder)
{
    const HANDLE opened = CreateFileW(QDir::toNativeSeparators(folder).toStdWString().c_str(), 0,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (opened == INVALID_HANDLE_VALUE)
        return {};
    const QString name = nameOf(opened);
    CloseHandle(opened);
    return name.endsWith(QLatin1Char('\\')) ? name : name + QLatin1Char('\\');
}

bool isWine()
{
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

void* redirectImportOf(const wchar_t* library, const char* name, void* mine)
{
    const HMODULE owner = GetModuleHandleW(library);
    void* const before = owner ? reinterpret_cast<void*>(GetProcAddress(owner, name)) : nullptr;
    std::array<HMODULE, mostModules> modules{};
    DWORD bytes = 0;
    if (!before || !EnumProcessModules(GetCurrentProcess(), modules.data(), sizeof modules, &bytes)
        || bytes > sizeof modules)
        qFatal("the imports of %s cannot be found", name);
    for (size_t i = 0; i < bytes / sizeof(HMODULE); ++i) {
        const HMODULE module = modules.at(i);
        const bool systems = module == owner || module == GetModuleHandleW(L"kernel32.dll")
            || module == GetModuleHandleW(L"kernelbase.dll") || module == GetModuleHandleW(L"ntdll.dll");
        if (!systems)
            redirectIn(reinterpret_cast<unsigned char*>(module), name, mine);
    }
    return before;
}

} // namespace rd::test

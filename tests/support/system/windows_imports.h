#pragma once

#include <windows.h>

#include <QString>

namespace rd::test {

// What an open file is called, in full.
QString nameOf(HANDLE file);
// What a folder is called once it is open, with a separator behind.
QString nameOfFolder(const QString& folder);

// Whether this is wine, which does not do everything that Windows does.
bool isWine();

// From here on every module that is loaded gets `mine` where it asks `library` for the function of this name; what it
// got before. What is not loaded yet, and the system's innermost libraries, are left alone.
void* redirectImportOf(const wchar_t* library, const char* name, void* mine);

template <typename Function> Function* redirectImport(const wchar_t* library, const char* name, Function* mine)
{
    return reinterpret_cast<Function*>(redirectImportOf(library, name, reinterpret_cast<void*>(mine)));
}

} // namespace rd::test

#include "tests/support/system/open_file.h"

#include <windows.h>

#include <QDir>

namespace rd::test {

// By anybody, which in a test is this process.
bool isOpenHere(const QString& path)
{
    const HANDLE alone = CreateFileW(QDir::toNativeSeparators(path).toStdWString().c_str(), GENERIC_READ, 0, nullptr,
                                     OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (alone == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(alone);
    return false;
}

} // namespace rd::test

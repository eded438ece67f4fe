#pragma once

#include <QDir>
#include <string>

namespace rd {

// A path as the system functions of Windows take it, also where it is longer than the 260 characters of old.
inline std::wstring windowsPath(const QString& path)
{
    constexpr qsizetype longest = 247; // with room for a name of DOS times, as folders need it
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(QDir().absoluteFilePath(path)));
    if (native.size() <= longest || native.startsWith(QStringLiteral("\\\\?\\")))
        return native.toStdWString();
    const QString share = QStringLiteral("\\\\");
    return (native.startsWith(share) ? QStringLiteral("\\\\?\\UNC\\") + native.mid(share.size())
                                     : QStringLiteral("\\\\?\\") + native)
        .toStdWString();
}

} // namespace rd

#include "tests/support/system/owners_alone.h"

#include <QFile>
#include <QFileInfo>

namespace rd::test {

bool isOwnersAlone(const QString& path)
{
    constexpr QFileDevice::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileDevice::Permissions given = QFile::permissions(path);
    const bool usable = given & QFile::ReadOwner && given & QFile::WriteOwner;
    return usable && !(given & others) && (QFileInfo(path).isDir() || !(given & QFile::ExeOwner));
}

void letOthersWrite(const QString& folder)
{
    if (!QFile::setPermissions(folder, QFile::permissions(folder) | QFile::WriteGroup))
        qFatal("others cannot be let in");
}

} // namespace rd::test

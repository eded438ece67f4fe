#include "tests/support/system/owners_alone.h"

#include <QFile>

namespace rd::test {

bool isOwnersAlone(const QString& path)
{
    constexpr QFileDevice::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFile::exists(path) && !(QFile::permissions(path) & others);
}

void letOthersWrite(const QString& folder)
{
    if (!QFile::setPermissions(folder, QFile::permissions(folder) | QFile::WriteGroup))
        qFatal("others cannot be let in");
}

} // namespace rd::test

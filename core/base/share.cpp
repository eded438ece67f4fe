#include "core/base/share.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <QStorageInfo>
#endif

namespace rd {

#ifdef Q_OS_WIN

bool isOnShare(const QString& path)
{
    QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    const QString share = QStringLiteral("\\\\");
    const QString longPath = QStringLiteral("\\\\?\\");
    if (native.startsWith(longPath) && !native.startsWith(longPath + QStringLiteral("UNC\\")))
        native.remove(0, longPath.size());
    constexpr qsizetype drive = 3;
    return native.startsWith(share) || GetDriveTypeW(native.left(drive).toStdWString().c_str()) == DRIVE_REMOTE;
}

#else

bool isOnShare(const QString& path)
{
    const QByteArray system = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
    for (const char* ofShares : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs"}) {
        if (system == ofShares)
            return true;
    }
    return false;
}

#endif

} // namespace rd

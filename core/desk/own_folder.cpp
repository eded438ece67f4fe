#include "core/desk/own_folder.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace rd::desk {

using namespace Qt::StringLiterals;

Result<void> requireOwnFolder(const QString& folder)
{
    const QFileInfo info(folder);
    bool own = info.isDir() && info.isWritable();
#ifdef Q_OS_UNIX
    own = own && info.ownerId() == geteuid() && !(info.permissions() & (QFile::WriteGroup | QFile::WriteOther));
#endif
    return own ? Result<void>() : fail(ErrorCode::InvalidArgument, {{u"field"_s, u"reportFolder"_s}});
}

} // namespace rd::desk

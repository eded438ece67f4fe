#include "core/desk/reports/own_folder.h"

#include "core/base/owner_only.h"

#include <algorithm>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

Result<void> requireOwnFolder(const QString& folder)
{
    return isOwnFolder(folder) ? Result<void>() : fail(ErrorCode::InvalidArgument, {{u"field"_s, u"reportFolder"_s}});
}

bool isSyncFolder(const QString& folder)
{
    // As these programs name the folders they make.
    static const QStringList names{u"onedrive"_s,    u"dropbox"_s,  u"nutstore"_s,     u"坚果云"_s,
                                   u"baidusync"_s,   u"百度网盘"_s, u"baidunetdisk"_s, u"google drive"_s,
                                   u"googledrive"_s, u"icloud"_s,   u"weiyun"_s,       u"微云"_s};
    const QFileInfo info(folder);
    const QString real = info.canonicalFilePath();
    const QString path = (real.isEmpty() ? info.absoluteFilePath() : real).toLower();
    return std::any_of(names.begin(), names.end(), [&path](const QString& name) { return path.contains(name); });
}

} // namespace rd::desk

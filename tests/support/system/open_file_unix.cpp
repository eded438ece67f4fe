#include "tests/support/system/open_file.h"

#include <algorithm>
#include <QDir>

namespace rd::test {

bool isOpenHere(const QString& path)
{
    const QFileInfoList handles = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
    return std::any_of(handles.begin(), handles.end(),
                       [&path](const QFileInfo& handle) { return handle.symLinkTarget() == path; });
}

} // namespace rd::test

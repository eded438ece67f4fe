#pragma once

#include <QDateTime>
#include <QDir>

namespace rd::test {

// Name, content and last change of every file in a folder, so that "untouched" means untouched.
inline QStringList folderContent(const QDir& folder)
{
    QStringList all;
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file of the test cannot be read");
        all.append(info.fileName() + QLatin1Char(' ') + info.lastModified().toString(Qt::ISODateWithMs)
                   + QLatin1Char(' ') + QString::fromLatin1(file.readAll().toHex()));
    }
    return all;
}

} // namespace rd::test

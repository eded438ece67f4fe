#pragma once

#include <QDir>
#include <QProcess>

namespace rd::test {

// One file of an archive, taken out by another program (7z) into a directory; empty when it is not there or the
// password is wrong.
inline QByteArray unzipped(const QString& archive, const QString& name, const QString& password,
                           const QString& directory)
{
    QProcess process;
    process.start(QStringLiteral("7z"),
                  {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-p") + password,
                   QStringLiteral("-o") + directory, archive});
    process.waitForFinished();
    QFile file(directory + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace rd::test

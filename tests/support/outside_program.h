#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace rd::test {

// What another program says of a file of ours: pdftotext, qpdf, zbarimg …; "FAILED: …" when it did not end well.
inline QByteArray saidBy(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return "FAILED: " + process.readAllStandardOutput() + process.readAllStandardError();
    return process.readAllStandardOutput();
}

inline void writeForOthers(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("a test file could not be written");
}

} // namespace rd::test

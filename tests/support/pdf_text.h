#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QString>

namespace rd::test {

// What pdftotext reads out of a letter, without blanks and line ends; empty when it cannot.
inline QString pdfText(const QString& path)
{
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!text.waitForFinished(60000))
        return {};
    return QString::fromUtf8(text.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s+")));
}

} // namespace rd::test

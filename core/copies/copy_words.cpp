#include "core/copies/copy_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::copies {

namespace {

QJsonObject wordsIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString copyWord(const char* path)
{
    static const QJsonObject words = wordsIn(QStringLiteral(":/letters/zh_CN/copy.json"));
    const QString name = QLatin1String(path);
    return words.value(name.section(QLatin1Char('.'), 0, 0))
        .toObject()
        .value(name.section(QLatin1Char('.'), 1))
        .toString();
}

QString reasonWord(const QString& code)
{
    static const QJsonObject words =
        wordsIn(QStringLiteral(":/letters/zh_CN/words.json")).value(QStringLiteral("redaction")).toObject();
    return words.value(code).toString();
}

} // namespace rd::copies

#include "core/letters/letter_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::letters {

namespace {

const QJsonObject& words()
{
    static const QJsonObject loaded = [] {
        QFile file(QStringLiteral(":/letters/zh_CN/words.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return loaded;
}

} // namespace

QString letterWord(const QString& group, const QString& code)
{
    return words().value(group).toObject().value(code).toString();
}

QString letterDate(const QDate& date)
{
    return letterWord(QStringLiteral("phrase"), QStringLiteral("date"))
        .arg(date.year())
        .arg(date.month())
        .arg(date.day());
}

QString salutation(const QString& maskedName)
{
    if (maskedName.isEmpty())
        return letterWord(QStringLiteral("phrase"), QStringLiteral("unnamed"));
    return letterWord(QStringLiteral("phrase"), QStringLiteral("salutation")).arg(maskedName);
}

} // namespace rd::letters

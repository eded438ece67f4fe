#include "ui/shared/preferences.h"

#include "core/base/safe_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 1024 * 1024;

QString preferencesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.json"_s;
}

QJsonObject readAll()
{
    const Result<QByteArray> content = readWholeFile(preferencesPath(), sizeLimit);
    return content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
}

void writeAll(const QJsonObject& all)
{
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    (void)writeFileSafely(preferencesPath(), QJsonDocument(all).toJson());
}

} // namespace

Preferences readPreferences()
{
    const QJsonObject all = readAll();
    Preferences preferences;
    preferences.deskPath = all.value("desk"_L1).toString();
    preferences.userName = all.value("user"_L1).toString();
    preferences.language = all.value("language"_L1).toString();
    const QString scheme = all.value("scheme"_L1).toString();
    if (scheme == "light"_L1)
        preferences.scheme = Scheme::Light;
    else if (scheme == "dark"_L1)
        preferences.scheme = Scheme::Dark;
    return preferences;
}

void writePreferences(const Preferences& preferences)
{
    QJsonObject all = readAll();
    all.insert("desk"_L1, preferences.deskPath);
    all.insert("user"_L1, preferences.userName);
    all.insert("language"_L1, preferences.language);
    if (preferences.scheme)
        all.insert("scheme"_L1, *preferences.scheme == Scheme::Dark ? "dark"_L1 : "light"_L1);
    else
        all.remove("scheme"_L1);
    writeAll(all);
}

QByteArray columnsOf(const QString& name)
{
    const QString text = readAll().value("columns"_L1).toObject().value(name).toString();
    return QByteArray::fromBase64(text.toLatin1());
}

void rememberColumnsOf(const QString& name, const QByteArray& state)
{
    QJsonObject all = readAll();
    QJsonObject columns = all.value("columns"_L1).toObject();
    const QString text = QString::fromLatin1(state.toBase64());
    if (columns.value(name).toString() == text)
        return;
    columns.insert(name, text);
    all.insert("columns"_L1, columns);
    writeAll(all);
}

} // namespace rd::ui

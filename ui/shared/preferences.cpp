#include "ui/shared/preferences.h"

#include "core/base/safe_file.h"

#include <QDir>
#include <QFileInfo>
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

Result<void> writeAll(const QJsonObject& all)
{
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return writeFileSafely(preferencesPath(), QJsonDocument(all).toJson());
}

const QString reportPlans = u"reports"_s; // by the path of the desk, then by the id of the user

bool isOn(const QJsonValue& plan)
{
    return plan.toObject().value("on"_L1).toBool();
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
    (void)writeAll(all);
}

ReportPlan reportPlanOf(const PlanOwner& owner)
{
    const QJsonObject ofDesk = readAll().value(reportPlans).toObject().value(owner.deskPath).toObject();
    const QJsonObject kept = ofDesk.value(owner.user.text()).toObject();
    ReportPlan plan;
    plan.folder = kept.value("folder"_L1).toString();
    plan.on = isOn(kept) && !plan.folder.isEmpty();
    plan.daily = kept.value("daily"_L1).toBool(plan.daily);
    plan.weekly = kept.value("weekly"_L1).toBool(plan.weekly);
    plan.monthly = kept.value("monthly"_L1).toBool(plan.monthly);
    plan.keep = qMax(0, kept.value("keep"_L1).toInt(plan.keep));
    plan.lastDaily = QDate::fromString(kept.value("lastDaily"_L1).toString(), Qt::ISODate);
    plan.lastWeekly = QDate::fromString(kept.value("lastWeekly"_L1).toString(), Qt::ISODate);
    plan.lastMonthly = QDate::fromString(kept.value("lastMonthly"_L1).toString(), Qt::ISODate);
    return plan;
}

Result<void> rememberReportPlan(const PlanOwner& owner, const ReportPlan& plan)
{
    QJsonObject all = readAll();
    QJsonObject plans = all.value(reportPlans).toObject();
    QJsonObject ofDesk = plans.value(owner.deskPath).toObject();
    ofDesk.insert(owner.user.text(),
                  QJsonObject{{u"folder"_s, plan.folder},
                              {u"on"_s, plan.on},
                              {u"daily"_s, plan.daily},
                              {u"weekly"_s, plan.weekly},
                              {u"monthly"_s, plan.monthly},
                              {u"keep"_s, plan.keep},
                              {u"lastDaily"_s, plan.lastDaily.toString(Qt::ISODate)},
                              {u"lastWeekly"_s, plan.lastWeekly.toString(Qt::ISODate)},
                              {u"lastMonthly"_s, plan.lastMonthly.toString(Qt::ISODate)}});
    plans.insert(owner.deskPath, ofDesk);
    all.insert(reportPlans, plans);
    return writeAll(all);
}

bool hasColleaguesReportPlan(const PlanOwner& owner)
{
    const QJsonObject ofDesk = readAll().value(reportPlans).toObject().value(owner.deskPath).toObject();
    for (auto one = ofDesk.constBegin(); one != ofDesk.constEnd(); ++one) {
        if (one.key() != owner.user.text() && isOn(one.value()))
            return true;
    }
    return false;
}

bool isReportFolderOfAnother(const QString& folder, const PlanOwner& owner)
{
    const QString wanted = QFileInfo(folder).canonicalFilePath();
    if (wanted.isEmpty())
        return false;
    const QJsonObject desks = readAll().value(reportPlans).toObject();
    for (auto desk = desks.constBegin(); desk != desks.constEnd(); ++desk) {
        const QJsonObject plans = desk.value().toObject();
        for (auto one = plans.constBegin(); one != plans.constEnd(); ++one) {
            const bool isMine = desk.key() == owner.deskPath && one.key() == owner.user.text();
            const QString taken = one.value().toObject().value("folder"_L1).toString();
            if (!isMine && isOn(one.value()) && QFileInfo(taken).canonicalFilePath() == wanted)
                return true;
        }
    }
    return false;
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
    (void)writeAll(all);
}

} // namespace rd::ui

#include "core/desk/reports/write_scheduled_reports.h"

#include "core/base/safe_file.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/own_folder.h"
#include "core/desk/reports/print_report.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestList = 1024 * 1024;
constexpr qint64 largestReport = 256LL * 1024 * 1024;
const QString listName = u"RightsDesk-reports.json"_s;
const QString dailyName = u"daily"_s;
const QString weeklyName = u"weekly"_s;
const QString monthlyName = u"monthly"_s;

// What was written into the folder: digest by name; empty while it is being written.
using WrittenList = QMap<QString, QString>;

Result<WrittenList> readList(const QDir& folder)
{
    const QString path = folder.filePath(listName);
    WrittenList list;
    if (!QFileInfo::exists(path))
        return list;
    RD_TRY_ASSIGN(const QByteArray content, readWholeFile(path, largestList));
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject())
        return fail(ErrorCode::FileDamaged, {{u"file"_s, path}});
    const QJsonObject written = document.object();
    for (auto one = written.constBegin(); one != written.constEnd(); ++one)
        list.insert(one.key(), one.value().toString());
    return list;
}

Result<void> writeList(const QDir& folder, const WrittenList& list)
{
    QJsonObject written;
    for (auto one = list.constBegin(); one != list.constEnd(); ++one)
        written.insert(one.key(), one.value());
    return writeFileSafely(folder.filePath(listName), QJsonDocument(written).toJson());
}

Result<QString> digestOf(const QString& path)
{
    RD_TRY_ASSIGN(const QByteArray content, readWholeFile(path, largestReport));
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// A run that was cut off while it wrote: in a folder nobody else writes into, the file that came is its own.
Result<void> finishMarked(const QDir& folder, WrittenList& list)
{
    const QStringList names = list.keys(QString());
    for (const QString& name : names) {
        list.remove(name);
        const QString path = folder.filePath(name);
        if (QFileInfo::exists(path)) {
            RD_TRY_ASSIGN(list[name], digestOf(path));
        }
    }
    return names.isEmpty() ? Result<void>() : writeList(folder, list);
}

Result<void> writeOne(Desk& desk, const ReportOrder& order, const QString& name, const QDir& folder,
                      ScheduledReports& done, WrittenList& list, const JobToken& job)
{
    const QString path = folder.filePath(name);
    if (QFileInfo::exists(path)) {
        done.present.append(name);
        return {};
    }
    list.insert(name, {});
    RD_TRY(writeList(folder, list));
    const Result<void> printed = printReport(desk, order, path, job, ReportCause::Schedule);
    if (!printed) {
        list.remove(name);
        RD_TRY(writeList(folder, list));
        return printed;
    }
    RD_TRY_ASSIGN(list[name], digestOf(path));
    done.written.append(name);
    return writeList(folder, list);
}

// Names of one kind sort by their days or months. A list that somebody wrote cannot make us remove anything but
// reports.
Result<void> removeOld(const QString& kind, int keep, const QDir& folder, ScheduledReports& done, WrittenList& list)
{
    const QRegularExpression ours(u"^RightsDesk-%1-\\d{4}-\\d{2}(-\\d{2})?\\.pdf$"_s.arg(kind));
    QStringList names = list.keys().filter(ours);
    std::sort(names.begin(), names.end(), std::greater<>());
    for (const QString& name : names.mid(keep)) {
        const QString path = folder.filePath(name);
        const Result<QString> digest = digestOf(path);
        const bool isOurs = digest && *digest == list.value(name);
        if (isOurs ? !QFile::remove(path) : !digest && QFileInfo::exists(path)) {
            done.notRemoved.append(name);
            continue;
        }
        if (isOurs)
            done.removed.append(name);
        list.remove(name); // what was changed or moved is somebody else's from now on
    }
    return writeList(folder, list);
}

struct Wanted {
    PaperKind kind;
    QDate of;
    QString name; // of the kind, in the name of the file
    QString day; // in the name of the file
};

QList<Wanted> wantedOf(const ReportSchedule& schedule, const QDate& today)
{
    QList<Wanted> wanted;
    if (schedule.daily)
        wanted.append({PaperKind::Daily, today, dailyName, today.toString(Qt::ISODate)});
    if (schedule.weekly) {
        const QDate monday = reportedWeek(today);
        wanted.append({PaperKind::Weekly, monday, weeklyName, monday.toString(Qt::ISODate)});
    }
    if (schedule.monthly) {
        const QDate first = reportedMonth(today);
        wanted.append({PaperKind::Monthly, first, monthlyName, first.toString(u"yyyy-MM"_s)});
    }
    return wanted;
}

} // namespace

QDate reportedWeek(const QDate& today)
{
    return today.addDays(1 - today.dayOfWeek() - Qt::Sunday);
}

QDate reportedMonth(const QDate& today)
{
    return QDate(today.year(), today.month(), 1).addMonths(-1);
}

Result<ScheduledReports> writeScheduledReports(Desk& desk, const ReportSchedule& schedule, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(requireOwnFolder(schedule.folder));
    const QDir folder(schedule.folder);
    RD_TRY_ASSIGN(WrittenList list, readList(folder));
    RD_TRY(finishMarked(folder, list));
    ScheduledReports done;
    for (const Wanted& one : wantedOf(schedule, desk.clock().today())) {
        ReportOrder order;
        order.language = schedule.language;
        order.kind = one.kind;
        order.of = one.of;
        RD_TRY(writeOne(desk, order, u"RightsDesk-%1-%2.pdf"_s.arg(one.name, one.day), folder, done, list, job));
    }
    if (schedule.keep > 0) {
        for (const QString& kind : {dailyName, weeklyName, monthlyName})
            RD_TRY(removeOld(kind, schedule.keep, folder, done, list));
    }
    return done;
}

} // namespace rd::desk

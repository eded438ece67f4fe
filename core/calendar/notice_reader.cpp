#include "core/calendar/notice_reader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

const QString format = QStringLiteral("rightsdesk-notices/1");

Result<QJsonObject> parseObject(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return calendarInvalid({}, error.errorString(), static_cast<int>(json.left(error.offset).count('\n')) + 1);
    if (!document.isObject())
        return calendarInvalid(u"/"_s, u"is no JSON object"_s);
    return document.object();
}

Result<void> requireKnownKeys(const QString& path, const QJsonObject& object, const QStringList& known)
{
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return calendarInvalid(path + u'/' + key, u"is not known"_s);
    }
    return {};
}

Result<QString> textAt(const QString& path, const QJsonObject& object, const QString& key)
{
    const QString text = object.value(key).toString().trimmed();
    if (text.isEmpty())
        return calendarInvalid(path + u'/' + key, u"is missing"_s);
    return text;
}

Result<QJsonArray> arrayAt(const QString& path, const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        return calendarInvalid(path + u'/' + key, value.isUndefined() ? u"is missing"_s : u"is no list"_s);
    return value.toArray();
}

enum class DayUse { Off, Worked };

Result<void> addDays(const QString& path, const QJsonObject& holiday, DayUse use, const QString& name,
                     QList<NoticeDay>& days)
{
    const QString key = use == DayUse::Off ? u"off"_s : u"work"_s;
    RD_TRY_ASSIGN(const QJsonArray dates, arrayAt(path, holiday, key));
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const QDate date = QDate::fromString(dates.at(i).toString(), Qt::ISODate);
        if (!date.isValid())
            return calendarInvalid(u"%1/%2/%3"_s.arg(path, key).arg(i), u"is no date"_s);
        days.append({date, use == DayUse::Off, name});
    }
    return {};
}

Result<QList<NoticeDay>> daysOf(const QString& path, const QJsonObject& object)
{
    RD_TRY_ASSIGN(const QJsonArray holidays, arrayAt(path, object, u"holidays"_s));
    QList<NoticeDay> days;
    for (qsizetype i = 0; i < holidays.size(); ++i) {
        const QString place = u"%1/holidays/%2"_s.arg(path).arg(i);
        const QJsonObject holiday = holidays.at(i).toObject();
        RD_TRY(requireKnownKeys(place, holiday, {u"name"_s, u"off"_s, u"work"_s}));
        RD_TRY_ASSIGN(const QString name, textAt(place, holiday, u"name"_s));
        RD_TRY(addDays(place, holiday, DayUse::Off, name, days));
        RD_TRY(addDays(place, holiday, DayUse::Worked, name, days));
    }
    return days;
}

// What checkNotice says about a date is told with the place in the file too.
Result<void> checkAt(const QString& path, const HolidayNotice& notice)
{
    const Result<void> checked = checkNotice(notice);
    if (checked)
        return {};
    const QVariantMap& args = checked.error().args;
    return calendarInvalid(path + u" ("_s + args.value(u"path"_s).toString() + u')',
                           args.value(u"reason"_s).toString());
}

Result<HolidayNotice> noticeOf(const QString& path, const QJsonObject& object, const QString& sha256)
{
    RD_TRY(requireKnownKeys(path, object, {u"year"_s, u"source"_s, u"sha256"_s, u"confirmed"_s, u"holidays"_s}));
    HolidayNotice notice;
    notice.year = object.value(u"year"_s).toInt();
    if (notice.year == 0)
        return calendarInvalid(path + u"/year"_s, u"is missing"_s);
    RD_TRY_ASSIGN(notice.source, textAt(path, object, u"source"_s));
    notice.sha256 = object.value(u"sha256"_s).toString(sha256);
    notice.confirmed = object.value(u"confirmed"_s).toBool(true);
    RD_TRY_ASSIGN(notice.days, daysOf(path, object));
    RD_TRY(checkAt(path, notice));
    return notice;
}

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonArray datesOf(const HolidayNotice& notice, const QString& name, DayUse use)
{
    QJsonArray dates;
    for (const NoticeDay& day : notice.days) {
        if (day.name == name && day.isOff == (use == DayUse::Off))
            dates.append(day.date.toString(Qt::ISODate));
    }
    return dates;
}

} // namespace

Result<QList<HolidayNotice>> readNotices(const QByteArray& json)
{
    RD_TRY_ASSIGN(const QJsonObject root, parseObject(json));
    RD_TRY(requireKnownKeys({}, root, {u"format"_s, u"about"_s, u"notices"_s}));
    if (root.value(u"format"_s).toString() != format)
        return calendarInvalid(u"/format"_s, u"is not %1"_s.arg(format));
    RD_TRY_ASSIGN(const QJsonArray array, arrayAt({}, root, u"notices"_s));
    if (array.isEmpty())
        return calendarInvalid(u"/notices"_s, u"is empty"_s);
    const QString sha256 = hashOf(json);
    QList<HolidayNotice> notices;
    for (qsizetype i = 0; i < array.size(); ++i) {
        RD_TRY_ASSIGN(const HolidayNotice notice, noticeOf(u"/notices/%1"_s.arg(i), array.at(i).toObject(), sha256));
        notices.append(notice);
    }
    return notices;
}

QByteArray noticeToJson(const HolidayNotice& notice)
{
    QStringList names;
    for (const NoticeDay& day : notice.days) {
        if (!names.contains(day.name))
            names.append(day.name);
    }
    QJsonArray holidays;
    for (const QString& name : names)
        holidays.append(QJsonObject{{u"name"_s, name},
                                    {u"off"_s, datesOf(notice, name, DayUse::Off)},
                                    {u"work"_s, datesOf(notice, name, DayUse::Worked)}});
    const QJsonObject object{{u"year"_s, notice.year},
                             {u"source"_s, notice.source},
                             {u"sha256"_s, notice.sha256},
                             {u"confirmed"_s, notice.confirmed},
                             {u"holidays"_s, holidays}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<HolidayNotice> noticeFromJson(const QByteArray& json)
{
    RD_TRY_ASSIGN(const QJsonObject object, parseObject(json));
    return noticeOf({}, object, hashOf(json));
}

Result<QList<HolidayNotice>> shippedNotices()
{
    QFile file(u":/calendars/cn.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return calendarInvalid(file.fileName(), u"is missing"_s);
    return readNotices(file.readAll());
}

} // namespace rd::calendar

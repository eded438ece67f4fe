#include "core/calendar/notice_reader.h"

#include "core/calendar/json_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

const QString format = QStringLiteral("rightsdesk-notices/1");

enum class DayUse { Off, Worked };

// The days of a notice with the line each stands in.
struct ReadDays {
    QList<NoticeDay> days;
    QList<int> lines;
};

Result<void> addDays(const QString& path, const JsonNode& holiday, DayUse use, const QString& name, ReadDays& read)
{
    const QString key = use == DayUse::Off ? u"off"_s : u"work"_s;
    RD_TRY_ASSIGN(const QList<JsonNode> dates, listAt(path, holiday, key));
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const QDate date = QDate::fromString(dates.at(i).text, Qt::ISODate);
        if (!date.isValid())
            return calendarInvalid(u"%1/%2/%3"_s.arg(path, key).arg(i), u"is no date"_s, dates.at(i).line);
        read.days.append({date, use == DayUse::Off, name});
        read.lines.append(dates.at(i).line);
    }
    return {};
}

Result<ReadDays> daysOf(const QString& path, const JsonNode& object)
{
    RD_TRY_ASSIGN(const QList<JsonNode> holidays, listAt(path, object, u"holidays"_s));
    ReadDays read;
    for (qsizetype i = 0; i < holidays.size(); ++i) {
        const QString place = u"%1/holidays/%2"_s.arg(path).arg(i);
        const JsonNode& holiday = holidays.at(i);
        RD_TRY(requireKnownKeys(place, holiday, {u"name"_s, u"off"_s, u"work"_s}));
        RD_TRY_ASSIGN(const QString name, textAt(place, holiday, u"name"_s));
        RD_TRY(addDays(place, holiday, DayUse::Off, name, read));
        RD_TRY(addDays(place, holiday, DayUse::Worked, name, read));
    }
    return read;
}

// What checkNotice says about a date is told with the place in the file too.
Result<void> checkAt(const QString& path, const HolidayNotice& notice, const QList<int>& lines)
{
    const Result<void> checked = checkNotice(notice, lines);
    if (checked)
        return {};
    const QVariantMap& args = checked.error().args;
    return calendarInvalid(path + u" ("_s + args.value(u"path"_s).toString() + u')', args.value(u"reason"_s).toString(),
                           args.value(u"line"_s).toInt());
}

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<JsonNode> parseBytes(const QByteArray& json)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(json);
    if (decoder.hasError())
        return calendarInvalid({}, u"is no JSON"_s, 1);
    return parseJson(text);
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

Result<void> requireKnownKeys(const QString& path, const JsonNode& object, const QStringList& known)
{
    if (object.kind != JsonNode::Kind::Object)
        return calendarInvalid(path.isEmpty() ? u"/"_s : path, u"is no JSON object"_s, object.line);
    for (const QString& key : object.keys) {
        if (!known.contains(key))
            return calendarInvalid(path + u'/' + key, u"is not known"_s, object.lineOf(key));
    }
    return {};
}

Result<QString> textAt(const QString& path, const JsonNode& object, const QString& key)
{
    const JsonNode* const node = object.find(key);
    const QString text = node && node->kind == JsonNode::Kind::Text ? node->text.trimmed() : QString();
    if (text.isEmpty())
        return calendarInvalid(path + u'/' + key, u"is missing"_s, object.lineOf(key));
    return text;
}

Result<QList<JsonNode>> listAt(const QString& path, const JsonNode& object, const QString& key)
{
    const JsonNode* const node = object.find(key);
    if (!node || node->kind != JsonNode::Kind::List)
        return calendarInvalid(path + u'/' + key, node ? u"is no list"_s : u"is missing"_s, object.lineOf(key));
    return node->items;
}

Result<int> yearAt(const QString& path, const JsonNode& object)
{
    const JsonNode* const node = object.find(u"year"_s);
    const int year = node && node->kind == JsonNode::Kind::Number ? node->text.toInt() : 0;
    if (year == 0)
        return calendarInvalid(path + u"/year"_s, node ? u"is no year"_s : u"is missing"_s, object.lineOf(u"year"_s));
    return year;
}

Result<HolidayNotice> noticeOf(const QString& path, const JsonNode& object, const QString& sha256)
{
    RD_TRY(requireKnownKeys(path, object, {u"year"_s, u"source"_s, u"sha256"_s, u"confirmed"_s, u"holidays"_s}));
    HolidayNotice notice;
    RD_TRY_ASSIGN(notice.year, yearAt(path, object));
    RD_TRY_ASSIGN(notice.source, textAt(path, object, u"source"_s));
    const JsonNode* const hash = object.find(u"sha256"_s);
    notice.sha256 = hash ? hash->text : sha256;
    const JsonNode* const confirmed = object.find(u"confirmed"_s);
    notice.confirmed = !confirmed || confirmed->flag;
    RD_TRY_ASSIGN(const ReadDays read, daysOf(path, object));
    notice.days = read.days;
    RD_TRY(checkAt(path, notice, read.lines));
    return notice;
}

Result<QList<HolidayNotice>> noticesOf(const JsonNode& root, const QString& sha256)
{
    RD_TRY(requireKnownKeys({}, root, {u"format"_s, u"about"_s, u"notices"_s}));
    const JsonNode* const stated = root.find(u"format"_s);
    if (!stated || stated->text != format)
        return calendarInvalid(u"/format"_s, u"is not %1"_s.arg(format), root.lineOf(u"format"_s));
    RD_TRY_ASSIGN(const QList<JsonNode> list, listAt({}, root, u"notices"_s));
    if (list.isEmpty())
        return calendarInvalid(u"/notices"_s, u"is empty"_s, root.lineOf(u"notices"_s));
    QList<HolidayNotice> notices;
    for (qsizetype i = 0; i < list.size(); ++i) {
        RD_TRY_ASSIGN(const HolidayNotice notice, noticeOf(u"/notices/%1"_s.arg(i), list.at(i), sha256));
        notices.append(notice);
    }
    return notices;
}

Result<QList<HolidayNotice>> readNotices(const QByteArray& json)
{
    RD_TRY_ASSIGN(const JsonNode root, parseBytes(json));
    return noticesOf(root, hashOf(json));
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
    RD_TRY_ASSIGN(const JsonNode object, parseBytes(json));
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

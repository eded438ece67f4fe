#include "ui/shared/notice_place.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct NoticePlace {
    Q_DECLARE_TR_FUNCTIONS(NoticePlace)
};

// The days of a file are counted from 0 in its paths, by people from 1.
QString entryText(const QString& list, int index, const QString& field)
{
    return field.isEmpty() ? NoticePlace::tr("Entry %1 of \"%2\".").arg(index + 1).arg(list)
                           : NoticePlace::tr("Entry %1 of \"%2\": \"%3\".").arg(index + 1).arg(list, field);
}

} // namespace

QString noticePlaceText(const QString& path)
{
    // A day says more than the way to it: 2027/2027-01-02, /notices/0 (2027/2027-01-02).
    static const QRegularExpression day(u"([0-9]{4}-[0-9]{2}-[0-9]{2})\\)?$"_s);
    if (const QRegularExpressionMatch match = day.match(path); match.hasMatch())
        return NoticePlace::tr("Day: %1.").arg(match.captured(1));
    static const QRegularExpression year(u"(?:^|\\()([0-9]{4})/?\\)?$"_s);
    if (const QRegularExpressionMatch match = year.match(path); match.hasMatch())
        return NoticePlace::tr("Year: %1.").arg(match.captured(1));
    static const QRegularExpression entry(u"([^/]+)/([0-9]{1,6})(?:/([^/]+))?$"_s);
    if (const QRegularExpressionMatch match = entry.match(path); match.hasMatch())
        return entryText(match.captured(1), match.captured(2).toInt(), match.captured(3));
    const QString field = path.section(u'/', -1);
    return field.isEmpty() ? QString() : NoticePlace::tr("Field: \"%1\".").arg(field);
}

QString noticeReasonText(const QString& reason)
{
    static const QHash<QString, const char*> table{
        {u"is no year"_s, QT_TRANSLATE_NOOP("NoticePlace", "this is no year")},
        {u"has no days"_s, QT_TRANSLATE_NOOP("NoticePlace", "the notice names no day")},
        {u"is no date"_s, QT_TRANSLATE_NOOP("NoticePlace", "this is no date")},
        {u"has no holiday name"_s, QT_TRANSLATE_NOOP("NoticePlace", "the day has no holiday name")},
        {u"is not ruled by the notice of this year"_s,
         QT_TRANSLATE_NOOP("NoticePlace", "the day lies outside the year of the notice and the December before it")},
        {u"is worked in exchange but is no weekend day"_s,
         QT_TRANSLATE_NOOP("NoticePlace", "a day worked in exchange must be a Saturday or Sunday")},
        {u"stands in the notice twice"_s, QT_TRANSLATE_NOOP("NoticePlace", "this stands here twice")},
        {u"is both off and worked"_s, QT_TRANSLATE_NOOP("NoticePlace", "the day is both off and worked")},
        {u"is nested too deeply"_s, QT_TRANSLATE_NOOP("NoticePlace", "it is nested too deeply")},
        {u"is longer than a line can be"_s, QT_TRANSLATE_NOOP("NoticePlace", "the line is too long for a notice")},
        {u"is empty"_s, QT_TRANSLATE_NOOP("NoticePlace", "there is nothing in it")},
        {u"is not known"_s, QT_TRANSLATE_NOOP("NoticePlace", "a notice has nothing of this name")},
        {u"is missing"_s, QT_TRANSLATE_NOOP("NoticePlace", "something is missing here")},
        {u"is no list"_s, QT_TRANSLATE_NOOP("NoticePlace", "a list belongs here")},
        {u"is no JSON"_s, QT_TRANSLATE_NOOP("NoticePlace", "this is no JSON")},
        {u"is no JSON object"_s, QT_TRANSLATE_NOOP("NoticePlace", "this is no JSON object")},
        {u"is not closed"_s, QT_TRANSLATE_NOOP("NoticePlace", "it breaks off")},
        {u"has a key twice"_s, QT_TRANSLATE_NOOP("NoticePlace", "the same name stands here twice")},
        {u"holds more than one year"_s, QT_TRANSLATE_NOOP("NoticePlace", "it holds more than one year")},
        {u"repeats, which a notice does not"_s, QT_TRANSLATE_NOOP("NoticePlace", "a repeating event is no notice")},
        {u"does not fit its beginning"_s,
         QT_TRANSLATE_NOOP("NoticePlace", "the event ends before it begins, or too late")},
        {u"ends what did not begin"_s, QT_TRANSLATE_NOOP("NoticePlace", "it ends what did not begin")},
        {u"does not say whether the day is off or worked"_s,
         QT_TRANSLATE_NOOP("NoticePlace", "nothing says whether the day is off or worked")},
        {u"has not three cells"_s, QT_TRANSLATE_NOOP("NoticePlace", "the row has not three cells")},
        {u"has a quote that does not close"_s, QT_TRANSLATE_NOOP("NoticePlace", "a quote does not close")},
    };
    const char* source = table.value(reason);
    return source ? QCoreApplication::translate("NoticePlace", source) : reason;
}

} // namespace rd::ui

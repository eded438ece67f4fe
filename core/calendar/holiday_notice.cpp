#include "core/calendar/holiday_notice.h"

#include <QHash>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1950;
constexpr int lastYear = 2200;

bool belongsTo(int year, const QDate& date)
{
    return date.year() == year || (date.year() == year - 1 && date.month() == 12);
}

QString reasonAgainst(const HolidayNotice& notice, const NoticeDay& day)
{
    if (!day.date.isValid())
        return u"is no date"_s;
    if (day.name.trimmed().isEmpty())
        return u"has no holiday name"_s;
    if (!belongsTo(notice.year, day.date))
        return u"is not ruled by the notice of this year"_s;
    if (!day.isOff && day.date.dayOfWeek() < Qt::Saturday)
        return u"is worked in exchange but is no weekend day"_s;
    return {};
}

} // namespace

tl::unexpected<Error> calendarInvalid(const QString& path, const QString& reason, int line)
{
    return fail(ErrorCode::CalendarInvalid,
                {{u"path"_s, path}, {u"line"_s, line > 0 ? QString::number(line) : QString()}, {u"reason"_s, reason}});
}

Result<void> checkNotice(const HolidayNotice& notice, const QList<int>& lines)
{
    const QString place = QString::number(notice.year);
    if (notice.year < firstYear || notice.year > lastYear)
        return calendarInvalid(place, u"is no year"_s);
    if (notice.days.isEmpty())
        return calendarInvalid(place, u"has no days"_s);
    QHash<QDate, bool> seen;
    for (qsizetype i = 0; i < notice.days.size(); ++i) {
        const NoticeDay& day = notice.days.at(i);
        const QString path = place + u'/' + day.date.toString(Qt::ISODate);
        if (const auto before = seen.constFind(day.date); before != seen.constEnd())
            return calendarInvalid(path,
                                   *before == day.isOff ? u"stands in the notice twice"_s : u"is both off and worked"_s,
                                   lines.value(i));
        if (const QString reason = reasonAgainst(notice, day); !reason.isEmpty())
            return calendarInvalid(path, reason, lines.value(i));
        seen.insert(day.date, day.isOff);
    }
    return {};
}

} // namespace rd::calendar

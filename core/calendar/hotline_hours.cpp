#include "core/calendar/hotline_hours.h"

#include "core/base/clock.h"

namespace rd::calendar {

namespace {

// A hotline that opens on no day of two weeks has no hours at all.
constexpr int daysSearched = 14;

struct Opening {
    QTime from;
    QTime to;
};

// The policy's words decide, not the working day: a weekend day worked in exchange is still a Saturday or Sunday.
Opening openingOn(const HotlineHours& hours, const WorkingCalendar& calendar, const QDate& date)
{
    const bool holiday = calendar.day(date).kind == DayKind::Holiday;
    if (holiday && hours.holidayFrom.isValid())
        return {hours.holidayFrom, hours.holidayTo};
    const bool rests = holiday || date.dayOfWeek() >= Qt::Saturday;
    return rests ? Opening{hours.restDayFrom, hours.restDayTo} : Opening{hours.weekdayFrom, hours.weekdayTo};
}

} // namespace

HotlineStatus hotlineStatus(const HotlineHours& hours, const WorkingCalendar& calendar, const QDateTime& at)
{
    const QDate today = shanghaiDate(at);
    const QTime now = shanghaiTime(at);
    const Opening opening = openingOn(hours, calendar, today);
    if (opening.from <= now && now < opening.to)
        return {true, opening.to, {}, at};
    for (int ahead = now < opening.from ? 0 : 1; ahead < daysSearched; ++ahead) {
        const QDate date = today.addDays(ahead);
        const Opening next = openingOn(hours, calendar, date);
        if (next.from < next.to)
            return {false, {}, shanghai(date, next.from), shanghai(date, next.from)};
    }
    return {};
}

} // namespace rd::calendar

#include "core/calendar/working_calendar.h"

#include <algorithm>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostYears = 300;

bool isWeekend(const QDate& date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

// In the order of their years, so that the later notice has the last word on a day of December.
Result<QList<HolidayNotice>> inOrder(QList<HolidayNotice> notices)
{
    if (notices.isEmpty())
        return calendarInvalid({}, u"there is no holiday notice"_s);
    for (const HolidayNotice& notice : notices)
        RD_TRY(checkNotice(notice));
    std::sort(notices.begin(), notices.end(),
              [](const HolidayNotice& a, const HolidayNotice& b) { return a.year < b.year; });
    const auto twice =
        std::adjacent_find(notices.begin(), notices.end(),
                           [](const HolidayNotice& a, const HolidayNotice& b) { return a.year == b.year; });
    if (twice != notices.end())
        return calendarInvalid(QString::number(twice->year), u"the year stands twice"_s);
    if (notices.last().year - notices.first().year > mostYears)
        return calendarInvalid(QString::number(notices.last().year), u"the years lie too far apart"_s);
    return notices;
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::of(const QList<HolidayNotice>& notices, int yearsAhead)
{
    RD_TRY_ASSIGN(const QList<HolidayNotice> ordered, inOrder(notices));
    const QDate first(ordered.first().year, 1, 1);
    const QDate last(ordered.last().year + std::max(yearsAhead, 0), 12, 31);

    WorkingCalendar calendar;
    calendar.m_first = first.toJulianDay();
    calendar.m_specialOf.assign(static_cast<size_t>(first.daysTo(last)) + 1, -1);
    for (const HolidayNotice& notice : ordered)
        calendar.addNoticeDays(notice);
    calendar.countWorkingDays();
    return calendar;
}

void WorkingCalendar::addNoticeDays(const HolidayNotice& notice)
{
    m_noticeYears.append(notice.year);
    for (const NoticeDay& named : notice.days) {
        const qint64 offset = offsetOf(named.date);
        // The first notice may name days of the December before the calendar begins.
        if (offset < 0)
            continue;
        m_specialOf[static_cast<size_t>(offset)] = static_cast<qint32>(m_special.size());
        m_special.push_back({named.isOff ? DayKind::Holiday : DayKind::MakeUpWorkday, named.name, notice.year, false});
    }
}

void WorkingCalendar::countWorkingDays()
{
    m_countBefore.reserve(m_specialOf.size() + 1);
    for (size_t offset = 0; offset < m_specialOf.size(); ++offset) {
        const qint32 special = m_specialOf[offset];
        const bool works = special >= 0 ? m_special[static_cast<size_t>(special)].kind == DayKind::MakeUpWorkday
                                        : !isWeekend(QDate::fromJulianDay(m_first + static_cast<qint64>(offset)));
        if (works)
            m_workingDays.push_back(static_cast<qint32>(offset));
        m_countBefore.push_back(static_cast<qint32>(m_workingDays.size()));
    }
}

Day WorkingCalendar::day(const QDate& date) const
{
    const qint64 offset = offsetOf(date);
    const qint32 special = covers(offset) ? m_specialOf[static_cast<size_t>(offset)] : -1;
    if (special >= 0)
        return m_special[static_cast<size_t>(special)];
    const bool provisional = isProvisional(date);
    return {isWeekend(date) ? DayKind::Weekend : DayKind::Workday, {}, provisional ? 0 : date.year(), provisional};
}

int WorkingCalendar::workingDaysBetween(const QDate& from, const QDate& to) const
{
    if (from.isNull() || to.isNull())
        return 0;
    const auto countUpTo = [this](const QDate& date) {
        return countBefore(std::clamp<qint64>(offsetOf(date) + 1, 0, dayCount()));
    };
    return countUpTo(to) - countUpTo(from);
}

} // namespace rd::calendar

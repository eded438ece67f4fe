#include "core/calendar/working_calendar.h"

#include <algorithm>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

// From the first day to the last, so that an offset fits into sixteen bits.
constexpr int mostYears = 170;

bool isWeekend(const QDate& date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

// In the order of their years, so that the later notice has the last word on a day of December.
Result<QList<HolidayNotice>> inOrder(QList<HolidayNotice> notices, int yearsAhead)
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
    if (notices.last().year + yearsAhead - notices.first().year >= mostYears)
        return calendarInvalid(QString::number(notices.last().year), u"the years lie too far apart"_s);
    return notices;
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::of(const QList<HolidayNotice>& notices, int yearsAhead)
{
    const int ahead = std::max(yearsAhead, 0);
    RD_TRY_ASSIGN(const QList<HolidayNotice> ordered, inOrder(notices, ahead));
    const QDate first(ordered.first().year, 1, 1);
    const QDate last(ordered.last().year + ahead, 12, 31);

    WorkingCalendar calendar;
    calendar.m_first = first.toJulianDay();
    calendar.m_namedOf.assign(static_cast<size_t>(first.daysTo(last)) + 1, unnamed);
    for (const HolidayNotice& notice : ordered)
        calendar.addNoticeDays(notice);
    calendar.countWorkingDays();
    return calendar;
}

void WorkingCalendar::addNoticeDays(const HolidayNotice& notice)
{
    m_noticeYears.append(notice.year);
    m_noticeSources.insert(notice.year, notice.source);
    for (const NoticeDay& named : notice.days) {
        const qint64 offset = offsetOf(named.date);
        // The first notice may name days of the December before the calendar begins.
        if (offset < 0)
            continue;
        m_namedOf[static_cast<size_t>(offset)] = static_cast<quint16>(m_named.size());
        m_named.push_back({named.isOff ? DayKind::Holiday : DayKind::MakeUpWorkday, numberOfName(named.name),
                           static_cast<qint16>(notice.year)});
    }
}

quint16 WorkingCalendar::numberOfName(const QString& name)
{
    qsizetype number = m_names.indexOf(name);
    if (number < 0) {
        number = m_names.size();
        m_names.append(name);
    }
    return static_cast<quint16>(number);
}

void WorkingCalendar::countWorkingDays()
{
    m_countBefore.reserve(m_namedOf.size() + 1);
    for (size_t offset = 0; offset < m_namedOf.size(); ++offset) {
        const quint16 named = m_namedOf[offset];
        const bool works = named != unnamed ? m_named[named].kind == DayKind::MakeUpWorkday
                                            : !isWeekend(QDate::fromJulianDay(m_first + static_cast<qint64>(offset)));
        if (works)
            m_workingDays.push_back(static_cast<quint16>(offset));
        m_countBefore.push_back(static_cast<quint16>(m_workingDays.size()));
    }
    m_workingDays.shrink_to_fit();
    m_named.shrink_to_fit();
}

Day WorkingCalendar::day(const QDate& date) const
{
    const qint64 offset = offsetOf(date);
    const quint16 named = covers(offset) ? m_namedOf[static_cast<size_t>(offset)] : unnamed;
    if (named != unnamed)
        return {m_named[named].kind, m_names.at(m_named[named].name), m_named[named].noticeYear, false};
    const int year = date.year();
    const bool provisional = !m_noticeYears.contains(year);
    return {isWeekend(date) ? DayKind::Weekend : DayKind::Workday, {}, provisional ? 0 : year, provisional};
}

size_t WorkingCalendar::bytes() const
{
    size_t names = static_cast<size_t>(m_names.capacity()) * sizeof(QString);
    for (const QString& name : m_names)
        names += static_cast<size_t>(name.capacity()) * sizeof(QChar);
    return sizeof(*this)
        + (m_countBefore.capacity() + m_workingDays.capacity() + m_namedOf.capacity()) * sizeof(quint16)
        + m_named.capacity() * sizeof(NamedDay) + names + static_cast<size_t>(m_noticeYears.capacity()) * sizeof(int);
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

QDate firstDifference(const WorkingCalendar& a, const WorkingCalendar& b)
{
    const QDate last = std::min(a.lastDay(), b.lastDay());
    for (QDate date = std::max(a.firstDay(), b.firstDay()); date <= last; date = date.addDays(1)) {
        if (a.isWorkingDay(date) != b.isWorkingDay(date) || a.isProvisional(date) != b.isProvisional(date))
            return date;
    }
    return {};
}

} // namespace rd::calendar

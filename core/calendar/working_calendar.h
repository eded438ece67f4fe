#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <vector>

namespace rd::calendar {

enum class DayKind : quint8 { Workday, MakeUpWorkday, Weekend, Holiday };

struct Day {
    DayKind kind = DayKind::Workday;
    QString holiday; // name in the notice, empty for plain days
    int noticeYear = 0; // the notice that rules this day, 0 = none
    bool provisional = false; // the year has no notice yet: counted by plain Monday–Friday (R-DL-06)
};

// Working days of mainland China (R-DL-04), keyed by date. Answers in constant time: the n-th working day after a date
// is two table reads, so a million due dates cost milliseconds.
class WorkingCalendar {
public:
    // Covers the years of the notices and `yearsAhead` provisional years after the last one. Where two notices name the
    // same day the later year's notice rules. CalendarInvalid when there is no notice, one is unsound or a year stands
    // twice.
    static Result<WorkingCalendar> of(const QList<HolidayNotice>& notices, int yearsAhead = 4);

    QDate firstDay() const { return QDate::fromJulianDay(m_first); }
    QDate lastDay() const { return QDate::fromJulianDay(m_first + dayCount() - 1); }
    QList<int> noticeYears() const { return m_noticeYears; }
    // The paper a year was taken from (国办发明电〔2025〕7号); empty when its notice is not loaded.
    QString noticeSource(int year) const { return m_noticeSources.value(year); }
    bool covers(const QDate& date) const { return covers(offsetOf(date)); }

    // False outside the calendar.
    bool isWorkingDay(const QDate& date) const
    {
        const qint64 offset = offsetOf(date);
        return covers(offset) && countBefore(offset + 1) != countBefore(offset);
    }
    Day day(const QDate& date) const;

    // The n-th working day after `date`, which itself does not count (R-DL-02); n ≥ 1. Invalid outside the calendar.
    QDate workingDayAfter(const QDate& date, int n) const
    {
        const qint64 offset = offsetOf(date);
        if (!covers(offset) || n < 1)
            return {};
        const size_t index = static_cast<size_t>(countBefore(offset + 1)) + static_cast<size_t>(n) - 1;
        return index < m_workingDays.size() ? QDate::fromJulianDay(m_first + m_workingDays[index]) : QDate();
    }
    // Working days in (from, to]; negative when `to` lies before `from`. Dates outside the calendar count as its
    // nearest end; 0 when one is null.
    int workingDaysBetween(const QDate& from, const QDate& to) const;
    bool isProvisional(const QDate& date) const { return !m_noticeYears.contains(date.year()); }

    // Bytes of its tables; twenty years stay under 64 KiB, so that they lie in the processor's first caches.
    size_t bytes() const;

private:
    // A day that a notice names. Thousands of days share a few dozen names, so a number stands for each.
    struct NamedDay {
        DayKind kind = DayKind::Workday;
        quint16 name = 0;
        qint16 noticeYear = 0;
    };
    static constexpr quint16 unnamed = 0xffff;

    // Unsigned, because a null date is the smallest number there is; covers() refuses what comes of it.
    qint64 offsetOf(const QDate& date) const
    {
        return static_cast<qint64>(static_cast<quint64>(date.toJulianDay()) - static_cast<quint64>(m_first));
    }
    qint64 dayCount() const { return static_cast<qint64>(m_countBefore.size()) - 1; }
    bool covers(qint64 offset) const { return static_cast<quint64>(offset) < static_cast<quint64>(dayCount()); }
    int countBefore(qint64 offset) const { return m_countBefore[static_cast<size_t>(offset)]; }
    quint16 numberOfName(const QString& name);
    void addNoticeDays(const HolidayNotice& notice);
    void countWorkingDays();

    qint64 m_first = 0; // Julian day of the first entry
    std::vector<quint16> m_countBefore{0}; // per day: working days before it; one entry more than days
    std::vector<quint16> m_workingDays; // offsets of the working days, in order
    std::vector<quint16> m_namedOf; // per day: index into m_named or unnamed
    std::vector<NamedDay> m_named; // only days a notice names
    QStringList m_names;
    QList<int> m_noticeYears;
    QHash<int, QString> m_noticeSources;
};

// The first day that counts otherwise in the two, or is provisional in one of them only; no date when there is none.
// Days that one of them does not cover are not compared.
QDate firstDifference(const WorkingCalendar& a, const WorkingCalendar& b);

} // namespace rd::calendar

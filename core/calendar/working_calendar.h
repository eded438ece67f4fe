#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QDate>
#include <vector>

namespace rd::calendar {

enum class DayKind { Workday, MakeUpWorkday, Weekend, Holiday };

struct Day {
    DayKind kind = DayKind::Workday;
    QString holiday;          // name in the notice, empty for plain days
    int noticeYear = 0;       // the notice that rules this day, 0 = none
    bool provisional = false; // the year has no notice yet: counted by plain Monday–Friday (R-DL-06)
};

// Working days of mainland China (R-DL-04), keyed by date. Answers in constant time: the n-th working day after a date
// is two table reads, so a million due dates cost milliseconds.
class WorkingCalendar {
public:
    // Covers the years of the notices and `yearsAhead` provisional years after the last one.
    static Result<WorkingCalendar> of(const QList<HolidayNotice>& notices, int yearsAhead = 4);

    QDate firstDay() const;
    QDate lastDay() const;
    QList<int> noticeYears() const;
    bool covers(const QDate& date) const;

    bool isWorkingDay(const QDate& date) const;
    Day day(const QDate& date) const;

    // The n-th working day after `date`, which itself does not count (R-DL-02); n ≥ 1. Invalid outside the calendar.
    QDate workingDayAfter(const QDate& date, int n) const;
    // Working days in (from, to]; negative when `to` lies before `from`.
    int workingDaysBetween(const QDate& from, const QDate& to) const;
    bool isProvisional(const QDate& date) const;

private:
    qint64 m_first = 0;                    // Julian day of the first entry
    std::vector<qint32> m_countUpTo;       // working days from the first day up to and including this one
    std::vector<qint32> m_workingDays;     // offsets of the working days, in order
    std::vector<Day> m_special;            // only days a notice names, found by m_specialOf
    std::vector<qint32> m_specialOf;       // per day: index into m_special or -1
    qint32 m_provisionalFrom = 0;          // offset of the first day without a notice
    QList<int> m_noticeYears;
};

} // namespace rd::calendar

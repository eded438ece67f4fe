#include "core/desk/reports/due_reports.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

DueReports dueReports(const Desk& desk, const ReportSchedule& schedule, const LastReports& last)
{
    const calendar::WorkingCalendar& calendar = desk.calendar();
    const auto dueOn = [&](const QDate& day) {
        DueReports due;
        if (!calendar.isWorkingDay(day))
            return due;
        due.daily = schedule.daily && last.daily != day;
        due.weekly = schedule.weekly && last.weekly != reportedWeek(day);
        due.monthly = schedule.monthly && last.monthly != reportedMonth(day);
        return due;
    };
    const QDate today = desk.clock().today();
    DueReports due = dueOn(today);
    if (due.any()) {
        due.next = today;
        return due;
    }
    if (!schedule.daily && !schedule.weekly && !schedule.monthly)
        return due;
    for (QDate day = calendar.workingDayAfter(today, 1); day.isValid(); day = calendar.workingDayAfter(day, 1)) {
        if (dueOn(day).any()) {
            due.next = day;
            break;
        }
    }
    return due;
}

LastReports writtenToday(const Desk& desk, const DueReports& due, const LastReports& last)
{
    LastReports now = last;
    const QDate today = desk.clock().today();
    if (due.daily)
        now.daily = today;
    if (due.weekly)
        now.weekly = reportedWeek(today);
    if (due.monthly)
        now.monthly = reportedMonth(today);
    return now;
}

} // namespace rd::desk

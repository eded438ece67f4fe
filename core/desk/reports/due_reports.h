#pragma once

#include "core/desk/reports/write_scheduled_reports.h"

namespace rd::desk {

// What was written last, as whoever keeps the schedule remembers it; no date for what never was.
struct LastReports {
    QDate daily; // the day of the sheet
    QDate weekly; // the Monday of the week the report is about
    QDate monthly; // the first day of the month the report is about
};

struct DueReports {
    bool daily = false;
    bool weekly = false;
    bool monthly = false;
    QDate next; // today when something is due, else the next day on which something is; none where nothing is wanted

    bool any() const { return daily || weekly || monthly; }
};

// Of what the schedule wants, what a program that runs has to write now: on a working day its sheet, and from the first
// working day of a week or a month on the report of the one before; each once. A sheet of a day that has passed cannot
// be made any more: it says what was open then.
DueReports dueReports(const Desk& desk, const ReportSchedule& schedule, const LastReports& last);

// What is there once these were written.
LastReports writtenToday(const Desk& desk, const DueReports& due, const LastReports& last);

} // namespace rd::desk

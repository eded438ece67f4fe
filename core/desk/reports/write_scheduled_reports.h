#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

// What a task scheduler has written every morning.
struct ReportSchedule {
    QString folder; // the user's own, into which nobody else may write
    bool daily = true; // RightsDesk-daily-2026-11-27.pdf: the sheet of today
    bool weekly = true; // RightsDesk-weekly-2026-11-16.pdf: the management report of the last full week, by its Monday
    bool monthly = false; // RightsDesk-monthly-2026-10.pdf: the management report of the last full month
    int keep = 0; // so many of each kind, the newest; 0 = all
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
};
// The Monday of the last full week: the report of a week is named after it.
QDate reportedWeek(const QDate& today);
// The first day of the last full month.
QDate reportedMonth(const QDate& today);

struct ScheduledReports {
    QStringList written; // names in the folder
    QStringList present; // there already
    QStringList removed;
    QStringList notRemoved; // that should have been: they stay on the list and are tried again the next time
};

// What is there already is not written again. A report is on the list before it is in the folder, so that none is left
// behind by a run that was cut off. What is removed was written here and is still as it was written: a list
// in the folder (RightsDesk-reports.json) says so. InvalidArgument (args "field": reportFolder) for a folder that is
// none, somebody else's, or open to others; FileDamaged for a list that cannot be read; errors of printReport.
Result<ScheduledReports> writeScheduledReports(Desk& desk, const ReportSchedule& schedule, const JobToken& job = {});

} // namespace rd::desk

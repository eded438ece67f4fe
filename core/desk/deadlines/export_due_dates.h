#pragma once

#include "core/desk/desk.h"

namespace rd::desk {

// Writes the due dates of open, unanswered cases as an iCalendar file for Outlook and the like: case number, rights and
// date, nothing of the person. Each is the half-hour that ends with the date (R-DL-03), with reminders at nine o'clock
// five and two working days before and on the day (rule book §5.4); mode A's date stands beside another mode's (§5.2),
// and a provisional date says so. An item with another date than its case has its own (R-DL-11). The number of dates;
// FileExists, FileNotWritten, DiskFull.
Result<int> exportDueDates(Desk& desk, const QString& path);

} // namespace rd::desk

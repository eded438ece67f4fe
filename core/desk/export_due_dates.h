#pragma once

#include "core/desk/desk.h"

namespace rd::desk {

// Writes the due dates of open, unanswered cases as an iCalendar file for Outlook and the like: case number, rights and
// date, nothing of the person; an item with another date than its case has its own (R-DL-11); a reminder at nine
// o'clock two working days before (rule book §5.4). A provisional date says so. The number of dates; FileExists,
// FileNotWritten, DiskFull.
Result<int> exportDueDates(Desk& desk, const QString& path);

} // namespace rd::desk

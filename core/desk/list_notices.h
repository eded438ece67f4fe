#pragma once

#include "core/calendar/holiday_notice.h"
#include "core/desk/desk.h"

namespace rd::desk {

// The holiday notices the desk counts by, oldest year first; a year's newest version (R-DL-06).
Result<QList<calendar::HolidayNotice>> listNotices(const Desk& desk);

} // namespace rd::desk

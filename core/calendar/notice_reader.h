#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QByteArray>

namespace rd::calendar {

// Reads the shipped calendar file (resources/calendars/cn.json): notices of many years. CalendarInvalid names the place
// (args "line" or "path", "reason"): a day both off and worked, a worked day on a weekday, a wrong year, an unknown
// key.
Result<QList<HolidayNotice>> readNotices(const QByteArray& json);
// One year's notice back and forth in the same shape, as the desk stores it.
QByteArray noticeToJson(const HolidayNotice& notice);
Result<HolidayNotice> noticeFromJson(const QByteArray& json);

// The notices shipped with the program, 2008 to the last one known at release.
Result<QList<HolidayNotice>> shippedNotices();

} // namespace rd::calendar

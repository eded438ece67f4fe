#pragma once

#include "core/calendar/holiday_notice.h"

namespace rd::calendar {

// One year's notice as people hand it around, known by its content: our own JSON, the JSON of holiday-cn
// ({"year", "papers", "days": [{"name", "date", "isOffDay"}]}), an iCalendar file, or a CSV table with the columns
// date, name and off/work (Chinese headers too). `name` is the file's name, the source when the file tells none.
// CalendarInvalid with line and reason for whatever a notice cannot say; nothing is repaired and nothing left out.
Result<HolidayNotice> readNotice(const QString& text, const QString& name);

// More than any notice needs; a longer line, or a larger file, is none.
constexpr qsizetype longestLine = 65536; // characters
constexpr qint64 largestNoticeFile = 8 * 1024 * 1024; // bytes

} // namespace rd::calendar

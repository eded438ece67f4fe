#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QByteArray>

namespace rd::calendar {

struct JsonNode;

// Reads the shipped calendar file (resources/calendars/cn.json): notices of many years. CalendarInvalid names the place
// (args "path", "line", "reason"): a day both off and worked, a worked day on a weekday, a wrong year, an unknown key.
Result<QList<HolidayNotice>> readNotices(const QByteArray& json);
// The same of text already read; `sha256` is that of the bytes.
Result<QList<HolidayNotice>> noticesOf(const JsonNode& root, const QString& sha256);
// One notice alone, in the shape it has in that file.
Result<HolidayNotice> noticeOf(const QString& path, const JsonNode& object, const QString& sha256);

// One year's notice back and forth in the same shape, as the desk stores it.
QByteArray noticeToJson(const HolidayNotice& notice);
Result<HolidayNotice> noticeFromJson(const QByteArray& json);

// The notices shipped with the program, 2008 to the last one known at release.
Result<QList<HolidayNotice>> shippedNotices();

// What the readers of other shapes need too: keys beside the known ones are refused, a text or list must be there.
Result<void> requireKnownKeys(const QString& path, const JsonNode& object, const QStringList& known);
Result<QString> textAt(const QString& path, const JsonNode& object, const QString& key);
Result<QList<JsonNode>> listAt(const QString& path, const JsonNode& object, const QString& key);
Result<int> yearAt(const QString& path, const JsonNode& object);

} // namespace rd::calendar

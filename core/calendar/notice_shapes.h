#pragma once

#include "core/calendar/holiday_notice.h"

namespace rd::calendar {

struct JsonNode;

// What a file says, before anybody has checked it.
struct NoticeDraft {
    int year = 0; // 0 = the file does not tell; it is the year of its last day
    QString source; // empty = the file does not tell
    QList<NoticeDay> days;
    QList<int> lines; // where each day stands
};

// The shapes readNotice knows. CalendarInvalid with line and reason.
Result<NoticeDraft> readHolidayCn(const JsonNode& root);
Result<NoticeDraft> readNoticeIcs(const QString& text);
Result<NoticeDraft> readNoticeCsv(const QString& text);

// Whether the words say off (放假, 休 …) or worked (补班, 上班 …); nothing when they say neither, or both.
std::optional<bool> saysOff(const QString& words);

} // namespace rd::calendar

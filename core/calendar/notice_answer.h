#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QByteArray>

namespace rd::calendar {

// The two ends of the pipe between the desk and the isolated reader of notices. In: a file's name and bytes, so that
// what is read is what was hashed.
struct NoticeFile {
    QString name;
    QByteArray bytes;
};
QByteArray packNoticeFile(const NoticeFile& file);
NoticeFile parseNoticeFile(const QByteArray& packed);

// Out: the notice, or why it is none.
QByteArray packNoticeAnswer(const Result<HolidayNotice>& read);
// The reader is not trusted: what it says of a notice is checked again, and it can fail only as reading a file can.
// ImportFailed when it is no answer.
Result<HolidayNotice> parseNoticeAnswer(const QByteArray& answer);

} // namespace rd::calendar

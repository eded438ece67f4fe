#pragma once

#include "core/base/result.h"
#include "core/calendar/holiday_notice.h"

#include <QByteArray>

namespace rd::calendar {

// The two ends of the pipe between the desk and the isolated reader of notices.
QByteArray packNoticeAnswer(const Result<HolidayNotice>& read);
// The reader is not trusted: what it says of a notice is checked again, and it can fail only as reading a file can.
// ImportFailed when it is no answer.
Result<HolidayNotice> parseNoticeAnswer(const QByteArray& answer);

} // namespace rd::calendar

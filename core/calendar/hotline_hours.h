#pragma once

#include "core/calendar/working_calendar.h"

#include <QDateTime>

namespace rd::calendar {

// Opening hours as the policy's contact block says: weekdays, weekends, and the days a notice gives off; invalid times
// for these mean the weekend's hours. Being open never makes a day a working day (R-DL-04).
struct HotlineHours {
    QTime weekdayFrom;
    QTime weekdayTo;
    QTime restDayFrom;
    QTime restDayTo;
    QTime holidayFrom = {};
    QTime holidayTo = {};
};

struct HotlineStatus {
    bool open = false;
    QTime until; // when open: closing time today
    QDateTime nextOpening; // when closed, Shanghai time
    QDateTime callback; // earliest time an agent may call back: now when open, else the next opening
};
HotlineStatus hotlineStatus(const HotlineHours& hours, const WorkingCalendar& calendar, const QDateTime& at);

} // namespace rd::calendar

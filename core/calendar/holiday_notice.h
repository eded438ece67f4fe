#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace rd::calendar {

struct NoticeDay {
    QDate date;
    bool isOff = true; // off, or a weekend day worked in exchange
    QString name; // 春节

    friend bool operator==(const NoticeDay&, const NoticeDay&) = default;
};

// One year's notice of the State Council. It may rule days of December of the year before (R-DL-06).
struct HolidayNotice {
    int year = 0;
    QString source; // paper number or address it was taken from
    QString sha256; // of the bytes it was read from
    bool confirmed = true;
    QList<NoticeDay> days;

    friend bool operator==(const HolidayNotice&, const HolidayNotice&) = default;
};

// CalendarInvalid: at `path`, a place in the JSON or a date, `reason` in English; the line when it is known.
tl::unexpected<Error> calendarInvalid(const QString& path, const QString& reason, int line = 0);

// CalendarInvalid (args "path" with the date, "reason"): a date twice, a worked day that is no weekend, a date outside
// the notice's year and the December before it, a notice without a year, a name or any day. `lines` says which line of
// a file each day stands in, where it is known.
Result<void> checkNotice(const HolidayNotice& notice, const QList<int>& lines = {});

} // namespace rd::calendar

#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace rd::calendar {

struct NoticeDay {
    QDate date;
    bool isOff = true;        // off, or a weekend day worked in exchange
    QString name;             // 春节
};

// One year's notice of the State Council. It may rule days of December of the year before (R-DL-06).
struct HolidayNotice {
    int year = 0;
    QString source;           // paper number or address it was taken from
    QString sha256;           // of the bytes it was read from
    bool confirmed = true;
    QList<NoticeDay> days;
};

} // namespace rd::calendar

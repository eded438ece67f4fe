#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd::domain {

// Internal dates of rule book §5.4; an invalid date means the family has no such milestone.
struct Milestones {
    QDate acknowledge;
    QDate verified;
    QDate collected;
    QDate approved;
    QDate executed;
    QDate reply;
};

struct Deadline {
    QDate d0; // R-DL-01: the day of receipt in Shanghai; it does not count
    QDate t1;
    QDate due; // T+15
    QDateTime dueEnd; // 17:30 Shanghai time on the due date (R-DL-03)
    bool provisional = false; // R-DL-06: it touches a year whose notice is not loaded
    QDate longStop; // R-DL-10: thirty calendar days from D0, shown only
    Milestones milestones;
};

enum class DayKind { Workday, MakeUpWorkday, Weekend, Holiday };
QString codeOf(DayKind kind); // workday makeup weekend holiday

// One day between D0 and T+n of the explanation "why this date".
struct CountedDay {
    QDate date;
    DayKind kind = DayKind::Workday;
    int number = 0; // n of T+n; 0 when the day does not count
    QString reason; // name of the holiday as the notice has it (春节), empty otherwise
    bool provisional = false;
};

} // namespace rd::domain

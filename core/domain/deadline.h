#pragma once

#include "core/domain/codes.h"

#include <optional>
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
    QDate due; // T+15, or the regulator's date where that is earlier (R-DL-11)
    QDateTime dueEnd; // 17:30 Shanghai time on the due date (R-DL-03)
    bool provisional = false; // R-DL-06: it touches a year whose notice is not loaded
    QDate longStop; // R-DL-10: thirty calendar days from D0, shown only
    Milestones milestones;
    QDate executionDue; // R-DL-08: when it must be done, not only answered; invalid when nothing is to be executed
    QDate external; // R-DL-11: the date a regulator set, earlier than T+15 or not; invalid when none did
    // §5.2 A: the day complete material came after T03. All dates but D0 are then those of the second clock, which
    // starts on it; invalid while the first one runs.
    QDate secondFrom;
};

// The day whose morrow is T+1: that of receipt, or of the material that opened the second clock (§5.2).
inline QDate clockStart(const Deadline& deadline)
{
    return deadline.secondFrom.isValid() ? deadline.secondFrom : deadline.d0;
}

// The regulator's date is the one that counts (R-DL-11).
inline bool isExternal(const Deadline& deadline)
{
    return deadline.external.isValid() && deadline.external == deadline.due;
}

// R-DL-08: to correct, cancel, delete and withdraw must be done by the due date; invalid when none of these is asked
// for.
QDate executionDueOf(const QDate& due, const QList<RightType>& rights);

enum class DayKind { Workday, MakeUpWorkday, Weekend, Holiday };
QString codeOf(DayKind kind); // workday makeup weekend holiday

// One day between D0 and T+n of the explanation "why this date".
struct CountedDay {
    QDate date;
    DayKind kind = DayKind::Workday;
    int number = 0; // n of T+n; 0 when the day does not count
    QString reason; // name of the holiday as the notice has it (春节), empty otherwise
    bool provisional = false;
    int noticeYear = 0; // the yearly notice of the State Council that says so, 0 = none is loaded
    QString notice; // its paper: 国办发明电〔2025〕7号
    bool waiting = false; // the clock stands still for missing material (§5.2)
};

// What the clock does while material is missing (§5.2).
enum class ClockMode { Continue, Pause, Restart };
QString codeOf(ClockMode mode); // A B C
std::optional<ClockMode> parseClockMode(const QString& code);

// R-DL-05: the real date of a late arrival, or the next working day for what comes after hours or on a rest day.
enum class AfterHours { RealDate, NextWorkingDay };
QString codeOf(AfterHours afterHours); // REAL_DATE NEXT_WD
std::optional<AfterHours> parseAfterHours(const QString& code);

// How the clock of a receipt runs (§5.2, R-DL-05). A switch holds for what is received from its day on.
struct ClockSettings {
    QDate from; // invalid: from the beginning
    ClockMode mode = ClockMode::Continue;
    AfterHours afterHours = AfterHours::RealDate;
    QString note; // the legal note the switch rests on
};

// Material asked for with T02; an invalid date means that it has not happened. Dates in Shanghai.
struct Waiting {
    QList<QDate> notices; // every T02 sent; only the first may stop a clock
    bool necessaryItems = true; // it asks for nothing but what the request needs
    QDate materialComplete;
    QDate verified; // the requester, to the level of the request
    QDate refusalSent; // T03, under mode A
};

// Why a mode's date is what it is: a condition of §5.2 that is not met, or a limit that cut in.
enum class ClockGuard {
    NoticeMissing, // no T02 was sent: the clock was never stopped
    NoticeLate, // B: sent after T+3
    NoticeRepeated, // B: only the first one counts
    NoticeNotNecessary, // B: it asked for more than the request needs
    PauseEnded, // B: thirty days are over, the clock runs on
    MaterialMissing, // B, C: the date stands only once the material is complete
    VerificationMissing, // C: the outer limit is not known
    OuterLimit, // C: verification and thirty days came first
    WaitEnded, // A: material came after the wait; it is a new request
    RegulatorFirst, // B, C: the date a regulator set comes first (R-DL-11)
};
QString codeOf(ClockGuard guard);

// A case's date under one mode beside that of mode A, which binds wherever the policy is read strictly.
struct ClockReading {
    ClockMode mode = ClockMode::Continue;
    QDate due; // invalid while mode C waits for its material
    QDateTime dueEnd;
    QDate dueContinued; // mode A
    bool provisional = false;
    QList<ClockGuard> guards;
    QDate stoppedFrom, stoppedUntil; // B, C: days that did not count, both ends included; invalid when none
    Milestones milestones; // §5.4 by this clock, none after its date; mode A's while mode C waits without a date
    // Mode A with material still missing: T03 is prepared at T+13, sent by T+15, and the case then waits thirty
    // calendar days; complete material in that time opens a second clock.
    QDate refusalPrepared, waitUntil, secondDue, secondTarget;
};

// The reading is that of a mode other than A, whose date stands beside mode A's (§5.2).
inline bool isOfOtherMode(const std::optional<ClockReading>& reading)
{
    return reading && reading->mode != ClockMode::Continue;
}

// What the date a regulator set does to the one that is shown (R-DL-11). None where none was set, or where the second
// clock runs, which it has no part in (§5.2 A).
enum class RegulatorDate { None, Counts, Later };
RegulatorDate regulatorDateOf(const Deadline& deadline, const std::optional<ClockReading>& reading);

} // namespace rd::domain

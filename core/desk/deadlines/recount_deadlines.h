#pragma once

#include "core/base/job_token.h"
#include "core/calendar/working_calendar.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/notice.h"
#include "core/storage/deadline_repository.h"

class QJsonArray;
namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// An item by its own clock (R-DL-11), with the dates it had before.
struct MovedItem {
    domain::RequestItem to;
    domain::Deadline from;
};

// An open case whose dates, or the terms of whose open tasks, are others by a new calendar.
struct MovedCase {
    storage::OpenDeadline to;
    domain::Deadline from;
    QList<storage::OpenTerm> terms; // new ones
    QList<MovedItem> items; // whose own clocks move
};

// The calendar with this notice in the place of its year's.
Result<calendar::WorkingCalendar> calendarWith(const Desk& desk, const calendar::HolidayNotice& notice);

// How far a recount has come, and whether it is to go on. Where writing follows the counting it is half of the one
// total: nobody sees the figure run twice.
class RecountSteps {
public:
    enum class Work { CountOnly, CountAndWrite };
    RecountSteps(const JobToken& job, Work work);
    const JobToken& job() const { return m_job; }
    void count(qsizetype cases); // begins
    void write(qsizetype moved); // begins, after counting
    Result<void> next(); // before each case; Cancelled
    void finish() const;

private:
    void begin(int from, int steps);

    JobToken m_job;
    Work m_work;
    int m_total = 0;
    int m_cases = 0;
    int m_from = 0; // what was done before, of the total
    int m_steps = 0;
    int m_done = 0; // of m_steps
};

// "items" of DeadlineRecomputed: of every item whose own due date moves its position, "from" and "to".
QJsonArray movesOf(const QList<MovedItem>& items);

// What moves when `next` is counted by (R-DL-06). A case that has been answered keeps its dates. Counts once for each
// day of receipt, set of rights and minor class, however many cases share them; a case whose clock material may stop is
// read by itself. Cancelled while reading and between any two cases.
Result<QList<MovedCase>> recount(const Desk& desk, const calendar::WorkingCalendar& next, RecountSteps& steps);

// Writes the new dates; each case enters its own event DeadlineRecomputed, a line of an entry that many share: "from"
// and "to" of what the case shows, and "items" with those of every item whose own date moves. Cancelled: the caller
// rolls back.
Result<void> writeMoved(storage::Transaction& work, const QList<MovedCase>& moved, int year, RecountSteps& steps);

// As people look at it: earlier due dates first, then later ones, then those where only milestones or tasks move.
QList<domain::DeadlineChange> changesOf(const QList<MovedCase>& moved);

} // namespace rd::desk

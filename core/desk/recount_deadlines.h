#pragma once

#include "core/base/job_token.h"
#include "core/calendar/working_calendar.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/notice.h"
#include "core/storage/deadline_repository.h"

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

// What moves when `next` is counted by (R-DL-06). A case that has been answered keeps its dates. Counts once for each
// day of receipt, set of rights and minor class, however many cases share them; a case whose clock material may stop is
// read by itself. Tells its progress over the open cases; Cancelled while reading and between any two cases.
Result<QList<MovedCase>> recount(const Desk& desk, const calendar::WorkingCalendar& next, const JobToken& job);

// Writes the new dates; each case enters its own event DeadlineRecomputed: "from" and "to" of what the case shows, and
// "items" with those of every item whose own date moves. Cancelled: the caller rolls back.
Result<void> writeMoved(storage::Transaction& work, const QList<MovedCase>& moved, int year, const JobToken& job);

// As people look at it: earlier due dates first, then later ones, then those where only milestones or tasks move.
QList<domain::DeadlineChange> changesOf(const QList<MovedCase>& moved);

} // namespace rd::desk

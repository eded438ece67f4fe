#pragma once

#include "core/domain/case_state.h"
#include "core/domain/deadline.h"

#include <optional>

namespace rd::domain {

// Where a case stands before its due date (rule book §5.4): amber from five working days left, red from two, its last
// day, overdue from 17:30 of that day. Stopped: the answer left in time or not, or the request ended another way.
// Waiting: the clock stands still until material comes (§5.2 B, C) and its date is not near; the days up to it are none
// that anybody has left.
constexpr int amberDays = 5; // working days left
constexpr int redDays = 2;
enum class DueStage { Ahead, Amber, Red, Today, Overdue, Stopped, Waiting };
QString codeOf(DueStage stage); // AHEAD AMBER RED TODAY OVERDUE STOPPED WAITING
std::optional<DueStage> parseDueStage(const QString& code);

// `daysLeft` are working days until the due date, 0 on the day itself, whatever the hour.
DueStage dueStageOf(const Deadline& deadline, CaseState state, const QDateTime& repliedAt, int daysLeft,
                    const QDateTime& now);

// The groups of the queue of rule book §5.5: overdue, then minors, then the others, and last what is answered and only
// waits. Within one of them the earliest due date comes first, and of one day the lowest number.
enum class QueueGroup { Overdue, Minors, Others, Answered };
QueueGroup queueGroupOf(bool answered, bool overdue, bool minor);

struct QueuePlace {
    DueStage stage = DueStage::Ahead;
    bool minor = false;
    QDate due;
    QString number;
};
bool comesBefore(const QueuePlace& one, const QueuePlace& other);

} // namespace rd::domain

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

} // namespace rd::domain

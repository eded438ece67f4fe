#pragma once

#include <functional>
#include <QDate>

namespace rd::reports {

// How the desk counts working days (R-DL-04): the reports know no calendar.
struct WorkingDays {
    std::function<int(const QDate& from, const QDate& to)> between; // in (from, to]; negative backwards
    std::function<QDate(const QDate& from, int days)> after; // the n-th after `from`, which does not count
};

} // namespace rd::reports

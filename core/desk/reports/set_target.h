#pragma once

#include "core/desk/desk.h"
#include "core/domain/rate_target.h"

namespace rd::desk {

struct NewTarget {
    domain::Metric metric = domain::Metric::OnTimeRate;
    QDate from; // the first day of a month, of the one that runs at the earliest
    std::optional<int> perMille = domain::wholePerMille; // nothing: no target from then on
    QString note; // may be empty
};

// A supervisor says what a rate should reach from a month on, or that it has no target from then on. What months before
// were measured against stays as it was; another target of the same month is replaced and kept. No target changes
// whether a case is late: that says the law's date (R-DL-01). InvalidArgument (args "field": targetMetric for a figure
// that is no such rate, targetShare, targetFrom for a day that begins no month, lies before the month that runs or more
// than two years ahead, note), AlreadyDone (args "targetFrom") where it stands like that, NotPermitted.
Result<domain::RateTarget> setTarget(Desk& desk, const NewTarget& wanted);

} // namespace rd::desk

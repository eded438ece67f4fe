#pragma once

#include "core/domain/report.h"

namespace rd::domain {

using RateTargetId = Id<struct RateTargetTag>;

constexpr int wholePerMille = 1000;

// The rates of rule book §12 of which more is better, so that a target makes sense.
const QList<Metric>& metricsWithTarget();

// What the desk wants a rate to reach from a month on, until another one begins; or that it has no target from then on.
// A measure of the company alone: whether a case is late says the law's date (R-DL-01), never a target.
struct RateTarget {
    RateTargetId id;
    Metric metric = Metric::OnTimeRate;
    QDate from; // the first day of a month
    std::optional<int> perMille = wholePerMille; // 0 to wholePerMille; nothing: no target
    QString note; // may be empty
    UserId setBy;
    QDateTime setAt;
    RateTargetId replacedBy; // another one of the same metric and day; it never counts any more
};
// As figures are measured against it; nothing where it says that there is none.
std::optional<FigureTarget> figureTargetOf(const RateTarget& target);

// Of a rate that can have a target and has none on the day of its figure.
bool lacksTarget(const Figure& figure);

} // namespace rd::domain

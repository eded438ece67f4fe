#pragma once

#include "core/domain/report.h"
#include "core/reports/report_days.h"

#include <QMap>

namespace rd::reports {

// The arithmetic every report shares. A figure has cases behind it where storage can list them.

domain::Figure countFigure(domain::Metric metric, domain::Series series, const QString& point, qint64 count);
// Without a denominator there is no share.
domain::Figure shareFigure(domain::Metric metric, domain::Series series, const domain::Tally& tally);
// The whole, then one for each point in their order.
QList<domain::Figure> shareFigures(domain::Metric metric, domain::Series series, const QList<domain::Tally>& tallies);
QList<domain::Figure> countFigures(domain::Metric metric, domain::Series series, const QList<domain::Tally>& tallies);

// `sum` over so many; without any there is no mean.
domain::Figure meanFigure(domain::Metric metric, domain::Series series, const QString& point, domain::FigureUnit unit,
                          double sum, qint64 of);

// How often each number of days occurred.
using DayCounts = QMap<int, qint64>;
qint64 casesIn(const DayCounts& days);
// The middle one, of an even number the mean of the two in the middle; nothing of none.
std::optional<double> medianOf(const DayCounts& days);
// The smallest number of days that so many of a hundred do not exceed (nearest rank); nothing of none.
std::optional<double> percentileOf(const DayCounts& days, int percent);
constexpr int tailPercent = 90; // what "P90" leaves above it
// Working days of spells that have ended, by point.
QMap<QString, DayCounts> daysOf(const QList<domain::Spell>& spells, const WorkingDays& calendar);

// Sorted by point, each once.
QList<domain::Tally> merged(const QList<domain::Tally>& tallies);

} // namespace rd::reports

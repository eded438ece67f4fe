#pragma once

#include "core/domain/report_panel.h"
#include "core/print/plot.h"

namespace rd::reports {

constexpr qreal plotText = 8; // points
constexpr qreal plotLine = 1.4 * plotText;

// The axis of a chart: from 0 to a round number that no value exceeds.
struct Scale {
    double most = 1;
    double step = 0.25;
    double part(double value) const { return value / most; }
};
// `stacked`: of the sums of the points.
Scale scaleOf(const domain::ReportPanel& panel, bool stacked);

// A value of the axis in the unit of the panel.
QString axisText(double value, domain::FigureUnit unit, domain::SheetLanguage language);

// The series and how they are filled, in as many lines as they need; nothing for a single one.
print::Plot legendOf(const domain::ReportPanel& panel, qreal left);
print::Pattern patternOf(qsizetype series);

} // namespace rd::reports

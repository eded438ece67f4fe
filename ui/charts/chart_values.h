#pragma once

#include "core/domain/report_panel.h"

#include <Qt>

namespace rd::ui {

// Where a value stands in a panel.
struct ChartPlace {
    int series = 0;
    int point = 0;

    bool operator==(const ChartPlace& other) const = default;
};

// The numbers and words of a panel as all its pictures write them. A share is written and drawn in percent.
QString figureWords(const domain::Figure& figure); // with its unit and what it was taken from: "95.0 % (19 of 20)"
double drawnValue(const domain::Figure& figure); // along the axis; 0 without a value
double drawnTarget(const domain::FigureTarget& target);

const domain::Figure* figureAt(const domain::ReportPanel& panel, const ChartPlace& place); // nullptr outside of it
QString placeWords(const domain::ReportPanel& panel, const ChartPlace& place); // "series · point · value"
// Whether there is anything to draw: a single figure, or a value other than a nought that merely counts nothing.
bool saysSomething(const domain::ReportPanel& panel);
bool samePanel(const domain::ReportPanel& one, const domain::ReportPanel& other); // they draw the same picture

// Round steps of an axis from 0 that leave room for a number above `largest`; whole ones for counts, 0 to 100 for
// shares.
struct AxisSteps {
    double top = 1;
    int steps = 1;
};
AxisSteps axisSteps(double largest, domain::FigureUnit unit);
AxisSteps axisSteps(const domain::ReportPanel& panel);

// How many points a label stands for, so that labels as wide as `widest` fit on an axis `width` long.
int labelStride(int points, int widest, int width);

// The place a key leads to, the same one at the edge of the panel. `along` is the direction the points follow.
ChartPlace movedPlace(const domain::ReportPanel& panel, const ChartPlace& from, Qt::Key key, Qt::Orientation along);

} // namespace rd::ui

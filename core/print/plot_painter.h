#pragma once

#include "core/print/plot.h"

class QPainter;

namespace rd::print {

// In units of 1/10 point, moved by `corner`.
void paintArea(QPainter& painter, const PlotArea& area, QPointF corner);
void paintStroke(QPainter& painter, const PlotLine& line, QPointF corner);

} // namespace rd::print

#include "core/print/plot_painter.h"

#include "core/print/document_font.h"

#include <cmath>
#include <optional>
#include <QPainter>

namespace rd::print {

namespace {

constexpr qreal hairline = 0.5 * unitsPerPoint;
constexpr qreal thickStroke = 1.4 * unitsPerPoint;
constexpr qreal hatchGap = 3.2 * unitsPerPoint;
constexpr qreal dashLength = 6; // in widths of the pen

const QColor plotInk(0x1F, 0x27, 0x33);
const QColor hatchInk(0x5D, 0x67, 0x78);
const QColor thinInk(0xC4, 0xCA, 0xD4);

std::optional<QColor> groundOf(Pattern pattern)
{
    switch (pattern) {
    case Pattern::None:
        return {};
    case Pattern::Black:
        return plotInk;
    case Pattern::Dark:
        return QColor(0x4B, 0x59, 0x70);
    case Pattern::Middle:
        return QColor(0x8A, 0x97, 0xAC);
    case Pattern::Light:
        return QColor(0xBF, 0xC8, 0xD5);
    case Pattern::Pale:
        return QColor(0xE4, 0xE9, 0xF1);
    default:
        return QColor(Qt::white);
    }
}

// The strokes of a hatch across the rectangle, and beyond it: whoever paints them clips. They start from the page's own
// corner, so that the hatches of neighbours fit together.
QList<QLineF> hatchOf(Pattern pattern, const QRectF& rect)
{
    QList<QLineF> lines;
    const auto first = [](qreal from) { return std::floor(from / hatchGap) * hatchGap; };
    const bool crossed = pattern == Pattern::Crossed;
    if (pattern == Pattern::Rising || crossed) {
        for (qreal at = first(rect.left() + rect.top()); at <= rect.right() + rect.bottom(); at += hatchGap)
            lines.append({at - rect.bottom(), rect.bottom(), at - rect.top(), rect.top()});
    }
    if (pattern == Pattern::Falling || crossed) {
        for (qreal at = first(rect.left() - rect.bottom()); at <= rect.right() - rect.top(); at += hatchGap)
            lines.append({at + rect.top(), rect.top(), at + rect.bottom(), rect.bottom()});
    }
    if (pattern == Pattern::Level) {
        for (qreal at = first(rect.top()); at <= rect.bottom(); at += hatchGap)
            lines.append({rect.left(), at, rect.right(), at});
    }
    if (pattern == Pattern::Upright) {
        for (qreal at = first(rect.left()); at <= rect.right(); at += hatchGap)
            lines.append({at, rect.top(), at, rect.bottom()});
    }
    return lines;
}

} // namespace

void paintArea(QPainter& painter, const PlotArea& area, QPointF corner)
{
    const QRectF rect = area.rect.translated(corner);
    if (const std::optional<QColor> ground = groundOf(area.pattern))
        painter.fillRect(rect, *ground);
    if (const QList<QLineF> hatch = hatchOf(area.pattern, rect); !hatch.isEmpty()) {
        painter.save();
        painter.setClipRect(rect);
        painter.setPen(QPen(hatchInk, hairline));
        painter.drawLines(hatch);
        painter.restore();
    }
    if (!area.outlined)
        return;
    painter.setPen(QPen(plotInk, hairline, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

void paintStroke(QPainter& painter, const PlotLine& line, QPointF corner)
{
    QPen pen(line.stroke == Stroke::Thin ? thinInk : plotInk, line.stroke == Stroke::Thin ? hairline : thickStroke);
    if (line.stroke == Stroke::Dotted)
        pen.setDashPattern({1, 2});
    if (line.stroke == Stroke::Dashed) {
        pen.setWidthF(2 * hairline);
        pen.setDashPattern({dashLength, dashLength / 2});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line.points.translated(corner));
}

} // namespace rd::print

#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

namespace rd::print {

// How an area is filled, told apart without colour.
enum class Pattern { None, Black, Dark, Middle, Light, Pale, Rising, Falling, Crossed, Level, Upright, White };

struct PlotArea {
    QRectF rect;
    Pattern pattern = Pattern::Dark;
    bool outlined = false;
    bool overLines = false;
};

enum class Stroke { Thin, Thick, Dashed, Dotted };

struct PlotLine {
    QPolygonF points;
    Stroke stroke = Stroke::Thick;
};

enum class Align { Justified, Left, Centred, Right };

// Broken into lines within the width of its area, from the top; in the middle of it when it is one line.
struct PlotText {
    QRectF area;
    QString text;
    qreal size = 8;
    Align align = Align::Left;
    bool muted = false;
};

// A drawing that a page break does not cut, as wide as the text of the page; in points from its upper left corner.
// Areas lie below lines, unless they say otherwise, and both below texts.
struct Plot {
    qreal height = 0;
    QList<PlotArea> areas;
    QList<PlotLine> lines;
    QList<PlotText> texts;
};

} // namespace rd::print

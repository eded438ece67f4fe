#pragma once

#include "core/print/plot.h"

#include <memory>
#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

namespace rd::print {

enum class Keep { Free, WithNext };

// A laid out line of text at a place within its box.
struct TextPiece {
    std::shared_ptr<QTextLayout> layout;
    int line = 0;
    QPointF at;
    bool muted = false;
};

enum class Shade { Light, Strong };
struct Fill {
    QRectF area;
    Shade shade = Shade::Light;
};

// The smallest thing that a page break does not cut: one line of a paragraph, or of a table row. In units of 1/10
// point.
struct Box {
    qreal spaceBefore = 0;
    qreal height = 0;
    Keep keep = Keep::Free;
    int table = -1; // index into PageLayout::heads, -1 = no table
    QList<TextPiece> text;
    QList<Fill> fills;
    QList<QLineF> rules;
    QList<PlotArea> areas;
    QList<PlotLine> lines;
    QString bookmark; // in the outline of the PDF; empty = none
    int bookmarkLevel = 0;
    bool startsPage = false;
};

struct PlacedBox {
    Box box;
    qreal top = 0;
};
using Page = QList<PlacedBox>;

// Boxes in reading order, and the heads of the tables among them.
struct PageLayout {
    QList<Box> boxes;
    QList<QList<Box>> heads;
};

// Breaks the boxes into pages of this height: boxes kept with the next stay together as long as they fit on one page,
// and a table that goes on gets its head again.
QList<Page> paginate(const PageLayout& layout, qreal pageHeight);

} // namespace rd::print

#pragma once

#include "core/base/job_token.h"
#include "core/print/outline.h"
#include "core/print/page_layout.h"

#include <QByteArray>
#include <QSizeF>

class QPainter;

namespace rd::print {

// The text that every page carries.
enum class PdfStandard {
    Plain,
    Archive, // PDF/A-1b (ISO 19005-1): everything a reader needs is in the file, for as long as it is kept
};

struct PageFrame {
    QString title; // of the document's properties
    QString head; // small, above a thin line; empty = none
    QString foot; // left in the foot
    QString pageNumber; // "第%1页，共%2页", right in the foot
    QString watermark = {}; // pale outlines across every page, under its text; empty = none
    PdfStandard standard = PdfStandard::Plain;
};

struct ParagraphStyle {
    qreal size = 11; // points
    qreal lineHeight = 1.6; // of the size
    qreal spaceBefore = 0; // points
    int indent = 0; // characters, of the first line
    Align align = Align::Justified;
    Keep keep = Keep::Free;
    bool muted = false;
};

enum class CellLook { Value, Label, Caption };

struct Cell {
    QString text;
    int span = 1;
    CellLook look = CellLook::Value;
    Align align = Align::Left;
};
using CellRow = QList<Cell>;

// `head` is painted again wherever the table goes on on a new page.
struct Table {
    QList<qreal> weights; // of the columns; the table is as wide as the text
    QList<CellRow> head;
    QList<CellRow> rows;
    qreal size = 9; // points
    qreal rowPadding = 3; // points, above and below the text of a row
    qreal spaceBefore = 6;
    Keep keepRows = Keep::Free; // WithNext: one page holds all of them, if it can
};

// Text and tables, one below the other, on as many A4 pages as they need. All text is plain text: it is painted as it
// stands, never read as markup, and nothing is loaded from anywhere. Needs a QGuiApplication; usable from any thread,
// by one thread each.
class PageFlow {
public:
    explicit PageFlow(PageFrame frame);

    // Each line of the text is a paragraph; empty lines are left out.
    void addParagraph(const QString& text, const ParagraphStyle& style = {});
    void addTable(const Table& table);
    void addPlot(const Plot& plot, Keep keep = Keep::Free, qreal spaceBefore = 0);
    // What is added next begins a new page.
    void startPage();
    // What is added next stands under this title in the outline of the PDF; level 1 stands below the last of level 0.
    void addBookmark(const QString& title, int level = 0);

    static QSizeF paperSize(); // points
    static qreal textWidth(); // points
    static qreal widthOf(const QString& text, qreal size); // points, in one line
    // Lines that a text of this size takes within this width, both in points.
    static int linesOf(const QString& text, qreal size, qreal width);
    int pageCount() const;
    // The page at `index`, counted from 0, as large as `paper` in the painter's units. The PDF, the screen and the
    // printer show the same page because all of them come here. The paper itself is not painted.
    void paintPage(QPainter& painter, const QRectF& paper, int index) const;
    // The PDF, with every character selectable. The same text makes the same bytes, whenever it is made. Empty when the
    // job was cancelled.
    QByteArray pdf(const JobToken& job = {}) const;

private:
    const QList<Page>& pages() const;
    void append(Box box);
    QList<Bookmark> bookmarks() const;
    QString paint(QPainter& painter, const QRectF& paper, int index) const; // answers the text in the order of painting

    PageFrame m_frame;
    PageLayout m_layout;
    Box m_next; // what the next box bears besides its own
    mutable QList<Page> m_pages; // broken once and asked for by every page; empty until then
};

} // namespace rd::print

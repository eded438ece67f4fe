#include "core/print/page_flow.h"

#include "core/print/document_font.h"
#include "core/print/plot_painter.h"
#include "core/print/text_map.h"

#include <numeric>
#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QTextOption>

namespace rd::print {

namespace {

constexpr qreal unit = unitsPerPoint;
constexpr qreal paperWidth = 595 * unit;
constexpr qreal paperHeight = 842 * unit;
constexpr qreal side = 62 * unit;
constexpr qreal top = 78 * unit;
constexpr qreal bottom = 70 * unit;
constexpr qreal columnWidth = paperWidth - 2 * side;
constexpr qreal cellPadding = 4 * unit;
constexpr qreal tableLineHeight = 1.4;
constexpr qreal frameSize = 8.5;
constexpr qreal loosestLine = 0.94; // of the width; a shorter line is not stretched
constexpr qsizetype widestUncutRow = 14; // lines

const QColor ink(0x1F, 0x27, 0x33);
const QColor muted(0x5D, 0x67, 0x78);
const QColor line(0xC4, 0xCA, 0xD4);
const QColor lightFill(0xF3, 0xF5, 0xF8);
const QColor strongFill(0xE4, 0xE9, 0xF1);
const QColor watermarkInk(0xE2, 0xE5, 0xEA);
constexpr qreal watermarkSize = 22;
constexpr qreal watermarkSlant = -32; // degrees
constexpr int watermarksPerPage = 4;

Qt::Alignment alignmentOf(Align align)
{
    switch (align) {
    case Align::Justified:
        return Qt::AlignJustify;
    case Align::Left:
        return Qt::AlignLeft;
    case Align::Centred:
        return Qt::AlignHCenter;
    case Align::Right:
        return Qt::AlignRight;
    }
    Q_UNREACHABLE();
}

// Control characters have no shape; a TAB would jump to a stop that is not there.
QString printable(QString text)
{
    for (QChar& character : text) {
        if (character.unicode() < 0x20 && character != QLatin1Char('\n'))
            character = QLatin1Char(' ');
    }
    return text;
}

std::shared_ptr<QTextLayout> textLayout(const QString& text, qreal size, qreal width, Qt::Alignment alignment,
                                        qreal indent)
{
    auto layout = std::make_shared<QTextLayout>(text, documentFont(size));
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    for (QTextLine textLine = layout->createLine(); textLine.isValid(); textLine = layout->createLine()) {
        textLine.setLineWidth(width - indent);
        textLine.setPosition(QPointF(0, 0));
        indent = 0;
    }
    layout->endLayout();
    return layout;
}

struct LaidOutText {
    std::shared_ptr<QTextLayout> layout;
    std::shared_ptr<QTextLayout> ragged; // the same lines unjustified, when some are too short to be stretched
    qreal lineHeight = 0;

    qsizetype lines() const { return layout->lineCount(); }
    bool isLoose(int index) const
    {
        const QTextLine textLine = layout->lineAt(index);
        return textLine.naturalTextWidth() < loosestLine * textLine.width();
    }
    // The piece for line `index`, whose line box starts at `corner`.
    TextPiece piece(int index, QPointF corner, bool isMuted) const
    {
        const auto& chosen = ragged && isLoose(index) ? ragged : layout;
        const QTextLine textLine = chosen->lineAt(index);
        const qreal slack = (lineHeight - textLine.ascent() - textLine.descent()) / 2;
        return {chosen, index, corner + QPointF(0, slack) - textLine.position(), isMuted};
    }
};

LaidOutText layOut(const QString& text, qreal size, qreal lineHeight, qreal width, Qt::Alignment alignment,
                   qreal indent)
{
    QString lines = printable(text);
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    LaidOutText result{textLayout(lines, size, width, alignment, indent), nullptr, size * lineHeight * unit};
    // A long number that does not fit drops to the next line; the line before it must not be pulled apart.
    if (alignment == Qt::AlignJustify && result.lines() > 1)
        result.ragged = textLayout(lines, size, width, Qt::AlignLeft, indent);
    return result;
}

// At least two lines of a paragraph or of a long row stand on either side of a page break.
Keep keepAfterLine(qsizetype index, qsizetype count, Keep afterLast)
{
    if (index == count - 1)
        return afterLast;
    return index == 0 || index == count - 2 ? Keep::WithNext : Keep::Free;
}

// Paints, and remembers the text in the order it was painted.
class PagePainter {
public:
    PagePainter(QPainter& painter, const PageFrame& frame)
        : m_painter(painter)
        , m_frame(frame)
    {
    }

    void paint(const Page& page)
    {
        for (const PlacedBox& placed : page) {
            const QPointF corner(side, top + placed.top);
            for (const Fill& fill : placed.box.fills)
                m_painter.fillRect(fill.area.translated(corner), fill.shade == Shade::Strong ? strongFill : lightFill);
            paintAreas(placed.box, corner, false);
            for (const PlotLine& stroke : placed.box.lines)
                paintStroke(m_painter, stroke, corner);
            paintAreas(placed.box, corner, true);
            m_painter.setPen(QPen(line, 0.5 * unit));
            for (const QLineF& rule : placed.box.rules)
                m_painter.drawLine(rule.translated(corner));
            for (const TextPiece& piece : placed.box.text)
                paint(piece, corner);
        }
    }

    void paintFrame(qsizetype number, qsizetype count)
    {
        if (!m_frame.head.isEmpty()) {
            paintLine(QRectF(side, top - 40 * unit, columnWidth, 14 * unit), Qt::AlignLeft, m_frame.head);
            m_painter.setPen(QPen(line, 0.5 * unit));
            m_painter.drawLine(QLineF(side, top - 22 * unit, side + columnWidth, top - 22 * unit));
        }
        const QRectF foot(side, paperHeight - bottom + 26 * unit, columnWidth, 14 * unit);
        paintLine(foot, Qt::AlignLeft, m_frame.foot);
        paintLine(foot, Qt::AlignRight, m_frame.pageNumber.arg(number).arg(count));
    }

    // As outlines: slanted text would lie between the words of the page for whoever copies or searches them. A page
    // that is cut in two still says it.
    void paintWatermark()
    {
        if (m_frame.watermark.isEmpty())
            return;
        const qreal height = paperHeight / watermarksPerPage;
        QPainterPath outlines;
        outlines.addText(QPointF(), documentFont(watermarkSize), printable(m_frame.watermark));
        outlines.translate(-outlines.boundingRect().center());
        for (int index = 0; index < watermarksPerPage; ++index) {
            m_painter.save();
            m_painter.translate(paperWidth / 2, (index + 0.5) * height);
            m_painter.rotate(watermarkSlant);
            m_painter.fillPath(outlines, watermarkInk);
            m_painter.restore();
        }
    }

    const QString& drawn() const { return m_drawn; }

private:
    void paintAreas(const Box& box, QPointF corner, bool overLines)
    {
        for (const PlotArea& area : box.areas) {
            if (area.overLines == overLines)
                paintArea(m_painter, area, corner);
        }
    }

    void paint(const TextPiece& piece, QPointF corner)
    {
        const QTextLine textLine = piece.layout->lineAt(piece.line);
        m_painter.setPen(piece.muted ? muted : ink);
        textLine.draw(&m_painter, corner + piece.at);
        m_drawn += piece.layout->text().mid(textLine.textStart(), textLine.textLength());
    }

    void paintLine(const QRectF& area, Qt::Alignment alignment, const QString& text)
    {
        m_painter.setFont(documentFont(frameSize));
        m_painter.setPen(muted);
        m_painter.drawText(area, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, printable(text));
        m_drawn += text;
    }

    QPainter& m_painter;
    const PageFrame& m_frame;
    QString m_drawn;
};

// One row of a table as boxes, one per line of its tallest cell.
class RowBoxes {
public:
    RowBoxes(const Table& table, const CellRow& row, int tableIndex, Keep afterLast);
    QList<Box> boxes() const;

private:
    struct PlacedCell {
        LaidOutText text;
        QRectF area; // of the cell; only its sides count
        CellLook look;
    };
    Box slice(qsizetype index) const;

    QList<PlacedCell> m_cells;
    qsizetype m_lines = 1;
    int m_table;
    qreal m_padding;
    Keep m_afterLast;
};

RowBoxes::RowBoxes(const Table& table, const CellRow& row, int tableIndex, Keep afterLast)
    : m_table(tableIndex)
    , m_padding(table.rowPadding * unit)
    , m_afterLast(afterLast)
{
    const qreal total = std::accumulate(table.weights.begin(), table.weights.end(), 0.0);
    qsizetype column = 0;
    qreal left = 0;
    for (const Cell& cell : row) {
        qreal width = 0;
        for (const qsizetype end = qMin(column + cell.span, table.weights.size()); column < end; ++column)
            width += table.weights.at(column) / total * columnWidth;
        const LaidOutText text =
            layOut(cell.text, table.size, tableLineHeight, width - 2 * cellPadding, alignmentOf(cell.align), 0);
        m_lines = qMax(m_lines, text.lines());
        m_cells.append({text, QRectF(left, 0, width, 0), cell.look});
        left += width;
    }
}

QList<Box> RowBoxes::boxes() const
{
    QList<Box> boxes;
    for (qsizetype index = 0; index < m_lines; ++index) {
        Box box = slice(index);
        box.keep = m_lines <= widestUncutRow && index < m_lines - 1 ? Keep::WithNext
                                                                    : keepAfterLine(index, m_lines, m_afterLast);
        boxes.append(box);
    }
    return boxes;
}

Box RowBoxes::slice(qsizetype index) const
{
    const bool first = index == 0;
    const bool last = index == m_lines - 1;
    const qreal padding = first ? m_padding : 0;
    Box box;
    box.table = m_table;
    box.height = m_cells.first().text.lineHeight + padding + (last ? m_padding : 0);
    for (const PlacedCell& cell : m_cells) {
        const QRectF area(cell.area.left(), 0, cell.area.width(), box.height);
        if (cell.look != CellLook::Value)
            box.fills.append({area, cell.look == CellLook::Caption ? Shade::Strong : Shade::Light});
        if (first)
            box.rules.append(QLineF(area.topLeft(), area.topRight()));
        if (last)
            box.rules.append(QLineF(area.bottomLeft(), area.bottomRight()));
        box.rules.append(QLineF(area.topLeft(), area.bottomLeft()));
        box.rules.append(QLineF(area.topRight(), area.bottomRight()));
        if (index < cell.text.lines())
            box.text.append(
                cell.text.piece(static_cast<int>(index), QPointF(area.left() + cellPadding, padding), false));
    }
    return box;
}

QRectF inUnits(const QRectF& points)
{
    return {points.topLeft() * unit, points.size() * unit};
}

QList<TextPiece> plotPieces(const PlotText& text)
{
    const QRectF area = inUnits(text.area);
    const LaidOutText laidOut = layOut(text.text, text.size, tableLineHeight, area.width(), alignmentOf(text.align), 0);
    const qreal unused = laidOut.lines() == 1 ? qMax(0.0, area.height() - laidOut.lineHeight) / 2 : 0;
    QList<TextPiece> pieces;
    for (int index = 0; index < laidOut.lines(); ++index)
        pieces.append(
            laidOut.piece(index, area.topLeft() + QPointF(0, unused + index * laidOut.lineHeight), text.muted));
    return pieces;
}

// What the document's properties say too, as the standard wants it. Qt's own would say when the file was made, and the
// digest of a PDF is that of its pages.
QByteArray archiveMetadata(const QString& title)
{
    const QString packet = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><dc:title><rdf:Alt>"
        "<rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title><xmp:CreatorTool>RightsDesk</xmp:CreatorTool>"
        "<pdf:Producer>Qt %2</pdf:Producer><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
    return packet.arg(title.toHtmlEscaped(), QString::fromLatin1(qVersion())).toUtf8();
}

} // namespace

PageFlow::PageFlow(PageFrame frame)
    : m_frame(std::move(frame))
{
}

void PageFlow::addParagraph(const QString& text, const ParagraphStyle& style)
{
    qreal spaceBefore = style.spaceBefore * unit;
    for (const QString& paragraph : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qreal indent = style.indent * style.size * unit;
        const LaidOutText laidOut =
            layOut(paragraph, style.size, style.lineHeight, columnWidth, alignmentOf(style.align), indent);
        for (qsizetype index = 0; index < laidOut.lines(); ++index) {
            Box box;
            box.spaceBefore = index == 0 ? spaceBefore : 0;
            box.height = laidOut.lineHeight;
            box.keep = keepAfterLine(index, laidOut.lines(), style.keep);
            box.text.append(laidOut.piece(static_cast<int>(index), QPointF(index == 0 ? indent : 0, 0), style.muted));
            append(box);
        }
        spaceBefore = 0;
    }
}

void PageFlow::addTable(const Table& table)
{
    const int index = static_cast<int>(m_layout.heads.size());
    QList<Box> head;
    for (const CellRow& row : table.head)
        head += RowBoxes(table, row, index, Keep::WithNext).boxes();
    m_layout.heads.append(head);
    QList<Box> boxes = head;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const Keep afterRow = row == table.rows.size() - 1 ? Keep::Free : table.keepRows;
        boxes += RowBoxes(table, table.rows.at(row), index, afterRow).boxes();
    }
    if (!boxes.isEmpty())
        boxes.first().spaceBefore = table.spaceBefore * unit;
    for (const Box& box : std::as_const(boxes))
        append(box);
}

void PageFlow::addPlot(const Plot& plot, Keep keep, qreal spaceBefore)
{
    Box box;
    box.spaceBefore = spaceBefore * unit;
    box.height = plot.height * unit;
    box.keep = keep;
    for (PlotArea area : plot.areas) {
        area.rect = inUnits(area.rect);
        box.areas.append(area);
    }
    for (PlotLine stroke : plot.lines) {
        for (QPointF& point : stroke.points)
            point *= unit;
        box.lines.append(stroke);
    }
    for (const PlotText& text : plot.texts)
        box.text += plotPieces(text);
    append(box);
}

void PageFlow::append(Box box)
{
    box.startsPage = box.startsPage || m_next.startsPage;
    box.bookmark = m_next.bookmark;
    box.bookmarkLevel = m_next.bookmarkLevel;
    m_next = {};
    m_layout.boxes.append(std::move(box));
    m_pages.clear();
}

void PageFlow::startPage()
{
    m_next.startsPage = true;
}

void PageFlow::addBookmark(const QString& title, int level)
{
    m_next.bookmark = printable(title);
    m_next.bookmarkLevel = level;
}

QList<Bookmark> PageFlow::bookmarks() const
{
    QList<Bookmark> found;
    for (int index = 0; index < pageCount(); ++index) {
        for (const PlacedBox& placed : pages().at(index)) {
            if (!placed.box.bookmark.isEmpty())
                found.append({placed.box.bookmark, placed.box.bookmarkLevel, index, (top + placed.top) / unit});
        }
    }
    return found;
}

qreal PageFlow::textWidth()
{
    return columnWidth / unit;
}

qreal PageFlow::widthOf(const QString& text, qreal size)
{
    return QFontMetricsF(documentFont(size)).horizontalAdvance(printable(text)) / unit;
}

int PageFlow::linesOf(const QString& text, qreal size, qreal width)
{
    return static_cast<int>(layOut(text, size, tableLineHeight, width * unit, Qt::AlignLeft, 0).lines());
}

QSizeF PageFlow::paperSize()
{
    return {paperWidth / unit, paperHeight / unit};
}

const QList<Page>& PageFlow::pages() const
{
    if (m_pages.isEmpty())
        m_pages = paginate(m_layout, paperHeight - top - bottom);
    return m_pages;
}

int PageFlow::pageCount() const
{
    return static_cast<int>(pages().size());
}

QString PageFlow::paint(QPainter& painter, const QRectF& paper, int index) const
{
    painter.save();
    painter.translate(paper.topLeft());
    painter.scale(paper.width() / paperWidth, paper.height() / paperHeight);
    PagePainter pagePainter(painter, m_frame);
    pagePainter.paintWatermark();
    pagePainter.paintFrame(index + 1, pages().size());
    pagePainter.paint(pages().at(index));
    painter.restore();
    return pagePainter.drawn();
}

void PageFlow::paintPage(QPainter& painter, const QRectF& paper, int index) const
{
    paint(painter, paper, index);
}

QByteArray PageFlow::pdf(const JobToken& job) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_frame.title);
    writer.setCreator(QStringLiteral("RightsDesk"));
    writer.setResolution(unitsPerInch);
    if (m_frame.standard == PdfStandard::Archive) {
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setDocumentXmpMetadata(archiveMetadata(m_frame.title));
    }
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    QString drawn;
    for (int index = 0; index < pageCount(); ++index) {
        if (job.isCancelled())
            return {};
        if (index > 0)
            writer.newPage();
        drawn += paint(painter, QRectF(0, 0, paperWidth, paperHeight), index);
    }
    painter.end();
    return finishedPdf(bytes, drawn, bookmarks());
}

} // namespace rd::print

#include "ui/shared/page_view.h"

#include "ui/shared/theme.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

namespace rd::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 4;
constexpr int gapBetweenPages = theme::Medium;

} // namespace

PageView::PageView(const QString& name, const QString& accessibleName, QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(theme::RowHeight);
    horizontalScrollBar()->setSingleStep(theme::RowHeight);
    // The bar keeps its room: else a page that just fits would change its width with the bar, and the bar with it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PageView::present(print::PageFlow pages)
{
    m_pages = std::move(pages);
    m_pictures.clear();
    layOut();
}

void PageView::clear()
{
    m_pages.reset();
    m_pictures.clear();
    layOut();
}

int PageView::pageCount() const
{
    return m_pages ? m_pages->pageCount() : 0;
}

int PageView::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / (paper().height() + gapBetweenPages) + 1, 1, pageCount());
}

void PageView::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

QSize PageView::paper() const
{
    const QSizeF points = print::PageFlow::paperSize();
    const double width = qMax(1.0, (viewport()->width() - 2 * gapBetweenPages) * m_zoom);
    return {qRound(width), qRound(width * points.height() / points.width())};
}

QRect PageView::placeOf(int index) const
{
    const QSize size = paper();
    const int left = qMax(gapBetweenPages, (viewport()->width() - size.width()) / 2);
    return {QPoint(left, gapBetweenPages + index * (size.height() + gapBetweenPages)), size};
}

void PageView::layOut()
{
    const QSize size = paper();
    const int height = gapBetweenPages + pageCount() * (size.height() + gapBetweenPages);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, size.width() + 2 * gapBetweenPages - viewport()->width()));
    viewport()->update();
    noteWhere();
}

void PageView::noteWhere()
{
    if (m_seen == currentPage() && m_counted == pageCount())
        return;
    m_seen = currentPage();
    m_counted = pageCount();
    Q_EMIT pageChanged();
}

void PageView::zoom(double factor)
{
    const double before = m_zoom;
    m_zoom = factor > 0 ? std::clamp(m_zoom * factor, smallestZoom, largestZoom) : 1;
    const int top = verticalScrollBar()->value();
    m_pictures.clear();
    layOut();
    verticalScrollBar()->setValue(qRound(top * m_zoom / before));
}

// A screen further, but never past the head of a page: every page is read from its beginning.
void PageView::turn(int pages)
{
    const int at = verticalScrollBar()->value();
    const int page = paper().height() + gapBetweenPages;
    const int step = qMax(theme::RowHeight, viewport()->height() - theme::RowHeight);
    if (pages > 0)
        verticalScrollBar()->setValue(qMin(at + step, (at / page + 1) * page));
    else
        verticalScrollBar()->setValue(qMax(at - step, (at - 1) / page * page));
}

const QPixmap& PageView::picture(int index)
{
    const auto known = m_pictures.constFind(index);
    if (known != m_pictures.constEnd())
        return *known;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(paper() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(theme::colour(Colour::Surface, Scheme::Light)); // paper is white in the dark, too
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_pages->paintPage(painter, QRectF(QPointF(), QSizeF(paper())), index);
    painter.end();
    return *m_pictures.insert(index, picture);
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::colour(Colour::Line));
    const QPoint scrolled(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    for (int index = 0; index < pageCount(); ++index) {
        const QRect place = placeOf(index).translated(scrolled);
        if (!place.intersects(viewport()->rect()))
            continue;
        painter.drawPixmap(place.topLeft(), picture(index));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::colour(Colour::Accent), 2 * theme::LineWidth));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent* event)
{
    m_pictures.clear();
    layOut();
    QAbstractScrollArea::resizeEvent(event);
}

// The frame of the focus stands still while the pages move.
void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    noteWhere();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return turn(1);
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_Home:
        return scrollToTop();
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return control ? zoom(zoomStep) : event->ignore();
    case Qt::Key_Minus:
        return control ? zoom(1 / zoomStep) : event->ignore();
    case Qt::Key_0:
        return control ? zoom(0) : event->ignore();
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        return zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::focusInEvent(QFocusEvent* event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void PageView::focusOutEvent(QFocusEvent* event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace rd::ui

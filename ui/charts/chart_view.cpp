#include "ui/charts/chart_view.h"

#include "ui/charts/figure_tiles.h"
#include "ui/charts/heat_map.h"
#include "ui/shared/plain_text.h"
#ifdef RIGHTSDESK_CHARTS
#include "ui/charts/plotted_chart.h"
#endif

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Tiny, theme::Tiny, theme::Tiny, theme::Tiny);
}

void ChartView::setSurface(QWidget* surface)
{
    m_surface = surface;
    surface->setMouseTracking(true);
    surface->installEventFilter(this);
}

void ChartView::showPanel(const domain::ReportPanel& panel)
{
    if (samePanel(m_panel, panel))
        return;
    m_panel = panel;
    draw();
    setCurrent(m_current && figureAt(m_panel, *m_current) ? m_current : std::nullopt);
}

ChartPlace ChartView::moved(const ChartPlace& from, Qt::Key key) const
{
    return movedPlace(m_panel, from, key, along());
}

void ChartView::setCurrent(const std::optional<ChartPlace>& place)
{
    m_current = place;
    mark(hasFocus() ? m_current : std::nullopt);
    say(hasFocus() ? m_current : std::nullopt);
}

// Qt 6.4 has no way to announce; a change of the name of what has the focus is read aloud everywhere.
void ChartView::say(const std::optional<ChartPlace>& place)
{
    m_said = place ? placeWords(m_panel, *place) : QString();
    setAccessibleName(m_said.isEmpty() ? m_panel.title : m_panel.title + u": "_s + m_said);
    setAccessibleDescription(tr("Chart. The arrow keys go through its values, Enter shows the requests behind one."));
    Q_EMIT says(m_said);
}

void ChartView::hover(const QPointF& point, const QPoint& onScreen)
{
    const std::optional<ChartPlace> place = placeAt(point);
    say(place ? place : hasFocus() ? m_current : std::nullopt);
    if (place)
        QToolTip::showText(onScreen, plainToolTip(placeWords(m_panel, *place)), m_surface);
    else
        QToolTip::hideText();
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_surface)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Wheel) { // the page scrolls, not the picture
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        hover(mouse->position(), mouse->globalPosition().toPoint());
    } else if (event->type() == QEvent::Leave) {
        say(hasFocus() ? m_current : std::nullopt);
    } else if (event->type() == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
        return true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (const auto place = placeAt(mouse->position()); place && mouse->button() == Qt::LeftButton) {
            setCurrent(place);
            Q_EMIT chosen(*place);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier && m_current) {
        Q_EMIT chosen(*m_current);
        return;
    }
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (m_current)
            setCurrent(moved(*m_current, key));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!m_current && figureAt(m_panel, {}))
        m_current = ChartPlace();
    setCurrent(m_current);
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCurrent(m_current);
    update();
}

void ChartView::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Colour::Accent), 2 * theme::LineWidth));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::CornerRadius, theme::CornerRadius);
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_panel.code.isEmpty())
        drawAgain();
}

void ChartView::drawAgain()
{
    draw();
    setCurrent(m_current);
}

ChartView* chartView(const domain::ReportPanel& panel, QWidget* parent)
{
    ChartView* view = nullptr;
    switch (panel.shape) {
    case domain::PanelShape::Figures:
        view = new FigureTiles(parent);
        break;
    case domain::PanelShape::HeatMap:
        view = new HeatMap(parent);
        break;
    case domain::PanelShape::Bars:
    case domain::PanelShape::Stacked:
    case domain::PanelShape::Line:
#ifdef RIGHTSDESK_CHARTS
        view = plottedChart(panel.shape, parent);
#endif
        break;
    }
    if (view) {
        view->setObjectName(u"chart"_s + panel.code);
        view->showPanel(panel);
    }
    return view;
}

} // namespace rd::ui

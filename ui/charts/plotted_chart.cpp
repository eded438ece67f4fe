#include "ui/charts/plotted_chart.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/shared/theme.h"

#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QValueAxis>

namespace rd::ui {

using namespace Qt::StringLiterals;

PlottedChart::PlottedChart(QWidget* parent)
    : ChartView(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
{
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    static_cast<QBoxLayout*>(layout())->insertWidget(0, m_view, 1);
    setSurface(m_view->viewport());
}

void PlottedChart::clearChart()
{
    m_chart->removeAllSeries();
    const QList<QAbstractAxis*> axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_view->setBackgroundBrush(theme::colour(Colour::Surface));
}

QValueAxis* PlottedChart::valueAxis() const
{
    const AxisSteps steps = axisSteps(panel());
    auto* axis = new QValueAxis;
    axis->setRange(0, steps.top);
    axis->setTickCount(steps.steps + 1);
    const bool whole = steps.top / steps.steps >= 1;
    axis->setLabelFormat(panel().unit == domain::FigureUnit::Share ? u"%d %%"_s : whole ? u"%d"_s : u"%.1f"_s);
    dress(axis);
    return axis;
}

void PlottedChart::dress(QAbstractAxis* axis) const
{
    axis->setLabelsFont(theme::font(TextStyle::Secondary));
    axis->setLabelsColor(theme::colour(Colour::Muted));
    axis->setLinePenColor(theme::colour(Colour::Line));
    axis->setGridLineColor(theme::colour(Colour::Line));
}

void PlottedChart::showLegend(bool shown)
{
    QLegend* legend = m_chart->legend();
    legend->setVisible(shown);
    legend->setAlignment(Qt::AlignBottom);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->setFont(theme::font(TextStyle::Secondary));
    legend->setLabelColor(theme::colour(Colour::Text));
}

QPointF PlottedChart::inChart(const QPointF& onSurface) const
{
    return m_chart->mapFromScene(m_view->mapToScene(onSurface.toPoint()));
}

void PlottedChart::resizeEvent(QResizeEvent* event)
{
    ChartView::resizeEvent(event);
    if (!panel().code.isEmpty() && wantsDrawing())
        drawAgain();
}

QString targetWords(const domain::ReportPanel& panel)
{
    return ChartView::tr("Target: %1")
        .arg(QString::number(drawnTarget(panel)) + (panel.unit == domain::FigureUnit::Share ? u" %"_s : QString()));
}

ChartView* plottedChart(domain::PanelShape shape, QWidget* parent)
{
    if (shape == domain::PanelShape::Line)
        return new LineChart(parent);
    return new BarChart(parent);
}

} // namespace rd::ui

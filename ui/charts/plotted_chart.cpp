#include "ui/charts/plotted_chart.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/shared/theme.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLayout>
#include <QLegend>
#include <QValueAxis>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double numberRoom = 1.2;

} // namespace

PlottedChart::PlottedChart(QWidget* parent)
    : ChartView(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_legend(new ChartLegend(this))
{
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_chart->legend()->hide();
    m_legend->hide();
    layout()->addWidget(m_view);
    layout()->addWidget(m_legend);
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
    // Above the last step there is room for the number of a bar or a point that reaches it.
    axis->setRange(0, panel().unit == domain::FigureUnit::Share ? steps.top * numberRoom : steps.top);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(steps.top / steps.steps);
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

void PlottedChart::setPlotHeight(int height)
{
    m_view->setFixedHeight(height);
}

QPen PlottedChart::targetPen() const
{
    return {theme::colour(Colour::Text), theme::LineWidth, Qt::DashLine};
}

// One series under a title that says what it is needs no legend.
void PlottedChart::showLegend(ChartLegend::Sample sample)
{
    QList<ChartLegend::Entry> entries;
    for (int number = 0; number < panel().series.size(); ++number) {
        const bool line = sample == ChartLegend::Sample::Line;
        entries.append({panel().series.at(number).name, sample, seriesBrush(number),
                        line ? seriesPen(number) : QPen(seriesColour(number), theme::LineWidth)});
    }
    if (hasTargets(panel()))
        entries.append({targetWords(), ChartLegend::Sample::Line, {}, targetPen()});
    const bool needed = entries.size() > 1 || panel().shape == domain::PanelShape::Stacked;
    m_legend->showEntries(needed ? entries : QList<ChartLegend::Entry>());
}

// One after the other where they change; the words under the chart say since when.
QString PlottedChart::targetWords() const
{
    constexpr qsizetype most = 4;
    QStringList steps;
    for (qsizetype point = 0; point < panel().points.size(); ++point) {
        const std::optional<domain::FigureTarget> target = targetAt(panel(), point);
        const QString step = target ? targetText(*target) : tr("none");
        // What never had one before begins with the first.
        if (steps.isEmpty() ? target.has_value() : steps.last() != step)
            steps.append(step);
    }
    return steps.size() > most ? tr("Target") : tr("Target: %1").arg(steps.join(u" → "_s));
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

ChartView* plottedChart(domain::PanelShape shape, QWidget* parent)
{
    if (shape == domain::PanelShape::Line)
        return new LineChart(parent);
    return new BarChart(parent);
}

} // namespace rd::ui

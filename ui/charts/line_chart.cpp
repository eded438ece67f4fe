#include "ui/charts/line_chart.h"

#include "ui/charts/chart_look.h"
#include "ui/shared/theme.h"

#include <cmath>
#include <limits>
#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineChartHeight = 250;
constexpr int lineAxisWidth = 56;
constexpr double lineMargin = 0.4; // of a point, left of the first and right of the last
constexpr qsizetype mostLineNumbers = 12;
constexpr qreal lineDot = 3; // its radius
constexpr qreal lineMark = 12;

} // namespace

LineChart::LineChart(QWidget* parent)
    : PlottedChart(parent)
{
    setPlotHeight(lineChartHeight);
}

int LineChart::stride() const
{
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    int widest = 0;
    for (const QString& point : panel().points)
        widest = std::max(widest, metrics.horizontalAdvance(point) + theme::Medium);
    return labelStride(static_cast<int>(panel().points.size()), widest, width() - lineAxisWidth);
}

void LineChart::draw()
{
    clearChart();
    m_stride = stride();
    for (int number = 0; number < panel().series.size(); ++number)
        addLine(number);
    addTargets();
    addMark();
    attach();
    showLegend(ChartLegend::Sample::Line);
}

void LineChart::addLine(int number)
{
    const QList<domain::Figure>& figures = panel().series.at(number).figures;
    QList<QPointF> piece;
    for (int point = 0; point <= figures.size(); ++point) {
        if (point < figures.size() && figures.at(point).value) {
            piece.append(QPointF(point, drawnValue(figures.at(point))));
        } else if (!piece.isEmpty()) {
            addPiece(number, piece);
            piece.clear();
        }
    }
}

void LineChart::addPiece(int number, const QList<QPointF>& points)
{
    auto* line = new QLineSeries;
    line->setPen(seriesPen(number));
    line->append(points);
    line->setPointsVisible(true);
    line->setMarkerSize(lineDot);
    const bool numbers = panel().series.size() == 1 && panel().points.size() <= mostLineNumbers;
    line->setPointLabelsVisible(numbers);
    line->setPointLabelsClipping(false);
    line->setPointLabelsFont(theme::font(TextStyle::Secondary));
    line->setPointLabelsColor(theme::colour(Colour::Text));
    line->setPointLabelsFormat(u"@yPoint"_s);
    chart()->addSeries(line);
}

void LineChart::addTargets()
{
    constexpr double half = 0.5;
    const double left = -lineMargin;
    const double right = double(panel().points.size()) - 1 + lineMargin;
    QList<QPointF> piece;
    for (int point = 0; point <= panel().points.size(); ++point) {
        if (const auto target = targetAt(panel(), point)) {
            piece.append(QPointF(std::max(left, point - half), drawnTarget(*target)));
            piece.append(QPointF(std::min(right, point + half), drawnTarget(*target)));
        } else if (!piece.isEmpty()) {
            addTargetPiece(piece);
            piece.clear();
        }
    }
}

void LineChart::addTargetPiece(const QList<QPointF>& points)
{
    auto* line = new QLineSeries;
    line->setPen(targetPen());
    line->append(points);
    chart()->addSeries(line);
}

void LineChart::addMark()
{
    m_mark = new QScatterSeries;
    m_mark->setMarkerSize(lineMark);
    m_mark->setColor(theme::colour(Colour::Text));
    m_mark->setBorderColor(theme::colour(Colour::Surface));
    chart()->addSeries(m_mark);
}

QCategoryAxis* LineChart::pointAxis() const
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-lineMargin);
    for (int point = 0; point < panel().points.size(); point += m_stride)
        axis->append(panel().points.at(point).toHtmlEscaped(), point);
    axis->setRange(-lineMargin, double(panel().points.size()) - 1 + lineMargin);
    dress(axis);
    axis->setGridLineVisible(false);
    return axis;
}

void LineChart::attach()
{
    QCategoryAxis* points = pointAxis();
    QValueAxis* values = valueAxis();
    chart()->addAxis(points, Qt::AlignBottom);
    chart()->addAxis(values, Qt::AlignLeft);
    const QList<QAbstractSeries*> lines = chart()->series();
    for (QAbstractSeries* line : lines) {
        line->attachAxis(points);
        line->attachAxis(values);
    }
}

void LineChart::mark(const std::optional<ChartPlace>& place)
{
    if (!m_mark)
        return;
    m_mark->clear();
    const domain::Figure* figure = place ? figureAt(panel(), *place) : nullptr;
    if (figure && figure->value)
        m_mark->append(place->point, drawnValue(*figure));
}

// Of the point the mouse is over or under, the line that is nearest.
std::optional<ChartPlace> LineChart::placeAt(const QPointF& point) const
{
    if (!m_mark || !chart()->plotArea().contains(inChart(point)))
        return {};
    const QPointF value = chart()->mapToValue(inChart(point), m_mark);
    const auto last = static_cast<int>(panel().points.size()) - 1;
    ChartPlace nearest{0, std::clamp(qRound(value.x()), 0, std::max(0, last))};
    double least = std::numeric_limits<double>::max();
    for (int series = 0; series < panel().series.size(); ++series) {
        const domain::Figure* figure = figureAt(panel(), {series, nearest.point});
        if (!figure || !figure->value)
            continue;
        if (const double distance = std::abs(drawnValue(*figure) - value.y()); distance < least) {
            least = distance;
            nearest.series = series;
        }
    }
    return figureAt(panel(), nearest) ? std::optional(nearest) : std::nullopt;
}

} // namespace rd::ui

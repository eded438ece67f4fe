#include "ui/charts/bar_chart.h"

#include "ui/charts/chart_look.h"
#include "ui/shared/theme.h"

#include <algorithm>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double barShare = 0.8; // of the room of a point; the rest keeps its group apart from the next
constexpr double loneBarShare = 0.4; // where there is so much room that a bar would be a wall
constexpr qsizetype lonePoints = 2;
constexpr int barChartHeight = 250;
constexpr int lyingBar = 18;
constexpr int barAxisHeight = 64; // with the legend
constexpr int lyingGap = 16; // Qt Charts cuts words off where less is left of their line
constexpr int barAxisWidth = 48;
constexpr qsizetype mostBarNumbers = 24; // on standing bars; more would cover each other

// A day and its weekday, say, stand in two lines where one is too long.
enum class PointLines { One, Broken };

int widestPointLine(const QStringList& points, PointLines lines)
{
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    int widest = 0;
    for (const QString& point : points) {
        const QStringList parts = lines == PointLines::Broken ? point.split(u' ') : QStringList{point};
        for (const QString& part : parts)
            widest = std::max(widest, metrics.horizontalAdvance(part) + 2 * theme::Large);
    }
    return widest;
}

bool pointsFit(const QStringList& points, PointLines lines, int width)
{
    const bool low =
        std::all_of(points.begin(), points.end(), [](const QString& point) { return point.count(u' ') < 2; });
    return (low || lines == PointLines::One) && widestPointLine(points, lines) * points.size() <= width - barAxisWidth;
}

} // namespace

BarChart::BarChart(QWidget* parent)
    : PlottedChart(parent)
{
}

bool BarChart::wouldLie() const
{
    return !pointsFit(panel().points, PointLines::Broken, width());
}

int BarChart::drawnPoint(int point) const
{
    return m_lying ? static_cast<int>(panel().points.size()) - 1 - point : point;
}

int BarChart::drawnSeries(int series) const
{
    return m_lying && !isStacked() ? static_cast<int>(panel().series.size()) - 1 - series : series;
}

QAbstractBarSeries* BarChart::newSeries() const
{
    if (isStacked())
        return m_lying ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
    return m_lying ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries) : new QBarSeries;
}

void BarChart::draw()
{
    clearChart();
    m_lying = wouldLie();
    m_bars = newSeries();
    fillSeries();
    chart()->addSeries(m_bars);
    QBarCategoryAxis* points = pointAxis();
    QValueAxis* values = valueAxis();
    chart()->addAxis(points, m_lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, m_lying ? Qt::AlignBottom : Qt::AlignLeft);
    m_bars->attachAxis(points);
    m_bars->attachAxis(values);
    if (hasTargets(panel()))
        addTargets(points, values);
    showLegend(ChartLegend::Sample::Bar);
    updateHeight();
}

void BarChart::fillSeries()
{
    m_bars->setBarWidth(panel().points.size() <= lonePoints ? loneBarShare : barShare);
    for (int place = 0; place < panel().series.size(); ++place) {
        const int number = drawnSeries(place);
        const domain::PanelSeries& series = panel().series.at(number);
        auto* bars = new QBarSet(series.name.toHtmlEscaped());
        for (int point = 0; point < series.figures.size(); ++point)
            bars->append(drawnValue(series.figures.at(drawnPoint(point))));
        bars->setBrush(seriesBrush(number));
        bars->setPen(QPen(seriesColour(number), theme::LineWidth));
        bars->setSelectedColor(theme::colour(Colour::Text));
        bars->setLabelColor(theme::colour(Colour::Text));
        bars->setLabelFont(theme::font(TextStyle::Secondary));
        m_bars->append(bars);
    }
    writeNumbers();
}

void BarChart::writeNumbers()
{
    const bool fit = m_lying || panel().points.size() * panel().series.size() <= mostBarNumbers;
    m_bars->setLabelsVisible(fit && !isStacked());
    m_bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    m_bars->setLabelsFormat(panel().unit == domain::FigureUnit::Share ? u"@value %"_s : u"@value"_s);
}

QBarCategoryAxis* BarChart::pointAxis() const
{
    auto* axis = new QBarCategoryAxis;
    const bool broken = !m_lying && !pointsFit(panel().points, PointLines::One, width());
    QStringList words;
    for (const QString& point : panel().points)
        words.append(broken ? point.toHtmlEscaped().replace(u' ', "<br>"_L1) : point.toHtmlEscaped());
    if (m_lying)
        std::reverse(words.begin(), words.end());
    axis->append(words);
    dress(axis);
    axis->setGridLineVisible(false);
    return axis;
}

// A stretch for each point, one line where all have the same.
void BarChart::addTargets(QBarCategoryAxis* points, QValueAxis* values)
{
    constexpr double half = 0.5;
    auto* line = new QLineSeries;
    line->setPen(targetPen());
    for (int at = 0; at < panel().points.size(); ++at) {
        const std::optional<domain::FigureTarget> target = targetAt(panel(), drawnPoint(at));
        if (!target)
            continue;
        for (const double edge : {at - half, at + half})
            line->append(m_lying ? QPointF(drawnTarget(*target), edge) : QPointF(edge, drawnTarget(*target)));
    }
    chart()->addSeries(line);
    line->attachAxis(points);
    line->attachAxis(values);
}

void BarChart::updateHeight()
{
    const auto bars = isStacked() ? 1 : panel().series.size();
    const auto lying = panel().points.size() * (bars * lyingBar + lyingGap) + barAxisHeight;
    setPlotHeight(m_lying ? std::max(barChartHeight, static_cast<int>(lying)) : barChartHeight);
}

void BarChart::mark(const std::optional<ChartPlace>& place)
{
    if (!m_bars)
        return;
    const QList<QBarSet*> sets = m_bars->barSets();
    for (QBarSet* one : sets)
        one->deselectAllBars();
    if (place && place->series < sets.size())
        sets.at(drawnSeries(place->series))->selectBar(drawnPoint(place->point));
}

std::optional<int> BarChart::stackedAt(int point, double value) const
{
    double sum = 0;
    for (int series = 0; series < panel().series.size(); ++series) {
        sum += drawnValue(panel().series.at(series).figures.value(point));
        if (value < sum)
            return series;
    }
    return {};
}

// The whole height of a bar's place answers, so that small and missing values can be pointed at; of bars upon each
// other only what is drawn.
std::optional<ChartPlace> BarChart::placeAt(const QPointF& point) const
{
    if (!m_bars || !chart()->plotArea().contains(inChart(point)))
        return {};
    const QPointF value = chart()->mapToValue(inChart(point), m_bars);
    const double across = m_lying ? value.y() : value.x();
    const int at = qRound(across);
    ChartPlace place{0, drawnPoint(at)};
    if (isStacked()) {
        const std::optional<int> series = stackedAt(place.point, m_lying ? value.x() : value.y());
        if (!series)
            return {};
        place.series = *series;
    } else {
        const auto bars = static_cast<int>(panel().series.size());
        const double within = (across - at) / m_bars->barWidth() + 0.5;
        place.series = drawnSeries(std::clamp(static_cast<int>(within * bars), 0, std::max(0, bars - 1)));
    }
    return figureAt(panel(), place) ? std::optional(place) : std::nullopt;
}

} // namespace rd::ui

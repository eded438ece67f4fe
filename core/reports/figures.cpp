#include "core/reports/figures.h"

namespace rd::reports {

using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::Series;
using domain::Tally;

Figure countFigure(Metric metric, Series series, const QString& point, qint64 count)
{
    Figure figure;
    figure.metric = metric;
    figure.series = series;
    figure.point = point;
    figure.counted = count;
    figure.value = static_cast<double>(count);
    return figure;
}

Figure shareFigure(Metric metric, Series series, const Tally& tally)
{
    Figure figure = countFigure(metric, series, tally.point, tally.counted);
    figure.of = tally.of;
    figure.unit = FigureUnit::Share;
    figure.value.reset();
    if (tally.of > 0)
        figure.value = static_cast<double>(tally.counted) / static_cast<double>(tally.of);
    return figure;
}

QList<Tally> merged(const QList<Tally>& tallies)
{
    QMap<QString, Tally> points;
    for (const Tally& one : tallies) {
        Tally& point = points[one.point];
        point.point = one.point;
        point.counted += one.counted;
        point.of += one.of;
    }
    return points.values();
}

QList<Figure> shareFigures(Metric metric, Series series, const QList<Tally>& tallies)
{
    Tally whole;
    QList<Figure> figures;
    const QList<Tally> points = merged(tallies);
    for (const Tally& point : points) {
        whole.counted += point.counted;
        whole.of += point.of;
        figures.append(shareFigure(metric, series, point));
    }
    figures.prepend(shareFigure(metric, Series::Whole, whole));
    return figures;
}

QList<Figure> countFigures(Metric metric, Series series, const QList<Tally>& tallies)
{
    qint64 whole = 0;
    QList<Figure> figures;
    const QList<Tally> points = merged(tallies);
    for (const Tally& point : points) {
        whole += point.counted;
        figures.append(countFigure(metric, series, point.point, point.counted));
    }
    figures.prepend(countFigure(metric, Series::Whole, {}, whole));
    return figures;
}

Figure meanFigure(Metric metric, Series series, const QString& point, FigureUnit unit, double sum, qint64 of)
{
    Figure figure;
    figure.metric = metric;
    figure.series = series;
    figure.point = point;
    figure.unit = unit;
    figure.counted = of;
    figure.of = of;
    if (of > 0)
        figure.value = sum / static_cast<double>(of);
    return figure;
}

qint64 casesIn(const DayCounts& days)
{
    qint64 cases = 0;
    for (const qint64 count : days)
        cases += count;
    return cases;
}

namespace {

// The `rank`-th of all, counted from 1 in rising order.
int daysAt(const DayCounts& days, qint64 rank)
{
    qint64 before = 0;
    for (auto one = days.constBegin(); one != days.constEnd(); ++one) {
        before += one.value();
        if (before >= rank)
            return one.key();
    }
    return days.lastKey();
}

} // namespace

std::optional<double> medianOf(const DayCounts& days)
{
    const qint64 cases = casesIn(days);
    if (cases == 0)
        return std::nullopt;
    return (daysAt(days, (cases + 1) / 2) + daysAt(days, cases / 2 + 1)) / 2.0;
}

std::optional<double> percentileOf(const DayCounts& days, int percent)
{
    constexpr int hundred = 100;
    const qint64 cases = casesIn(days);
    if (cases == 0)
        return std::nullopt;
    return daysAt(days, (cases * percent + hundred - 1) / hundred);
}

QMap<QString, DayCounts> daysOf(const QList<domain::Spell>& spells, const WorkingDays& calendar)
{
    QMap<QString, DayCounts> days;
    for (const domain::Spell& spell : spells) {
        if (spell.to.isValid())
            days[spell.point][calendar.between(spell.from, spell.to)] += spell.cases;
    }
    return days;
}

} // namespace rd::reports

#include "ui/charts/chart_values.h"

#include "core/domain/rate_target.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::ReportPanel;

namespace {

constexpr double wholeShare = 100;
constexpr double axisRoom = 1.16; // above the tallest bar, for the number that stands on it

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(rd::ui::ChartWords)
};

double largestOf(const ReportPanel& panel)
{
    double largest = 0;
    if (panel.shape != domain::PanelShape::Stacked) {
        for (const domain::PanelSeries& series : panel.series) {
            for (const Figure& figure : series.figures)
                largest = std::max(largest, drawnValue(figure));
        }
        return largest;
    }
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        double sum = 0;
        for (const domain::PanelSeries& series : panel.series)
            sum += drawnValue(series.figures.value(point));
        largest = std::max(largest, sum);
    }
    return largest;
}

bool sameFigure(const Figure& one, const Figure& other)
{
    return one.metric == other.metric && one.series == other.series && one.point == other.point
        && one.counted == other.counted && one.of == other.of && one.value == other.value && one.unit == other.unit
        && one.hasCases == other.hasCases && one.target == other.target;
}

} // namespace

QString figureWords(const Figure& figure)
{
    if (!figure.value)
        return ChartWords::tr("nothing to count");
    switch (figure.unit) {
    case FigureUnit::Count:
        return valueText(figure);
    case FigureUnit::Share:
        return ChartWords::tr("%1 (%2 of %3)").arg(valueText(figure)).arg(figure.counted).arg(figure.of);
    case FigureUnit::WorkingDays:
        return ChartWords::tr("%1 working days (from %2)").arg(valueText(figure)).arg(figure.of);
    case FigureUnit::Hours:
        return ChartWords::tr("%1 hours (from %2)").arg(valueText(figure)).arg(figure.of);
    case FigureUnit::Days:
        return ChartWords::tr("%1 days (from %2)").arg(valueText(figure)).arg(figure.of);
    }
    Q_UNREACHABLE();
}

double drawnValue(const Figure& figure)
{
    const double value = figure.value.value_or(0);
    constexpr double tenth = 10;
    return std::round((figure.unit == FigureUnit::Share ? value * wholeShare : value) * tenth) / tenth;
}

double drawnTarget(const domain::FigureTarget& target)
{
    return target.share * wholeShare;
}

const Figure* figureAt(const ReportPanel& panel, const ChartPlace& place)
{
    if (place.series < 0 || place.series >= panel.series.size())
        return nullptr;
    const QList<Figure>& figures = panel.series.at(place.series).figures;
    return place.point < 0 || place.point >= figures.size() ? nullptr : &figures.at(place.point);
}

QString placeWords(const ReportPanel& panel, const ChartPlace& place)
{
    const Figure* figure = figureAt(panel, place);
    if (!figure)
        return {};
    QStringList parts{panel.series.at(place.series).name, panel.points.value(place.point), figureWords(*figure)};
    if (figure->target)
        parts.append(ChartWords::tr("target %1").arg(targetText(*figure->target)));
    else if (hasTargets(panel) && lacksTarget(*figure))
        parts.append(ChartWords::tr("no target"));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool saysSomething(const ReportPanel& panel)
{
    if (panel.shape == domain::PanelShape::Figures)
        return !panel.points.isEmpty(); // a nought in a tile is an answer
    return std::any_of(panel.series.begin(), panel.series.end(), [](const domain::PanelSeries& series) {
        return std::any_of(series.figures.begin(), series.figures.end(), [](const Figure& figure) {
            return figure.value && (figure.unit != FigureUnit::Count || figure.counted > 0);
        });
    });
}

bool samePanel(const ReportPanel& one, const ReportPanel& other)
{
    if (one.code != other.code || one.title != other.title || one.shape != other.shape || one.points != other.points
        || one.targetWords != other.targetWords || one.series.size() != other.series.size())
        return false;
    return std::equal(one.series.begin(), one.series.end(), other.series.begin(),
                      [](const domain::PanelSeries& left, const domain::PanelSeries& right) {
                          return left.name == right.name
                              && std::equal(left.figures.begin(), left.figures.end(), right.figures.begin(),
                                            right.figures.end(), sameFigure);
                      });
}

AxisSteps axisSteps(double largest, FigureUnit unit)
{
    constexpr int most = 5;
    if (unit == FigureUnit::Share)
        return {wholeShare, 4};
    // 1, 2, 5, 10, 20, 50 …
    const bool whole = unit == FigureUnit::Count;
    double step = whole ? 1 : 0.5;
    for (int turn = whole ? 1 : 0; largest * axisRoom > step * most; ++turn)
        step *= turn % 3 == 2 ? 2.5 : 2;
    const int steps = std::max(1, static_cast<int>(std::ceil(largest * axisRoom / step)));
    return {step * steps, steps};
}

AxisSteps axisSteps(const ReportPanel& panel)
{
    return axisSteps(largestOf(panel), panel.unit);
}

int labelStride(int points, int widest, int width)
{
    if (points < 1 || width < 1)
        return 1;
    return std::max(1, static_cast<int>(std::ceil(double(points) * widest / width)));
}

ChartPlace movedPlace(const ReportPanel& panel, const ChartPlace& from, Qt::Key key, Qt::Orientation along)
{
    const bool across = along == Qt::Horizontal;
    ChartPlace place = from;
    if (key == (across ? Qt::Key_Right : Qt::Key_Down))
        ++place.point;
    else if (key == (across ? Qt::Key_Left : Qt::Key_Up))
        --place.point;
    else if (key == (across ? Qt::Key_Down : Qt::Key_Right))
        ++place.series;
    else if (key == (across ? Qt::Key_Up : Qt::Key_Left))
        --place.series;
    else if (key == Qt::Key_Home)
        place.point = 0;
    else if (key == Qt::Key_End)
        place.point = static_cast<int>(panel.points.size()) - 1;
    place.series = std::clamp(place.series, 0, std::max(0, static_cast<int>(panel.series.size()) - 1));
    place.point = std::clamp(place.point, 0, std::max(0, static_cast<int>(panel.points.size()) - 1));
    return place;
}

} // namespace rd::ui

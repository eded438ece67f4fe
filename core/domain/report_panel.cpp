#include "core/domain/report_panel.h"

namespace rd::domain {

std::optional<FigureTarget> targetAt(const ReportPanel& panel, qsizetype point)
{
    for (const PanelSeries& series : panel.series) {
        if (point < series.figures.size() && series.figures.at(point).target)
            return series.figures.at(point).target;
    }
    return {};
}

bool hasTargets(const ReportPanel& panel)
{
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        if (targetAt(panel, point))
            return true;
    }
    return false;
}

bool sharesBasis(const ReportPanel& panel)
{
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        for (const PanelSeries& series : panel.series) {
            if (series.figures.at(point).of != panel.series.first().figures.at(point).of)
                return false;
        }
    }
    return true;
}

std::optional<FigureTarget> onlyTarget(const ReportPanel& panel)
{
    const std::optional<FigureTarget> first = targetAt(panel, 0);
    for (qsizetype point = 1; point < panel.points.size(); ++point) {
        if (targetAt(panel, point) != first)
            return {};
    }
    return first;
}

} // namespace rd::domain

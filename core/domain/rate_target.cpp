#include "core/domain/rate_target.h"

namespace rd::domain {

const QList<Metric>& metricsWithTarget()
{
    static const QList<Metric> metrics{
        Metric::OnTimeRate,     Metric::ExecutionOnTime,      Metric::AcknowledgedInTime, Metric::ComplaintsOnTime,
        Metric::AnsweredInTerm, Metric::MinorsAnsweredInTime, Metric::FirstContactSuccess};
    return metrics;
}

std::optional<FigureTarget> figureTargetOf(const RateTarget& target)
{
    if (!target.perMille)
        return std::nullopt;
    return FigureTarget{static_cast<double>(*target.perMille) / wholePerMille, target.from};
}

bool lacksTarget(const Figure& figure)
{
    return !figure.target && metricsWithTarget().contains(figure.metric);
}

} // namespace rd::domain

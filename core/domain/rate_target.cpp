#include "core/domain/rate_target.h"

namespace rd::domain {

const QList<Metric>& metricsWithTarget()
{
    static const QList<Metric> metrics{
        Metric::OnTimeRate,     Metric::ExecutionOnTime,      Metric::AcknowledgedInTime, Metric::ComplaintsOnTime,
        Metric::AnsweredInTerm, Metric::MinorsAnsweredInTime, Metric::FirstContactSuccess};
    return metrics;
}

} // namespace rd::domain

#include "core/rules/retention_rule.h"

namespace rd::rules {

QDate keptUntil(const RetentionReason& reason, const QDate& from)
{
    if (reason.years == 0 && reason.months == 0)
        return {};
    const QDate start = reason.fromYearEnd ? QDate(from.year(), 12, 31) : from;
    return start.addYears(reason.years).addMonths(reason.months);
}

bool isOpenBusiness(const QString& reason)
{
    return reason == QStringLiteral("K4");
}

} // namespace rd::rules

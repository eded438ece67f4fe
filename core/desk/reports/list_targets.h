#pragma once

#include "core/desk/desk.h"
#include "core/domain/rate_target.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

// What has become of a target by this month.
enum class TargetStanding {
    ToCome,
    Applies,
    Past, // one of a later month applies
    Replaced // by another one of its own month
};
QString codeOf(TargetStanding standing); // TO_COME APPLIES PAST REPLACED

struct TargetRow {
    domain::RateTarget target;
    QString metricName; // in the words of the reports
    QString setByName;
    TargetStanding standing = TargetStanding::Applies;
};

// Every target that was ever set: by rate in the order of the reports, the latest month first, of a month the one that
// counts first. For whoever sees reports.
Result<QList<TargetRow>> listTargets(const Desk& desk, domain::SheetLanguage language);

// The rates of which somebody can set a target, as the reports name and define them.
QList<domain::MetricWords> ratesWithTarget(domain::SheetLanguage language);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/reports/access_alerts.h"

namespace rd::desk {

// What everybody did with records on the days of the period and on those that tell what is usual before it.
// With a user only theirs.
Result<reports::UserDays> recordedDays(const Desk& desk, const reports::AlertPeriod& period,
                                       const domain::UserId& user = {});

// The alerts of the period, each with the newest acknowledgement that covers it. InvalidArgument.
Result<QList<domain::AccessAlert>> recordedAlerts(const Desk& desk, const reports::AlertPeriod& period,
                                                  const domain::UserId& user = {});

} // namespace rd::desk

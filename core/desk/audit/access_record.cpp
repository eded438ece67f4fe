#include "core/desk/audit/access_record.h"

#include "core/desk/desk_parts.h"
#include "core/desk/reports/report_scope.h"

namespace rd::desk {

using domain::AccessAcknowledgement;
using domain::AccessAlert;

Result<reports::UserDays> recordedDays(const Desk& desk, const reports::AlertPeriod& period, const domain::UserId& user)
{
    domain::ReportFilter filter;
    filter.from = period.from.addDays(-reports::usualFromDays);
    filter.to = period.to;
    RD_TRY_ASSIGN(storage::ReportScope scope, reportScope(desk, filter));
    scope.point = user.text();
    RD_TRY_ASSIGN(const QList<domain::RecordAccess> accesses, desk.storage().reports().recordAccessDays(scope));
    return reports::daysOfUsers(accesses);
}

Result<QList<AccessAlert>> recordedAlerts(const Desk& desk, const reports::AlertPeriod& period,
                                          const domain::UserId& user)
{
    domain::ReportFilter asked;
    asked.from = period.from;
    asked.to = period.to;
    RD_TRY(reportScope(desk, asked));
    RD_TRY_ASSIGN(const reports::UserDays days, recordedDays(desk, period, user));
    RD_TRY_ASSIGN(const QList<domain::AccessLimit> limits, desk.storage().accessLimits().limits());
    RD_TRY_ASSIGN(const QList<AccessAcknowledgement> seen,
                  desk.storage().accessLimits().acknowledgedBetween(period.from, period.to));
    QList<AccessAlert> alerts = reports::accessAlerts(days, limits, period);
    for (AccessAlert& alert : alerts) {
        for (const AccessAcknowledgement& one : seen) {
            if (reports::covers(one, alert))
                alert.acknowledged = one;
        }
    }
    return alerts;
}

} // namespace rd::desk

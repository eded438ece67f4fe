#include "core/desk/audit/list_access_alerts.h"

#include "core/desk/audit/access_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<QList<AccessAlertRow>> listAccessAlerts(const Desk& desk, const QDate& from, const QDate& to)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY_ASSIGN(const QList<domain::AccessAlert> alerts, recordedAlerts(desk, {from, to}));
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    QHash<QString, domain::User> byId;
    for (const storage::StoredUser& one : users)
        byId.insert(one.user.id.text(), one.user);
    QList<AccessAlertRow> rows;
    for (const domain::AccessAlert& alert : alerts) {
        const QString by = alert.acknowledged ? byId.value(alert.acknowledged->by.text()).displayName : QString();
        rows.append({alert, byId.value(alert.day.user), by, alert.day.user == desk.session().user().id.text()});
    }
    return rows;
}

Result<QList<AccessAlertRow>> currentAccessAlerts(const Desk& desk)
{
    const QDate today = desk.clock().today();
    const QDate recent = today.addDays(1 - accessAlertDays);
    RD_TRY_ASSIGN(QList<AccessAlertRow> rows, listAccessAlerts(desk, today.addDays(1 - waitingAlertDays), today));
    rows.removeIf([&](const AccessAlertRow& row) { return row.alert.acknowledged && row.alert.day.day < recent; });
    return rows;
}

Result<QList<AccessAlertRow>> waitingAccessAlerts(const Desk& desk)
{
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        return QList<AccessAlertRow>();
    RD_TRY_ASSIGN(QList<AccessAlertRow> rows, currentAccessAlerts(desk));
    rows.removeIf([](const AccessAlertRow& row) { return row.mine || row.alert.acknowledged; });
    return rows;
}

} // namespace rd::desk

#include "core/desk/cases/presence.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Absence;
using domain::UserId;

Result<QHash<UserId, Absence>> absentToday(const Desk& desk)
{
    const QDate today = desk.clock().today();
    RD_TRY_ASSIGN(const QList<Absence> lasting, desk.storage().absences().lastingUntil(today));
    QHash<UserId, Absence> absent;
    for (const Absence& one : lasting) {
        if (covers(one, today))
            absent.insert(one.user, one);
    }
    return absent;
}

Result<void> requirePresent(const Desk& desk, const UserId& user)
{
    RD_TRY_ASSIGN(const auto absent, absentToday(desk));
    const auto away = absent.constFind(user);
    if (away == absent.constEnd())
        return {};
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    QVariantMap args{{u"guard"_s, codeOf(domain::AssignmentGuard::AssigneePresent)},
                     {u"absent"_s, names.value(user.text())},
                     {u"until"_s, away->to.toString(Qt::ISODate)}};
    // Whoever is away too is nobody to send anybody to.
    if (!away->standIn.isEmpty() && !absent.contains(away->standIn))
        args.insert(u"standIn"_s, names.value(away->standIn.text()));
    return fail(ErrorCode::MoveForbidden, args);
}

Result<QList<UserId>> standsInFor(const Desk& desk, const UserId& user)
{
    RD_TRY_ASSIGN(const auto absent, absentToday(desk));
    QList<UserId> others;
    for (const Absence& one : absent) {
        if (one.standIn == user)
            others.append(one.user);
    }
    return others;
}

} // namespace rd::desk

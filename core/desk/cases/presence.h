#pragma once

#include "core/desk/desk.h"
#include "core/domain/absence.h"

#include <QHash>

namespace rd::desk {

// Who is away today, by user. Everybody who works with the list may know it: it stands beside every name.
Result<QHash<domain::UserId, domain::Absence>> absentToday(const Desk& desk);

// New work goes to somebody who is there. MoveForbidden (args "guard": ASSIGNEE_PRESENT, "absent": who, "until": last
// day, "standIn": who stands in, where somebody does).
Result<void> requirePresent(const Desk& desk, const domain::UserId& user);

// Those whose stand-in this user is today.
Result<QList<domain::UserId>> standsInFor(const Desk& desk, const domain::UserId& user);

} // namespace rd::desk

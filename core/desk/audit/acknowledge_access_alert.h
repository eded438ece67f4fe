#pragma once

#include "core/desk/desk.h"
#include "core/domain/access_alert.h"

namespace rd::desk {

struct AlertSeen {
    domain::UserId user;
    QDate day;
    domain::AccessKind kind = domain::AccessKind::View;
    QString note; // what was behind it; nothing of a customer
};

// A supervisor or an officer has looked into an alert (security.md §5.1). The note stays in its row: the record tells
// numbers only. SamePerson (args "as": alertSubject) for one's own day, ReasonRequired without a note, NotFound (args
// "kind": accessAlert) where the day is within its limit, AlreadyDone once somebody has.
Result<domain::AccessAcknowledgement> acknowledgeAccessAlert(Desk& desk, const AlertSeen& seen);

} // namespace rd::desk

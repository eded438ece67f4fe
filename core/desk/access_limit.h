#pragma once

#include "core/desk/desk.h"
#include "core/domain/access_alert.h"
#include "core/domain/user.h"

namespace rd::desk {

struct NewAccessLimit {
    domain::UserId user; // empty: everybody who has no limit of their own
    domain::AccessKind kind = domain::AccessKind::View;
    qint64 daily = 0; // 0: takes the limit back
};

// A supervisor sets how often a day is enough (security.md §5.1); it counts from today and stops nobody. SamePerson
// (args "as": limitSubject) for one's own, InvalidArgument (args "field": dailyLimit), NotFound (args "kind": user),
// AlreadyDone where it stands like that.
Result<domain::AccessLimit> setAccessLimit(Desk& desk, const NewAccessLimit& wanted);

// How one user stands today with one kind of access.
struct AccessLimitRow {
    domain::User user;
    domain::AccessKind kind = domain::AccessKind::View;
    qint64 today = 0; // times
    int daysWorked = 0; // that tell what is usual
    std::optional<double> usual; // a day; nothing where too few days tell
    qint64 ownLimit = 0; // set for this user; 0 without one
    std::optional<qint64> limit; // in force; nothing where neither is known
    bool mine = false; // of the reader, who sets none for themselves
};
struct AccessLimits {
    QList<AccessLimitRow> rows; // active users who can open the desk, as their list has them, each with every kind
    QList<domain::AccessLimit> everybodys; // those in force
};
Result<AccessLimits> listAccessLimits(const Desk& desk); // for whoever sees the report on accesses

} // namespace rd::desk

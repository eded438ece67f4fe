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

struct SetAccessLimit {
    domain::AccessLimit limit; // with the day from which it counts
    // What is in force for the user from then on, as far as their days tell today: the usual one may be lower. Nothing
    // for everybody's: each has their own.
    std::optional<domain::AccessMeasure> measure;
    // Of everybody's: for whoever set it the one that somebody else had set goes on.
    std::optional<qint64> ownStays;
};

// A supervisor sets how often a day is enough (security.md §5.1); it stops nobody. What is stricter counts from today,
// what is looser from tomorrow: nobody's alert of today goes away unseen. Nobody loosens what somebody else has set for
// everybody for themselves (reports::limitSetOn). SamePerson (args "as": limitSubject) for one's own, InvalidArgument
// (args "field": dailyLimit), NotFound (args "kind": user), AlreadyDone where it stands like that.
Result<SetAccessLimit> setAccessLimit(Desk& desk, const NewAccessLimit& wanted);

// How one user stands today with one kind of access.
struct AccessLimitRow {
    domain::User user;
    domain::AccessKind kind = domain::AccessKind::View;
    qint64 today = 0; // times
    int daysWorked = 0; // that tell what is usual
    std::optional<double> usual; // a day; nothing where too few days tell
    qint64 ownLimit = 0; // set for this user, the newest; 0 without one
    QDate ownFrom; // from which day on ownLimit counts, where that is to come
    domain::AccessMeasure measure; // in force today
    bool mine = false; // of the reader, who sets none for themselves
};
struct AccessLimits {
    QList<AccessLimitRow> rows; // active users who can open the desk, as their list has them, each with every kind
    QList<domain::AccessLimit> everybodys; // the newest of each kind, where it was not taken back
};
Result<AccessLimits> listAccessLimits(const Desk& desk); // for whoever sees the report on accesses

} // namespace rd::desk

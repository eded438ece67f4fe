#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/user.h"

namespace rd::desk {

struct CaseHandOver {
    QList<domain::CaseId> cases;
    domain::UserId to;
    QString note; // what they have to know; may be empty
};

// A case that stays where it is, and why.
struct CaseLeft {
    QString number;
    Error why;
};

struct HandedOver {
    int cases = 0;
    QList<CaseLeft> left;
};

// Somebody else goes on with these cases: at the end of a shift, before a leave, when the work is spread anew. Whoever
// works on cases hands over own ones, a supervisor anybody's. What has ended, is with that person already or carries a
// complaint somebody else looks into stays where it is and is told (MoveForbidden, AlreadyDone, NotPermitted for
// somebody else's); the others move in one transaction. InvalidArgument (args "field": handler) for whoever does not
// work on cases; MoveForbidden (guard ASSIGNEE_PRESENT) for who is away; ForbiddenNumber.
Result<HandedOver> handOverCases(Desk& desk, const CaseHandOver& handOver);

// Whom cases can be handed to, by display name.
Result<QList<domain::User>> possibleHandlers(const Desk& desk);

// Whether the case was this user's before it was handed over: who gave it away does not decide about it (R-RT-08).
Result<bool> wasHandlerBefore(const Desk& desk, const domain::CaseId& caseId, const domain::UserId& user);

// All of a user's cases that have not ended; somebody else's for a supervisor only.
Result<QList<domain::CaseId>> runningCasesOf(const Desk& desk, const domain::UserId& user);

} // namespace rd::desk

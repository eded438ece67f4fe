#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::desk {

struct Reopening {
    domain::ReopenCause cause = domain::ReopenCause::OwnError;
    QString words; // what was found, or the new facts as told
    QDateTime contactAt; // NEW_FACTS: when they reached us; now when left out
    QList<int> items; // positions; when left out what a complaint asks for, else all that are closed
};

// Move 17: a closed case is worked on again (R-DL-11, A26), and for a complaint that was upheld what it asks for as
// soon as it is answered, whatever lawsuit is announced (R-RF-06). Our own error, which a complaint may have shown,
// keeps D0, so that the case is late once its due date has passed; new facts have a D0 of their own and want the
// requester verified anew. Outcomes are open again, each item gets the tasks of its right once more, and what the first
// round left in the file stays. MoveForbidden (args "from", "to"; "guard" REOPENED_LATER, REMEDY_OWED), ReasonRequired,
// ForbiddenNumber, InvalidArgument ("received"), ClockUnconfirmed for new facts without `contactAt`.
Result<domain::Case> reopenCase(Desk& desk, const domain::CaseId& caseId, const Reopening& reopening);

} // namespace rd::desk

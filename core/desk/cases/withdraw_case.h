#pragma once

#include "core/desk/replies/send_reply.h"

namespace rd::desk {

struct Withdrawal {
    QString words; // what the requester said
    Dispatch confirmation; // how T19 leaves; its template and time are given
};

// Move 18: the requester takes the request back, verified in this contact at least as far as the request was. The
// written confirmation T19 leaves with it. An answered item stays answered, and the reviews that a deletion under D1 to
// D3 has opened go on: they stay open tasks of the officer. MoveForbidden (args "from", "to"), ReasonRequired,
// LevelNotReached, ForbiddenNumber, and the errors of the letter: RecipientUnreachable, FileExists, FileNotWritten,
// DiskFull.
Result<domain::Case> withdrawCase(Desk& desk, const domain::CaseId& caseId, const Withdrawal& withdrawal);

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

struct ErasureDone {
    domain::ErasureProposal list;
    QList<domain::ErasableCase> kept; // what has come in the way since it was proposed; they stay for another month
};

// R-RE-01, §7 move 21: erases the records of every case on the waiting list, for good, each in a transaction of its
// own; the packages of its copies on disk go first. What a guard refuses when its turn comes is kept, the rest goes on.
// Broken off in between, it has erased some and the list waits with the rest. By an officer who has not proposed it and
// whose account is a day old (D5): NotPermitted, SamePerson, MoveForbidden (guard YOUNG_ACCOUNT), ClockUnconfirmed.
// `seen` names the list that was looked at: NotFound {"kind": "erasure"} when it does not wait any more. Cancelled
// between two cases.
Result<ErasureDone> confirmErasure(Desk& desk, const domain::ErasureProposalId& seen, const JobToken& job = {});

} // namespace rd::desk

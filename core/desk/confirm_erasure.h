#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

struct ErasureDone {
    domain::ErasureProposal list;
    QList<domain::ErasableCase> kept; // what has come in the way since it was proposed; it stays for another month
};

// R-RE-01, §7 move 21: erases the records of every case on the waiting list, for good, each in a transaction of its
// own; the packages of its copies on disk go first. Ended in between, it has erased some and the list waits with the
// rest. By an officer who has not proposed it: NotPermitted, SamePerson. `seen` names the list that was looked at,
// empty for whichever waits: NotFound {"kind": "erasure"} when another has come since. Cancelled between two cases.
Result<ErasureDone> confirmErasure(Desk& desk, const domain::ErasureProposalId& seen, const JobToken& job = {});

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

// R-RE-01: puts cases on the list that a privacy officer is asked about; all that are due and free when none is named.
// One list waits at a time. AlreadyDone {"list"} while one does, InvalidArgument ("erasure") when none is due, the
// refusal of move 21 for a case that is held (guard with the obstacle), ClockUnconfirmed, NotFound {"kind": "case"}.
Result<domain::ErasureProposal> proposeErasure(Desk& desk, const QList<domain::CaseId>& cases = {});

// The list is not confirmed: by an officer, or taken back by who proposed it. `seen` names the list that was looked at:
// NotFound {"kind": "erasure"} when it does not wait any more. ReasonRequired, ForbiddenNumber.
Result<void> returnErasure(Desk& desk, const domain::ErasureProposalId& seen, const QString& reason);

} // namespace rd::desk

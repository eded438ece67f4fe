#pragma once

#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

// R-RE-01: puts cases on the list that a privacy officer is asked about; all that are due and free when none is named.
// One list waits at a time. AlreadyDone ("list") while one does, InvalidArgument ("cases")
// when none is due, the refusal of move 21 for a case that is held (guard with the obstacle).
Result<domain::ErasureProposal> proposeErasure(Desk& desk, const QList<domain::CaseId>& cases = {});

// The list is not confirmed: by an officer, or taken back by who proposed it. ReasonRequired, NotFound {"kind":
// "erasure"}.
Result<void> returnErasure(Desk& desk, const QString& reason);

} // namespace rd::desk

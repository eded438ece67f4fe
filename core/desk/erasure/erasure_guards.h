#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_move.h"
#include "core/domain/erasure.h"

#include <QSet>

namespace rd::desk {

// What the verbs of erasure ask of a case (§7 move 21, §9).

// The case with the first obstacle that stands in the way today. RetentionRuns also where it has not ended.
Result<domain::ErasableCase> judgedForErasure(const Desk& desk, const domain::Case& theCase);

// The last step before which a case must have ended to be due by now, as an instant.
QDateTime dueForErasureBefore(const Desk& desk);

// Nothing stands in the way but complaints about it, which go first, with the numbers of what goes together.
bool isFreeWith(const domain::ErasableCase& judged, const QSet<QString>& together);

// Move 21 for the case and each of its items, by whoever is signed in. `proposedBy` put it on the list.
Result<void> requireErasable(const Desk& desk, const domain::Case& theCase, const domain::ErasableCase& judged,
                             const domain::UserId& proposedBy);

// What stays of it (R-RE-01).
Result<domain::Tombstone> tombstoneOf(const Desk& desk, const domain::Case& theCase);

// The list that waits, if it is the one that was looked at. NotFound.
Result<domain::ErasureProposal> waitingErasure(const Desk& desk, const domain::ErasureProposalId& seen);

} // namespace rd::desk

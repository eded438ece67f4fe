#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// §7 "Duplicates": what was asked for again, and answered before, is answered by reference to that answer (T21) when
// nothing has changed. The items whose right, person and scope that answer covers are proposed with the earlier outcome
// and wait for whoever approves such an outcome; their tasks are dismissed with the approval, or at once where nobody
// has to approve. The requester must be verified as for the right itself. MoveForbidden: (args "guard":
// NOTHING_CHANGED) when the other case is none that likeCases names as answered, (args "item", "referredTo") while
// another item's reference to another case has not left. LevelNotReached, ReasonRequired, ForbiddenNumber.
Result<domain::Case> answerByReference(Desk& desk, const domain::CaseId& caseId, const domain::CaseId& earlier,
                                       const QString& words);

// The turn by which the item is answered so, unless the proposal was returned; none otherwise.
Result<std::optional<domain::CaseTurn>> referenceOf(const Desk& desk, const domain::RequestItem& item);

// With the approval of an item that is answered so, in the name of who approves: its tasks are dismissed. Nothing for
// any other item.
Result<void> settleReference(const Desk& desk, storage::Transaction& work, const domain::RequestItem& item);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::desk {

// §7 "Duplicates": what was asked for again, and answered before, is answered by reference to that answer (T21) when
// nothing has changed. The items of a right that both cases ask for are proposed with the earlier outcome and wait for
// whoever approves such an outcome; their tasks are dismissed. The requester must be verified as for the right itself.
// MoveForbidden (args "guard": NOTHING_CHANGED) when the other case is none that likeCases names as answered,
// LevelNotReached, ReasonRequired, ForbiddenNumber.
Result<domain::Case> answerByReference(Desk& desk, const domain::CaseId& caseId, const domain::CaseId& earlier,
                                       const QString& words);

// The turn by which the item is answered so, unless the proposal was returned; none otherwise.
Result<std::optional<domain::CaseTurn>> referenceOf(const Desk& desk, const domain::RequestItem& item);

} // namespace rd::desk

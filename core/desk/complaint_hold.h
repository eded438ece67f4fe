#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// R-RE-03, 3.12: a lawsuit is announced with a complaint about the case, about one merged with it, about the answer to
// a complaint about it, or with the complaint it carries or one that this is about. What a lawsuit may turn on is then
// neither closed, merged, abandoned nor deleted. A withdrawal is the person's own.
Result<bool> isHeldByLawsuit(const Desk& desk, const domain::CaseId& caseId);

// MoveForbidden (guard LITIGATION_HOLD) while it is.
Result<void> requireNoHold(const Desk& desk, const domain::Case& theCase, domain::CaseState to);

} // namespace rd::desk

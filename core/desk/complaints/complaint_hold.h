#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// What a hold on one of them keeps (R-RE-03): the case, those it was merged with and the complaints about any of them,
// and where the case carries a complaint, the cases that are judged again by it.
Result<QList<domain::CaseId>> casesInDispute(const Desk& desk, const domain::CaseId& caseId);

// R-RE-03, 3.12: a lawsuit is announced with a complaint about the case, about one merged with it, about the answer to
// a complaint about it, or with the complaint it carries or one that this is about. What a lawsuit may turn on is then
// neither closed, merged, abandoned nor deleted. A withdrawal is the person's own.
Result<bool> isHeldByLawsuit(const Desk& desk, const domain::CaseId& caseId);
Result<bool> isHeldByLawsuit(const Desk& desk, const QList<domain::CaseId>& disputed); // of a casesInDispute

// MoveForbidden (guard LITIGATION_HOLD) while it is.
Result<void> requireNoHold(const Desk& desk, const domain::Case& theCase, domain::CaseState to);

} // namespace rd::desk

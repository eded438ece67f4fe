#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// Move 16: three working days after the reply, with no task open but backup purges. MoveForbidden (args "notBefore"),
// TasksOpen. Either way out ends the access to a minor's data (rule book §9).
Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId);

// Move 18: the requester takes the request back. ReasonRequired, MoveForbidden.
Result<domain::Case> withdrawCase(Desk& desk, const domain::CaseId& caseId, const QString& reason);

} // namespace rd::desk

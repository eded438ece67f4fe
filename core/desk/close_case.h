#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// Move 16: three working days after the reply, with no task open but backup purges. MoveForbidden (args "notBefore"),
// TasksOpen; MoveForbidden (guard LITIGATION_HOLD) while a lawsuit is announced. A complaint that it carries is closed
// with it. Closing ends the access to a minor's data (rule book §9).
Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// Move 16: three working days after the reply and the copy have left, with no task open but backup purges.
// MoveForbidden (args "notBefore"), TasksOpen; MoveForbidden (guard COPY_COLLECTED while a copy has neither left nor
// been erased, or is to be handed over once more; LITIGATION_HOLD while a lawsuit is announced). A complaint that it
// carries is closed with it. Closing ends the access to a minor's data (rule book §9).
Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId);

// The same without anybody's doing, once its day has come, by whoever's desk is open: the numbers of what was closed.
// What still waits for something is left as it is. NotPermitted for who answers no cases.
Result<QStringList> closeAnswered(Desk& desk, const JobToken& job = {});

} // namespace rd::desk

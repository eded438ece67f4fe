#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// R-ID-08: a supervisor ends the lock that ten wrong answers in thirty days closed, for the record and for the contact
// of this case, once L3 is reached in this contact session. The failures stay on file and go on raising the level
// (R-ID-09). NotPermitted; NotFound {"kind": "lock"} when no such lock stands; LevelNotReached; ReasonRequired.
Result<void> releaseLockout(Desk& desk, const domain::CaseId& caseId, const QString& reason);

} // namespace rd::desk

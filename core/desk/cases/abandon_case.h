#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// The wait after a T03 that was sent is over, and what it answered still waits (§7 move 20).
bool isWaitOver(const Desk& desk, const domain::Case& theCase, const domain::CaseWaiting& waiting);

// Move 20, which the system makes whoever passes the day: the items that T03 answered are abandoned, and the case with
// them unless another item was answered otherwise. Entered as the system's in the name of whoever is signed in. False
// when the wait is not over, or another program was faster.
Result<bool> abandonCase(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// What to do next, in order: overdue, due today, incidents that run (for whoever handles them), letters of which nobody
// knows whether they left, minors, due within two working days, approvals waiting for this user, late tasks, drafts.
Result<domain::Today> showToday(const Desk& desk);

} // namespace rd::desk

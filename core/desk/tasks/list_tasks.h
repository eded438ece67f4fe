#pragma once

#include "core/desk/desk.h"
#include "core/domain/first_of.h"
#include "core/domain/task.h"

namespace rd::desk {

// An open task with what a list says about its case, masked.
struct OpenTask {
    domain::Task task;
    QString caseNumber;
    QString subject;
    QString ownerName; // empty until it is assigned
};

// Open tasks of all cases, earliest term first, the first `limit`; for who only owns tasks the own ones (§7).
// NotPermitted.
Result<domain::FirstOf<OpenTask>> listOpenTasks(const Desk& desk, int limit);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/task.h"

namespace rd::desk {

// An open task with what a list says about its case, masked.
struct OpenTask {
    domain::Task task;
    QString caseNumber;
    QString subject;
};

// Open tasks of all cases, earliest term first, at most `limit`. NotPermitted.
Result<QList<OpenTask>> listOpenTasks(const Desk& desk, int limit);

} // namespace rd::desk

#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

namespace rd::desk {

// TasksOpen (args "holders") when a task of these operations is still open; an empty item means any item of the case.
Result<void> requireTasksClosed(const QList<domain::Task>& tasks, const domain::ItemId& item,
                                const QList<domain::Operation>& operations);

} // namespace rd::desk

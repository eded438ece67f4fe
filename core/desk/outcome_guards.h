#pragma once

#include "core/base/result.h"
#include "core/domain/case.h"
#include "core/domain/task.h"

namespace rd::desk {

// LevelNotReached while the requester has not reached what the item needs (R-ID-10), whatever its state: an item that
// an officer returned from "cannot be verified" is worked on again without being verified.
Result<void> requireLevel(const domain::Case& ofCase, const domain::RequestItem& item);

// TasksOpen (args "holders") when a task of these operations is still open; an empty item means any item of the case.
Result<void> requireTasksClosed(const QList<domain::Task>& tasks, const domain::ItemId& item,
                                const QList<domain::Operation>& operations);

// Rule book §7: STOP may start once verified (OPT_OUT at once), COLLECT after the level, UPDATE and DELETE after
// approval. LevelNotReached, ApprovalMissing.
Result<void> requireStarted(const domain::Case& ofCase, const domain::Task& task);

} // namespace rd::desk

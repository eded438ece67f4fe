#include "core/domain/task.h"

namespace rd::domain {

bool isOpen(TaskState state)
{
    return state == TaskState::Open || state == TaskState::Assigned || state == TaskState::Sent
        || state == TaskState::Failed;
}

bool isSettled(TaskState state)
{
    return state == TaskState::Done || state == TaskState::Verified || state == TaskState::NotApplicable;
}

} // namespace rd::domain

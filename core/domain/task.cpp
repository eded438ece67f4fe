#include "core/domain/task.h"

namespace rd::domain {

bool isOpen(TaskState state)
{
    return state == TaskState::Open || state == TaskState::Assigned || state == TaskState::Sent
        || state == TaskState::Failed;
}

} // namespace rd::domain

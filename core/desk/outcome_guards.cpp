#include "core/desk/outcome_guards.h"

#include <QStringList>

namespace rd::desk {

using domain::TaskState;

Result<void> requireTasksClosed(const QList<domain::Task>& tasks, const domain::ItemId& item,
                                const QList<domain::Operation>& operations)
{
    QStringList holders;
    for (const domain::Task& task : tasks) {
        const bool concerned = operations.contains(task.operation) && (item.isEmpty() || task.itemId == item);
        const bool closed = task.state == TaskState::Done || task.state == TaskState::Verified
            || task.state == TaskState::NotApplicable;
        if (concerned && !closed)
            holders.append(task.holder);
    }
    if (holders.isEmpty())
        return {};
    holders.removeDuplicates();
    return fail(ErrorCode::TasksOpen, {{QStringLiteral("holders"), holders}});
}

} // namespace rd::desk

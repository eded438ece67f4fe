#include "core/desk/outcome_guards.h"

#include <algorithm>
#include <QStringList>

namespace rd::desk {

using domain::Operation;
using domain::Task;
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

Result<void> requireLevel(const domain::Case& ofCase, const domain::RequestItem& item)
{
    if (ofCase.level >= item.requiredLevel)
        return {};
    return fail(
        ErrorCode::LevelNotReached,
        {{QStringLiteral("needed"), codeOf(item.requiredLevel)}, {QStringLiteral("reached"), codeOf(ofCase.level)}});
}

// Rule book §7: STOP may start once verified (OPT_OUT at once), COLLECT after the level, UPDATE and DELETE after
// approval.
Result<void> requireStarted(const domain::Case& ofCase, const Task& task)
{
    const auto item = std::find_if(ofCase.items.begin(), ofCase.items.end(),
                                   [&](const domain::RequestItem& one) { return one.id == task.itemId; });
    if (item == ofCase.items.end() || task.operation == Operation::Notify)
        return {};
    const bool verified = item->state != domain::CaseState::Received && item->state != domain::CaseState::Verifying;
    if (!verified) {
        return fail(ErrorCode::LevelNotReached,
                    {{QStringLiteral("needed"), codeOf(item->requiredLevel)},
                     {QStringLiteral("reached"), codeOf(ofCase.level)}});
    }
    RD_TRY(requireLevel(ofCase, *item));
    const bool needsApproval = task.operation == Operation::Delete
        || (task.operation == Operation::Update && item->requiredLevel >= domain::AssuranceLevel::L2);
    const bool approved = item->state == domain::CaseState::Approved || item->state == domain::CaseState::Replied
        || item->state == domain::CaseState::Closed;
    if (needsApproval && !approved)
        return fail(ErrorCode::ApprovalMissing, {{QStringLiteral("item"), item->position}});
    return {};
}

} // namespace rd::desk

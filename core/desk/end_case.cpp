#include "core/desk/end_case.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/minor_access.h"

namespace rd::desk {

Result<void> dismissTasks(storage::Transaction& work, const domain::CaseId& caseId, const QString& reason,
                          const QList<domain::ItemId>& items)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(caseId));
    for (domain::Task task : tasks) {
        if (!domain::isOpen(task.state) || (!items.isEmpty() && !items.contains(task.itemId)))
            continue;
        task.state = domain::TaskState::NotApplicable;
        task.reason = reason;
        RD_TRY(work.tasks().update(task));
    }
    return {};
}

Result<domain::Case> endCase(Desk& desk, storage::Transaction& work, domain::Case theCase, domain::CaseState to,
                             const domain::AuditEvent& event)
{
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> ended, endAccess(desk, work, theCase));
    QList<domain::ItemId> moved;
    for (domain::RequestItem& item : theCase.items) {
        if (domain::isTerminal(item.state))
            continue;
        RD_TRY(moveItem(item, to));
        moved.append(item.id);
    }
    theCase.state = to;
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY(commitAndAnnounce(desk, work, QList<domain::AuditEvent>{event} + ended));
    return theCase;
}

} // namespace rd::desk

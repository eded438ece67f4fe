#include "core/desk/list_tasks.h"

#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/masking.h"
#include "core/desk/task_record.h"

namespace rd::desk {

Result<QList<OpenTask>> listOpenTasks(const Desk& desk, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::WorkOnTasks));
    const QDate lastTerm(9999, 12, 31);
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, desk.storage().tasks().openUntil(lastTerm, limit));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    QHash<QString, domain::Case> headers;
    QList<OpenTask> open;
    open.reserve(tasks.size());
    for (const domain::Task& task : tasks) {
        if (!requireOwnSlice(desk, task))
            continue;
        auto header = headers.find(task.caseId.text());
        if (header == headers.end()) {
            RD_TRY_ASSIGN(const domain::Case found, desk.storage().cases().find(task.caseId));
            header = headers.insert(task.caseId.text(), found);
        }
        open.append({task, header->number, shownName(*header), names.value(task.owner.text())});
    }
    return open;
}

} // namespace rd::desk

#include "core/desk/tasks/list_tasks.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/tasks/task_record.h"

namespace rd::desk {

namespace {

// One more than is shown tells whether there are more.
Result<QList<domain::Task>> openTasks(const Desk& desk, int limit)
{
    const storage::TaskRepository& tasks = desk.storage().tasks();
    const QDate lastTerm(9999, 12, 31);
    return seesWholeCases(desk) ? tasks.openUntil(lastTerm, limit + 1)
                                : tasks.openOfOwner(desk.session().user().id, limit + 1);
}

} // namespace

Result<domain::FirstOf<OpenTask>> listOpenTasks(const Desk& desk, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, openTasks(desk, limit));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    QHash<QString, domain::Case> headers;
    domain::FirstOf<OpenTask> open;
    open.reserve(tasks.size());
    for (const domain::Task& task : tasks) {
        auto header = headers.find(task.caseId.text());
        if (header == headers.end()) {
            RD_TRY_ASSIGN(const domain::Case found, desk.storage().cases().find(task.caseId));
            header = headers.insert(task.caseId.text(), found);
        }
        open.append({task, header->number, shownName(*header), names.value(task.owner.text())});
    }
    open.cut(limit);
    return open;
}

} // namespace rd::desk

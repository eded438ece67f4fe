#include "core/desk/tasks/assign_task.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/presence.h"
#include "core/desk/desk_parts.h"
#include "core/desk/tasks/task_record.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Task;
using domain::TaskState;

namespace {

Result<void> requireOwner(const Desk& desk, const Task& task, const domain::UserId& owner)
{
    const auto found = desk.storage().users().find(owner);
    if (!found && found.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(found.error());
    const domain::Permission needed =
        domain::isReview(task.operation) ? domain::Permission::ApproveAsOfficer : domain::Permission::WorkOnTasks;
    if (!found || !found->user.active || !domain::permits(found->user.roles, needed))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"taskOwner"_s}});
    return owner == task.owner ? Result<void>() : requirePresent(desk, owner);
}

// Once the task's own term has passed the owner has to get some day; that the task is late stands by its own.
QDate usualTerm(const Desk& desk, const Task& task)
{
    return std::max(task.term, desk.clock().today());
}

Result<void> requireTerm(const Desk& desk, const Task& task, const QDate& term)
{
    const QDate today = desk.clock().today();
    const bool tooLate = task.term >= today && term > task.term;
    if (term >= today && !tooLate)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {{u"field"_s, u"ownerTerm"_s}, {u"notAfter"_s, task.term.toString(Qt::ISODate)}});
}

bool isWithOwner(TaskState state)
{
    return state == TaskState::Assigned || state == TaskState::Sent;
}

} // namespace

void takeOver(const Desk& desk, Task& task)
{
    task.state = TaskState::Assigned;
    if (task.owner.isEmpty())
        task.owner = desk.session().user().id;
    if (!task.ownerTerm.isValid() || task.ownerTerm < desk.clock().today())
        task.ownerTerm = usualTerm(desk, task);
    task.reason.clear();
}

Result<Task> assignTask(Desk& desk, const domain::TaskId& taskId, const domain::UserId& owner, const QDate& term)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Task task, work.tasks().find(taskId));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    RD_TRY_ASSIGN(const domain::TaskFacts facts, taskFacts(desk, ofCase, task));
    if (!isWithOwner(task.state))
        RD_TRY(domain::requireTaskMove(facts, TaskState::Assigned));
    else if (!domain::holds(domain::TaskGuard::OfficersReview, facts))
        RD_TRY(desk.session().require(domain::Permission::ApproveAsOfficer));
    RD_TRY(requireOwner(desk, task, owner));
    const QDate by = term.isValid() ? term : usualTerm(desk, task);
    RD_TRY(requireTerm(desk, task, by));
    const Task before = task;
    if (!isWithOwner(task.state))
        takeOver(desk, task);
    task.owner = owner;
    task.ownerTerm = by;
    RD_TRY(work.tasks().update(task));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {taskEvent(u"TaskAssigned"_s, before, task,
                   {{u"ownerBefore"_s, before.owner.text()},
                    {u"owner"_s, owner.text()},
                    {u"ownerTerm"_s, by.toString(Qt::ISODate)},
                    {u"failedFor"_s, before.state == TaskState::Failed ? before.reason : QString()}})}));
    return task;
}

Result<QList<domain::User>> taskOwners(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(const QList<storage::StoredUser> all, desk.storage().users().all());
    QList<domain::User> owners;
    for (const storage::StoredUser& one : all) {
        if (one.user.active && domain::permits(one.user.roles, domain::Permission::WorkOnTasks))
            owners.append(one.user);
    }
    std::sort(owners.begin(), owners.end(),
              [](const domain::User& a, const domain::User& b) { return a.name < b.name; });
    return owners;
}

} // namespace rd::desk

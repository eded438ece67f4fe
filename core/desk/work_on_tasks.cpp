#include "core/desk/work_on_tasks.h"

#include "core/base/safe_file.h"
#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace rd::desk {

using domain::Task;
using domain::TaskState;

namespace {

constexpr qint64 largestProof = 50 * 1024 * 1024;

Result<Task> saveTask(Desk& desk, storage::Transaction& work, const Task& task, const QString& action)
{
    RD_TRY(work.tasks().update(task));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(action, QStringLiteral("task"), task.id.text(), task.caseId,
                                          {{QStringLiteral("holder"), task.holder},
                                           {QStringLiteral("operation"), codeOf(task.operation)}})}));
    return task;
}

} // namespace

Result<Task> completeTask(Desk& desk, const domain::TaskId& taskId, const QString& proofPath)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Task task, work.tasks().find(taskId));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    domain::TaskFacts facts = taskFacts(desk, ofCase, task);
    facts.proofGiven = !proofPath.isEmpty();
    RD_TRY(domain::requireTaskMove(facts, TaskState::Done));
    RD_TRY_ASSIGN(const QByteArray proof, readWholeFile(proofPath, largestProof));
    if (proof.isEmpty())
        return fail(ErrorCode::FileEmpty, {{QStringLiteral("file"), QFileInfo(proofPath).fileName()}});
    task.proofName = QFileInfo(proofPath).fileName();
    task.proofHash = QString::fromLatin1(QCryptographicHash::hash(proof, QCryptographicHash::Sha256).toHex());
    task.state = TaskState::Done;
    task.doneBy = desk.session().user().id;
    task.doneAt = desk.clock().now();
    return saveTask(desk, work, task, QStringLiteral("TaskDone"));
}

Result<Task> verifyTask(Desk& desk, const domain::TaskId& taskId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Task task, work.tasks().find(taskId));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    RD_TRY(domain::requireTaskMove(taskFacts(desk, ofCase, task), TaskState::Verified));
    task.state = TaskState::Verified;
    task.verifiedBy = desk.session().user().id;
    return saveTask(desk, work, task, QStringLiteral("TaskVerified"));
}

Result<Task> dismissTask(Desk& desk, const domain::TaskId& taskId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Task task, work.tasks().find(taskId));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    // NOT_APPLICABLE needs a second person (§7): the handler may not wave away work on the own case.
    domain::TaskFacts facts = taskFacts(desk, ofCase, task);
    facts.reason = reason;
    RD_TRY(domain::requireTaskMove(facts, TaskState::NotApplicable));
    task.state = TaskState::NotApplicable;
    task.reason = reason.trimmed();
    task.doneBy = desk.session().user().id;
    task.doneAt = desk.clock().now();
    return saveTask(desk, work, task, QStringLiteral("TaskNotApplicable"));
}

} // namespace rd::desk

#include "core/desk/tasks/work_on_tasks.h"

#include "core/base/safe_file.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/tasks/task_record.h"
#include "core/desk/tasks/view_task_proof.h"

#include <QFileInfo>

namespace rd::desk {

using domain::Task;
using domain::TaskState;

namespace {

constexpr qint64 largestProof = 20 * 1024 * 1024;

// A task with what its guards ask, once whoever wants to work on it may.
struct TaskAtHand {
    Task task;
    domain::TaskFacts facts;
};

Result<TaskAtHand> taskAtHand(const Desk& desk, storage::Transaction& work, const domain::TaskId& id)
{
    RD_TRY_ASSIGN(const Task task, work.tasks().find(id));
    RD_TRY(requireOwnSlice(desk, task));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    RD_TRY_ASSIGN(const domain::TaskFacts facts, taskFacts(desk, ofCase, task));
    return TaskAtHand{task, facts};
}

Result<Task> saveTask(Desk& desk, storage::Transaction& work, const Task& before, const Task& task,
                      const QString& action, const QJsonObject& more = {})
{
    RD_TRY(work.tasks().update(task));
    RD_TRY(commitAndAnnounce(desk, work, {taskEvent(action, before, task, more)}));
    return task;
}

} // namespace

Result<Task> completeTask(Desk& desk, const domain::TaskId& taskId, const QString& proofPath)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(TaskAtHand hand, taskAtHand(desk, work, taskId));
    RD_TRY_ASSIGN(const QList<Task> tasks, work.tasks().ofCase(hand.task.caseId));
    // What the rules say comes before what the disk says.
    hand.facts.proofGiven = !proofPath.isEmpty();
    hand.facts.dataDeleted = isDataDeleted(tasks, hand.task.itemId);
    RD_TRY(domain::requireTaskMove(hand.facts, TaskState::Done));
    const QString fileName = QFileInfo(proofPath).fileName();
    RD_TRY_ASSIGN(const QByteArray content, readWholeFile(proofPath, largestProof));
    if (content.isEmpty())
        return fail(ErrorCode::FileEmpty, {{QStringLiteral("file"), fileName}});
    const domain::TaskProof proof = proofOf(desk, hand.task, fileName, content);
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events,
                  finishTask(desk, work, hand.task, hand.facts, tasks, proof, proof.at));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return hand.task;
}

Result<Task> verifyTask(Desk& desk, const domain::TaskId& taskId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(TaskAtHand hand, taskAtHand(desk, work, taskId));
    RD_TRY_ASSIGN(hand.facts.proofSeen, isProofSeen(desk, hand.task));
    RD_TRY(domain::requireTaskMove(hand.facts, TaskState::Verified));
    const Task before = hand.task;
    hand.task.state = TaskState::Verified;
    hand.task.verifiedBy = desk.session().user().id;
    return saveTask(desk, work, before, hand.task, QStringLiteral("TaskVerified"),
                    {{QStringLiteral("sha256"), hand.task.proofHash}});
}

Result<Task> failTask(Desk& desk, const domain::TaskId& taskId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(TaskAtHand hand, taskAtHand(desk, work, taskId));
    hand.facts.reason = reason;
    RD_TRY(domain::requireTaskMove(hand.facts, TaskState::Failed));
    RD_TRY(requireStorableText(QStringLiteral("reason"), reason));
    const Task before = hand.task;
    hand.task.state = TaskState::Failed;
    hand.task.reason = reason.trimmed();
    return saveTask(desk, work, before, hand.task, QStringLiteral("TaskFailed"),
                    {{QStringLiteral("reason"), hand.task.reason}});
}

Result<Task> dismissTask(Desk& desk, const domain::TaskId& taskId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(TaskAtHand hand, taskAtHand(desk, work, taskId));
    // NOT_APPLICABLE needs a second person (§7): the handler may not wave away work on the own case.
    hand.facts.reason = reason;
    RD_TRY(domain::requireTaskMove(hand.facts, TaskState::NotApplicable));
    RD_TRY(requireStorableText(QStringLiteral("reason"), reason));
    const Task before = hand.task;
    hand.task.state = TaskState::NotApplicable;
    hand.task.reason = reason.trimmed();
    hand.task.doneBy = desk.session().user().id;
    hand.task.doneAt = desk.clock().now();
    return saveTask(desk, work, before, hand.task, QStringLiteral("TaskNotApplicable"),
                    {{QStringLiteral("reason"), hand.task.reason}});
}

} // namespace rd::desk

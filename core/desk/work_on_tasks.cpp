#include "core/desk/work_on_tasks.h"

#include "core/base/safe_file.h"
#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFileInfo>

namespace rd::desk {

using domain::Operation;
using domain::Task;
using domain::TaskState;

namespace {

constexpr qint64 largestProof = 50 * 1024 * 1024;

Result<Task> saveTask(Desk& desk, storage::Transaction& work, const Task& task, const QString& action,
                      const QList<domain::AuditEvent>& more = {})
{
    RD_TRY(work.tasks().update(task));
    RD_TRY(commitAndAnnounce(
        desk, work,
        QList<domain::AuditEvent>{objectEvent(action, QStringLiteral("task"), task.id.text(), task.caseId,
                                              {{QStringLiteral("holder"), task.holder},
                                               {QStringLiteral("operation"), codeOf(task.operation)},
                                               {QStringLiteral("purpose"), task.purpose}})}
            + more));
    return task;
}

bool isDeleted(const Task& task)
{
    return task.operation == Operation::Delete && (task.state == TaskState::Done || task.state == TaskState::Verified);
}

bool isDataDeleted(const QList<Task>& tasks, const domain::ItemId& item)
{
    return std::any_of(tasks.begin(), tasks.end(),
                       [&](const Task& one) { return one.itemId == item && isDeleted(one); });
}

// R-DL-14: the ninety days run from the deletion in production. The first of an item says when; before it the purge
// stood as counted from D0.
Result<QList<domain::AuditEvent>> datePurge(const Desk& desk, storage::Transaction& work, const QList<Task>& tasks,
                                            const Task& deleted)
{
    QList<domain::AuditEvent> events;
    for (Task purge : tasks) {
        if (!(purge.itemId == deleted.itemId) || purge.operation != Operation::BackupPurge
            || purge.state != TaskState::Deferred)
            continue;
        const QDate before = purge.term;
        purge.term = desk.rules().backupPurgeDue(shanghaiDate(deleted.doneAt));
        RD_TRY(work.tasks().update(purge));
        events.append(objectEvent(QStringLiteral("PurgeDated"), QStringLiteral("task"), purge.id.text(), purge.caseId,
                                  {{QStringLiteral("from"), before.toString(Qt::ISODate)},
                                   {QStringLiteral("to"), purge.term.toString(Qt::ISODate)}}));
    }
    return events;
}

} // namespace

Result<Task> completeTask(Desk& desk, const domain::TaskId& taskId, const QString& proofPath)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Task task, work.tasks().find(taskId));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    domain::TaskFacts facts = taskFacts(desk, ofCase, task);
    facts.proofGiven = !proofPath.isEmpty();
    RD_TRY_ASSIGN(const QList<Task> tasks, work.tasks().ofCase(task.caseId));
    facts.dataDeleted = isDataDeleted(tasks, task.itemId);
    RD_TRY(domain::requireTaskMove(facts, TaskState::Done));
    RD_TRY_ASSIGN(const QByteArray proof, readWholeFile(proofPath, largestProof));
    if (proof.isEmpty())
        return fail(ErrorCode::FileEmpty, {{QStringLiteral("file"), QFileInfo(proofPath).fileName()}});
    task.proofName = QFileInfo(proofPath).fileName();
    task.proofHash = QString::fromLatin1(QCryptographicHash::hash(proof, QCryptographicHash::Sha256).toHex());
    task.state = TaskState::Done;
    task.doneBy = desk.session().user().id;
    task.doneAt = desk.clock().now();
    QList<domain::AuditEvent> dated;
    if (task.operation == Operation::Delete && !facts.dataDeleted) {
        RD_TRY_ASSIGN(dated, datePurge(desk, work, tasks, task));
    }
    return saveTask(desk, work, task, QStringLiteral("TaskDone"), dated);
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

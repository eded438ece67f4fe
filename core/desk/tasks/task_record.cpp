#include "core/desk/tasks/task_record.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

using domain::Operation;
using domain::Task;
using domain::TaskState;

namespace {

constexpr int tasksOfAPage = 200;

bool isDeletedByTask(const Task& task)
{
    return task.operation == Operation::Delete && (task.state == TaskState::Done || task.state == TaskState::Verified);
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

bool seesWholeCases(const Desk& desk)
{
    return desk.session().may(domain::Permission::ViewCases);
}

Result<void> requireOwnSlice(const Desk& desk, const Task& task)
{
    if (seesWholeCases(desk) || task.owner == desk.session().user().id)
        return {};
    return desk.session().require(domain::Permission::ViewCases);
}

Result<void> forEachOpenTask(const Desk& desk, const QDate& until,
                             const std::function<Result<bool>(const Task&)>& visit)
{
    QList<Task> page;
    do {
        const std::optional<Task> last = page.isEmpty() ? std::nullopt : std::optional(page.last());
        RD_TRY_ASSIGN(page, desk.storage().tasks().openUntil(until, tasksOfAPage, last));
        for (const Task& task : std::as_const(page)) {
            RD_TRY_ASSIGN(const bool enough, visit(task));
            if (enough)
                return {};
        }
    } while (page.size() == tasksOfAPage);
    return {};
}

domain::AuditEvent taskEvent(const QString& action, const Task& before, const Task& after, const QJsonObject& more)
{
    QJsonObject detail{{QStringLiteral("holder"), after.holder},
                       {QStringLiteral("operation"), codeOf(after.operation)},
                       {QStringLiteral("purpose"), after.purpose},
                       {QStringLiteral("from"), codeOf(before.state)},
                       {QStringLiteral("to"), codeOf(after.state)}};
    for (auto field = more.begin(); field != more.end(); ++field)
        detail.insert(field.key(), field.value());
    return objectEvent(action, QStringLiteral("task"), after.id.text(), after.caseId, detail);
}

bool isDataDeleted(const QList<Task>& ofCase, const domain::ItemId& item)
{
    return std::any_of(ofCase.begin(), ofCase.end(),
                       [&](const Task& one) { return one.itemId == item && isDeletedByTask(one); });
}

domain::TaskProof proofOf(const Desk& desk, const Task& task, const QString& fileName, const QByteArray& content)
{
    domain::TaskProof proof;
    proof.id = domain::TaskProofId::create();
    proof.taskId = task.id;
    proof.caseId = task.caseId;
    proof.name = fileName;
    proof.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    proof.content = content;
    proof.by = desk.session().user().id;
    proof.at = desk.clock().now();
    return proof;
}

Result<QList<domain::AuditEvent>> finishTask(const Desk& desk, storage::Transaction& work, Task& task,
                                             domain::TaskFacts facts, const QList<Task>& ofCase,
                                             const domain::TaskProof& proof, const QDateTime& doneAt)
{
    facts.proofGiven = !proof.content.isEmpty();
    facts.dataDeleted = isDataDeleted(ofCase, task.itemId);
    RD_TRY(domain::requireTaskMove(facts, TaskState::Done));
    const Task before = task;
    task.proofName = proof.name;
    task.proofHash = proof.sha256;
    task.state = TaskState::Done;
    task.doneBy = proof.by;
    task.doneAt = doneAt;
    RD_TRY(work.tasks().addProof(proof));
    RD_TRY(work.tasks().update(task));
    QList<domain::AuditEvent> events{
        taskEvent(QStringLiteral("TaskDone"), before, task, {{QStringLiteral("sha256"), proof.sha256}})};
    if (task.operation == Operation::Delete && !facts.dataDeleted) {
        RD_TRY_ASSIGN(const QList<domain::AuditEvent> dated, datePurge(desk, work, ofCase, task));
        events += dated;
    }
    return events;
}

} // namespace rd::desk

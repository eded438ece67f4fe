#include "core/desk/tasks/view_task_proof.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/tasks/task_record.h"
#include "core/desk/verification/minor_access.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::TaskProof;

namespace {

const QString viewed = QStringLiteral("ProofViewed");

Result<TaskProof> standingProof(const Desk& desk, storage::Transaction& work, const domain::TaskId& taskId)
{
    RD_TRY_ASSIGN(const domain::Task task, work.tasks().find(taskId));
    RD_TRY(requireOwnSlice(desk, task));
    RD_TRY_ASSIGN(const domain::Case ofCase, work.cases().find(task.caseId));
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, ofCase));
    RD_TRY(requireAccess(concealment.person));
    RD_TRY_ASSIGN(const std::optional<TaskProof> proof, work.tasks().proofOf(taskId));
    if (!proof || task.proofHash != proof->sha256)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"proof"_s}});
    const QByteArray hash = QCryptographicHash::hash(proof->content, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != proof->sha256)
        return fail(ErrorCode::DeskDamaged, {{u"what"_s, u"proof"_s}});
    return *proof;
}

domain::AuditEvent viewedEvent(const TaskProof& proof, const QString& saved)
{
    return objectEvent(
        viewed, u"proof"_s, proof.id.text(), proof.caseId,
        {{u"task"_s, proof.taskId.text()}, {u"sha256"_s, proof.sha256}, {u"savedAs"_s, QFileInfo(saved).fileName()}});
}

} // namespace

Result<TaskProof> viewTaskProof(Desk& desk, const domain::TaskId& taskId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(const TaskProof proof, standingProof(desk, work, taskId));
    RD_TRY(commitAndAnnounce(desk, work, {viewedEvent(proof, {})}));
    return proof;
}

Result<TaskProof> saveTaskProof(Desk& desk, const domain::TaskId& taskId, const QString& path)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(const TaskProof proof, standingProof(desk, work, taskId));
    RD_TRY(requireFreeFile(path));
    RD_TRY(commitWithFile(desk, work, path, proof.content, {viewedEvent(proof, path)}));
    return proof;
}

Result<bool> isProofSeen(const Desk& desk, const domain::Task& task)
{
    RD_TRY_ASSIGN(const std::optional<TaskProof> proof, desk.storage().tasks().proofOf(task.id));
    if (!proof || proof->sha256 != task.proofHash)
        return true;
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().ofCase(task.caseId));
    return std::any_of(entries.begin(), entries.end(), [&](const domain::AuditEntry& entry) {
        return entry.action == viewed && entry.objectId == proof->id.text() && entry.actor == desk.session().user().id;
    });
}

} // namespace rd::desk

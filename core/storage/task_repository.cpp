#include "core/storage/task_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString taskColumns = QStringLiteral(
    "id, case_id, item_id, holder, holder_name, operation, term, state, proof_name, proof_hash, reason, done_by, "
    "verified_by, done_at, purpose, owner, owner_term, sending, sending_line, sent_on");
const Statement
    insertTask(QStringLiteral("INSERT INTO task (") + taskColumns
               + QStringLiteral(") VALUES (:id, :case_id, :item_id, :holder, :holder_name, :operation, :term, :state, "
                                ":proof_name, :proof_hash, :reason, :done_by, "
                                ":verified_by, :done_at, :purpose, :owner, :owner_term, :sending, :sending_line, "
                                ":sent_on)"));
const Statement updateTask(QStringLiteral("UPDATE task SET case_id = :case_id, item_id = :item_id, holder = :holder, "
                                          "holder_name = :holder_name, operation = :operation, term = :term, "
                                          "state = :state, proof_name = :proof_name, proof_hash = :proof_hash, reason "
                                          "= :reason, done_by = :done_by, verified_by = :verified_by, "
                                          "done_at = :done_at, purpose = :purpose, owner = :owner, owner_term = "
                                          ":owner_term, sending = :sending, sending_line = :sending_line, sent_on = "
                                          ":sent_on WHERE id = :id"));
const Statement selectTask(QStringLiteral("SELECT ") + taskColumns + QStringLiteral(" FROM task WHERE id = :id"));
const Statement selectOfCase(QStringLiteral("SELECT ") + taskColumns
                             + QStringLiteral(" FROM task WHERE case_id = :case_id ORDER BY term, holder, id"));
const Statement selectOpen(
    QStringLiteral("SELECT ") + taskColumns
    + QStringLiteral(" FROM task WHERE state IN ('OPEN', 'ASSIGNED', 'SENT', 'FAILED') AND term <= :term AND "
                     "(term, holder, id) > (:after_term, :after_holder, :after_id) ORDER BY term, holder, id LIMIT "
                     ":limit"));
const Statement selectOpenOfOwner(
    QStringLiteral("SELECT ") + taskColumns
    + QStringLiteral(" FROM task WHERE owner = :owner AND owner <> '' AND state IN ('OPEN', 'ASSIGNED', 'SENT', "
                     "'FAILED') ORDER BY term, holder, id LIMIT :limit"));
const Statement selectPurges(
    QStringLiteral("SELECT ") + taskColumns
    + QStringLiteral(" FROM task WHERE state = 'DEFERRED' AND operation = 'BACKUP_PURGE' AND term <= :term AND EXISTS "
                     "(SELECT 1 FROM request_item WHERE request_item.id = task.item_id AND request_item.state IN "
                     "('APPROVED', 'REPLIED', 'CLOSED') AND request_item.outcome IN ('FULFILLED', 'PARTIAL', "
                     "'RESTRICTED') UNION ALL SELECT 1 FROM task other WHERE other.case_id = task.case_id AND "
                     "other.item_id = task.item_id AND other.operation = 'DELETE' AND other.state IN ('DONE', "
                     "'VERIFIED')) ORDER BY term, holder LIMIT :limit"));

const Statement selectOpenOfHolder(QStringLiteral("SELECT ") + taskColumns
                                   + QStringLiteral(" FROM task WHERE holder = :holder AND state IN ('OPEN', "
                                                    "'ASSIGNED', 'FAILED') AND (term, id) > (:after_term, :after_id) "
                                                    "ORDER BY term, id LIMIT :limit"));
const Statement selectSending(QStringLiteral("SELECT ") + taskColumns
                              + QStringLiteral(" FROM task WHERE sending = :sending AND sending <> '' ORDER BY id"));
const Statement insertProof(QStringLiteral(
    "INSERT INTO task_proof (id, case_id, task_id, name, sha256, content, by_user, at) VALUES (:id, :case_id, "
    ":task_id, :name, :sha256, :content, :by_user, :at)"));
const Statement selectProof(
    QStringLiteral("SELECT id, case_id, task_id, name, sha256, by_user, at, content FROM task_proof WHERE task_id = "
                   ":task_id ORDER BY at DESC, id DESC LIMIT 1"));

void bindTask(SqlQuery& query, const domain::Task& task)
{
    query.bind(":id", task.id.text())
        .bind(":case_id", task.caseId.text())
        .bind(":item_id", task.itemId.text())
        .bind(":holder", task.holder);
    query.bind(":holder_name", task.holderName).bind(":operation", codeOf(task.operation)).bind(":term", task.term);
    query.bind(":state", codeOf(task.state))
        .bind(":proof_name", task.proofName)
        .bind(":proof_hash", task.proofHash)
        .bind(":reason", task.reason);
    query.bind(":done_by", task.doneBy.text())
        .bind(":verified_by", task.verifiedBy.text())
        .bind(":done_at", task.doneAt)
        .bind(":purpose", task.purpose);
    query.bind(":owner", task.owner.text()).bind(":owner_term", task.ownerTerm).bind(":sending", task.sending);
    query.bind(":sending_line", task.sendingLine > 0 ? QString::number(task.sendingLine) : QString())
        .bind(":sent_on", task.sentOn);
}

domain::Task readTask(const SqlQuery& query)
{
    domain::Task task;
    task.id = domain::TaskId::trusted(query.text(0));
    task.caseId = domain::CaseId::trusted(query.text(1));
    task.itemId = domain::ItemId::trusted(query.text(2));
    task.holder = query.text(3);
    task.holderName = query.text(4);
    task.operation = domain::parseOperation(query.text(5)).value_or(domain::Operation::Collect);
    task.term = query.date(6);
    task.state = domain::parseTaskState(query.text(7)).value_or(domain::TaskState::Open);
    task.proofName = query.text(8);
    task.proofHash = query.text(9);
    task.reason = query.text(10);
    task.doneBy = domain::UserId::trusted(query.text(11));
    task.verifiedBy = domain::UserId::trusted(query.text(12));
    task.doneAt = query.instant(13);
    task.purpose = query.text(14);
    task.owner = domain::UserId::trusted(query.text(15));
    task.ownerTerm = query.date(16);
    task.sending = query.text(17);
    task.sendingLine = query.text(18).toInt();
    task.sentOn = query.date(19);
    return task;
}

domain::TaskProof readProof(const SqlQuery& query)
{
    return {domain::TaskProofId::trusted(query.text(0)),
            domain::TaskId::trusted(query.text(2)),
            domain::CaseId::trusted(query.text(1)),
            query.text(3),
            query.text(4),
            query.bytes(7),
            domain::UserId::trusted(query.text(5)),
            query.instant(6)};
}

Result<QList<domain::Task>> readTasks(SqlQuery& query)
{
    return query.all(readTask);
}

} // namespace

TaskRepository::TaskRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> TaskRepository::addAll(const QList<domain::Task>& tasks)
{
    SqlQuery query(m_sql, insertTask);
    for (const domain::Task& task : tasks) {
        bindTask(query, task);
        RD_TRY(query.run());
        m_sql.touch(RowKind::Task, task.id.text());
    }
    return {};
}

Result<void> TaskRepository::update(const domain::Task& task)
{
    SqlQuery query(m_sql, updateTask);
    bindTask(query, task);
    RD_TRY(query.run());
    m_sql.touch(RowKind::Task, task.id.text());
    return {};
}

Result<domain::Task> TaskRepository::find(const domain::TaskId& id) const
{
    SqlQuery query(m_sql, selectTask);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("task")}});
    return readTask(query);
}

Result<QList<domain::Task>> TaskRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectOfCase);
    query.bind(":case_id", id.text());
    return readTasks(query);
}

Result<QList<domain::Task>> TaskRepository::openUntil(const QDate& term, int limit,
                                                      const std::optional<domain::Task>& after) const
{
    const domain::Task last = after.value_or(domain::Task());
    SqlQuery query(m_sql, selectOpen);
    query.bind(":term", term).bind(":limit", limit);
    query.bind(":after_term", last.term).bind(":after_holder", last.holder).bind(":after_id", last.id.text());
    return readTasks(query);
}

Result<QList<domain::Task>> TaskRepository::openOfOwner(const domain::UserId& owner, int limit) const
{
    SqlQuery query(m_sql, selectOpenOfOwner);
    query.bind(":owner", owner.text()).bind(":limit", limit);
    return readTasks(query);
}

Result<QList<domain::Task>> TaskRepository::purgesUntil(const QDate& term, int limit) const
{
    SqlQuery query(m_sql, selectPurges);
    query.bind(":term", term).bind(":limit", limit);
    return readTasks(query);
}

Result<QList<domain::Task>> TaskRepository::openOfHolder(const QString& holder, int limit,
                                                         const std::optional<domain::Task>& after) const
{
    const domain::Task last = after.value_or(domain::Task());
    SqlQuery query(m_sql, selectOpenOfHolder);
    query.bind(":holder", holder).bind(":limit", limit);
    query.bind(":after_term", last.term).bind(":after_id", last.id.text());
    return readTasks(query);
}

Result<QList<domain::Task>> TaskRepository::ofSending(const QString& code) const
{
    SqlQuery query(m_sql, selectSending);
    query.bind(":sending", code);
    return readTasks(query);
}

Result<void> TaskRepository::addProof(const domain::TaskProof& proof)
{
    SqlQuery query(m_sql, insertProof);
    query.bind(":id", proof.id.text()).bind(":case_id", proof.caseId.text()).bind(":task_id", proof.taskId.text());
    query.bind(":name", proof.name).bind(":sha256", proof.sha256).bind(":content", proof.content);
    RD_TRY(query.bind(":by_user", proof.by.text()).bind(":at", proof.at).run());
    m_sql.touch(RowKind::TaskProof, proof.id.text());
    return {};
}

Result<std::optional<domain::TaskProof>> TaskRepository::proofOf(const domain::TaskId& id) const
{
    SqlQuery query(m_sql, selectProof);
    RD_TRY(query.bind(":task_id", id.text()).run());
    return query.hasRow() ? std::optional(readProof(query)) : std::nullopt;
}

} // namespace rd::storage

#include "core/storage/exception_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::ExceptionPath;

namespace {

const Statement insertException(QStringLiteral(
    "INSERT INTO exception_path (id, case_id, way, evidence, seen_by, seen_at, state, decided_by, decided_at, reason, "
    "destroyed_by, destroyed_at, contacts, objected_by, objected_at, objection) VALUES (:id, :case_id, :way, "
    ":evidence, :seen_by, :seen_at, :state, :decided_by, :decided_at, :reason, :destroyed_by, :destroyed_at, "
    ":contacts, :objected_by, :objected_at, :objection)"));
const Statement updateException(QStringLiteral(
    "UPDATE exception_path SET state = :state, decided_by = :decided_by, decided_at = :decided_at, reason = :reason, "
    "destroyed_by = :destroyed_by, destroyed_at = :destroyed_at, contacts = :contacts, objected_by = :objected_by, "
    "objected_at = :objected_at, objection = :objection WHERE id = :id"));
const QString exceptionColumns = QStringLiteral(
    "SELECT e.id, e.case_id, e.way, e.evidence, e.seen_by, e.seen_at, e.state, e.decided_by, e.decided_at, e.reason, "
    "e.destroyed_by, e.destroyed_at, e.contacts, e.objected_by, e.objected_at, e.objection FROM exception_path e ");
const Statement selectExceptionsOfCase(exceptionColumns
                                       + QStringLiteral("WHERE e.case_id = :case_id ORDER BY e.seen_at, e.id"));
const Statement selectUndecidedExceptions(
    exceptionColumns
    + QStringLiteral("JOIN request_case c ON c.id = e.case_id WHERE e.state = 'RECORDED' AND c.is_open = 1 ORDER BY "
                     "e.seen_at, e.id LIMIT :limit"));

ExceptionPath readException(const SqlQuery& query)
{
    ExceptionPath path;
    path.id = domain::ExceptionPathId::trusted(query.text(0));
    path.caseId = domain::CaseId::trusted(query.text(1));
    path.way = query.text(2);
    path.evidence = query.list(3);
    path.seenBy = domain::UserId::trusted(query.text(4));
    path.seenAt = query.instant(5);
    // An unknown code proves nothing.
    path.state = domain::parseExceptionState(query.text(6)).value_or(domain::ExceptionState::Returned);
    path.decidedBy = domain::UserId::trusted(query.text(7));
    path.decidedAt = query.instant(8);
    path.reason = query.text(9);
    path.destroyedBy = domain::UserId::trusted(query.text(10));
    path.destroyedAt = query.instant(11);
    path.contacts = query.list(12);
    path.objectedBy = domain::UserId::trusted(query.text(13));
    path.objectedAt = query.instant(14);
    path.objection = query.text(15);
    return path;
}

void bindDecision(SqlQuery& query, const ExceptionPath& path)
{
    query.bind(":state", codeOf(path.state)).bind(":decided_by", path.decidedBy.text());
    query.bind(":decided_at", path.decidedAt).bind(":reason", path.reason);
    query.bind(":destroyed_by", path.destroyedBy.text()).bind(":destroyed_at", path.destroyedAt);
    query.bind(":contacts", path.contacts).bind(":objected_by", path.objectedBy.text());
    query.bind(":objected_at", path.objectedAt).bind(":objection", path.objection);
    query.bind(":id", path.id.text());
}

} // namespace

ExceptionRepository::ExceptionRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ExceptionRepository::add(const ExceptionPath& path)
{
    SqlQuery query(m_sql, insertException);
    bindDecision(query, path);
    query.bind(":case_id", path.caseId.text()).bind(":way", path.way).bind(":evidence", path.evidence);
    RD_TRY(query.bind(":seen_by", path.seenBy.text()).bind(":seen_at", path.seenAt).run());
    m_sql.touch(RowKind::ExceptionPath, path.id.text());
    return {};
}

Result<void> ExceptionRepository::update(const ExceptionPath& path)
{
    SqlQuery query(m_sql, updateException);
    bindDecision(query, path);
    RD_TRY(query.run());
    m_sql.touch(RowKind::ExceptionPath, path.id.text());
    return {};
}

Result<QList<ExceptionPath>> ExceptionRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectExceptionsOfCase);
    query.bind(":case_id", id.text());
    return query.all(readException);
}

Result<QList<ExceptionPath>> ExceptionRepository::undecided(int limit) const
{
    SqlQuery query(m_sql, selectUndecidedExceptions);
    query.bind(":limit", limit);
    return query.all(readException);
}

} // namespace rd::storage

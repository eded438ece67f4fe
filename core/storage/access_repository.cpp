#include "core/storage/access_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertAccess(QStringLiteral(
    "INSERT INTO access_request (id, case_id, state, requested_by, requested_at, reason, decided_by, decided_at, note) "
    "VALUES (:id, :case_id, :state, :requested_by, :requested_at, :reason, :decided_by, :decided_at, :note)"));
const Statement updateAccess(
    QStringLiteral("UPDATE access_request SET state = :state, decided_by = :decided_by, decided_at = :decided_at, "
                   "note = :note WHERE id = :id"));
const Statement selectAccessOfCase(QStringLiteral(
    "SELECT id, case_id, state, requested_by, requested_at, reason, decided_by, decided_at, note FROM access_request "
    "WHERE case_id = :case_id ORDER BY requested_at DESC, id DESC"));
const Statement selectWaitingAccess(QStringLiteral(
    "SELECT id, case_id, state, requested_by, requested_at, reason, decided_by, decided_at, note FROM access_request "
    "WHERE state = :state AND requested_by <> :decider ORDER BY requested_at, id LIMIT :limit"));

domain::AccessRequest readAccess(const SqlQuery& query)
{
    domain::AccessRequest request;
    request.id = domain::AccessRequestId::trusted(query.text(0));
    request.caseId = domain::CaseId::trusted(query.text(1));
    // An unknown code opens nothing.
    request.state = domain::parseAccessState(query.text(2)).value_or(domain::AccessState::Ended);
    request.requestedBy = domain::UserId::trusted(query.text(3));
    request.requestedAt = query.instant(4);
    request.reason = query.text(5);
    request.decidedBy = domain::UserId::trusted(query.text(6));
    request.decidedAt = query.instant(7);
    request.note = query.text(8);
    return request;
}

} // namespace

AccessRepository::AccessRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> AccessRepository::add(const domain::AccessRequest& request)
{
    SqlQuery query(m_sql, insertAccess);
    query.bind(":id", request.id.text()).bind(":case_id", request.caseId.text()).bind(":state", codeOf(request.state));
    query.bind(":requested_by", request.requestedBy.text())
        .bind(":requested_at", request.requestedAt)
        .bind(":reason", request.reason);
    query.bind(":decided_by", request.decidedBy.text()).bind(":decided_at", request.decidedAt);
    RD_TRY(query.bind(":note", request.note).run());
    m_sql.touch(RowKind::AccessRequest, request.id.text());
    return {};
}

Result<void> AccessRepository::update(const domain::AccessRequest& request)
{
    SqlQuery query(m_sql, updateAccess);
    query.bind(":id", request.id.text()).bind(":state", codeOf(request.state));
    query.bind(":decided_by", request.decidedBy.text()).bind(":decided_at", request.decidedAt);
    RD_TRY(query.bind(":note", request.note).run());
    m_sql.touch(RowKind::AccessRequest, request.id.text());
    return {};
}

Result<QList<domain::AccessRequest>> AccessRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectAccessOfCase);
    query.bind(":case_id", id.text());
    return query.all(readAccess);
}

Result<QList<domain::AccessRequest>> AccessRepository::waiting(const domain::UserId& decider, int limit) const
{
    SqlQuery query(m_sql, selectWaitingAccess);
    query.bind(":state", codeOf(domain::AccessState::Requested)).bind(":decider", decider.text()).bind(":limit", limit);
    return query.all(readAccess);
}

} // namespace rd::storage

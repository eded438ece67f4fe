#include "core/storage/approval_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertApproval(QStringLiteral(
    "INSERT INTO approval (id, case_id, item_id, approved, by_user, note, at) VALUES (:id, :case_id, :item_id, "
    ":approved, :by_user, :note, :at)"));
const Statement selectApprovals(QStringLiteral(
    "SELECT id, case_id, item_id, approved, by_user, note, at FROM approval WHERE case_id = :case_id ORDER BY at "
    "DESC, id DESC"));

domain::Approval readApproval(const SqlQuery& query)
{
    return {domain::ApprovalId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            domain::ItemId::trusted(query.text(2)),
            query.flag(3) ? domain::ApprovalResult::Approved : domain::ApprovalResult::Returned,
            domain::UserId::trusted(query.text(4)),
            query.text(5),
            query.instant(6)};
}

} // namespace

ApprovalRepository::ApprovalRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ApprovalRepository::add(const domain::Approval& approval)
{
    SqlQuery query(m_sql, insertApproval);
    query.bind(":id", approval.id.text())
        .bind(":case_id", approval.caseId.text())
        .bind(":item_id", approval.itemId.text());
    query.bind(":approved", approval.result == domain::ApprovalResult::Approved).bind(":by_user", approval.by.text());
    RD_TRY(query.bind(":note", approval.note).bind(":at", approval.at).run());
    m_sql.touch(RowKind::Approval, approval.id.text());
    return {};
}

Result<QList<domain::Approval>> ApprovalRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectApprovals);
    query.bind(":case_id", id.text());
    return query.all(readApproval);
}

} // namespace rd::storage

#include "core/storage/paper_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::Paper;

namespace {

const Statement insertPaper(QStringLiteral(
    "INSERT INTO requester_paper (id, case_id, kind, issuer, lacking, seen_by, seen_at, state, checked_by, checked_at, "
    "reason) VALUES (:id, :case_id, :kind, :issuer, :lacking, :seen_by, :seen_at, :state, :checked_by, :checked_at, "
    ":reason)"));
const Statement updatePaper(QStringLiteral("UPDATE requester_paper SET state = :state, checked_by = :checked_by, "
                                           "checked_at = :checked_at, reason = :reason WHERE id = :id"));
const Statement selectPapersOfCase(QStringLiteral(
    "SELECT id, case_id, kind, issuer, lacking, seen_by, seen_at, state, checked_by, checked_at, reason FROM "
    "requester_paper WHERE case_id = :case_id ORDER BY seen_at, id"));
const Statement selectWaitingPapers(QStringLiteral(
    "SELECT p.id, p.case_id, p.kind, p.issuer, p.lacking, p.seen_by, p.seen_at, p.state, p.checked_by, p.checked_at, "
    "p.reason FROM requester_paper p JOIN request_case c ON c.id = p.case_id WHERE p.state = 'SEEN' AND p.lacking = "
    "'[]' "
    "AND c.is_open = 1 ORDER BY p.seen_at, p.id LIMIT :limit"));
const Statement selectAcceptedPapers(QStringLiteral(
    "SELECT p.id, p.case_id, p.kind, p.issuer, p.lacking, p.seen_by, p.seen_at, p.state, p.checked_by, p.checked_at, "
    "p.reason FROM requester_paper p JOIN request_case c ON c.id = p.case_id WHERE p.state = 'ACCEPTED' AND c.state IN "
    "('RECEIVED', 'VERIFYING', 'AWAITING_INFO', 'PENDING_APPROVAL') ORDER BY p.seen_at, p.id LIMIT :limit"));

Paper readPaper(const SqlQuery& query)
{
    Paper paper;
    paper.id = domain::PaperId::trusted(query.text(0));
    paper.caseId = domain::CaseId::trusted(query.text(1));
    paper.kind = query.text(2);
    paper.issuer = query.text(3);
    paper.lacking = query.list(4);
    paper.seenBy = domain::UserId::trusted(query.text(5));
    paper.seenAt = query.instant(6);
    // An unknown code proves nothing.
    paper.state = domain::parsePaperState(query.text(7)).value_or(domain::PaperState::Returned);
    paper.checkedBy = domain::UserId::trusted(query.text(8));
    paper.checkedAt = query.instant(9);
    paper.reason = query.text(10);
    return paper;
}

} // namespace

PaperRepository::PaperRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> PaperRepository::add(const Paper& paper)
{
    SqlQuery query(m_sql, insertPaper);
    query.bind(":id", paper.id.text()).bind(":case_id", paper.caseId.text()).bind(":kind", paper.kind);
    query.bind(":issuer", paper.issuer).bind(":lacking", paper.lacking).bind(":seen_by", paper.seenBy.text());
    query.bind(":seen_at", paper.seenAt).bind(":state", codeOf(paper.state));
    query.bind(":checked_by", paper.checkedBy.text()).bind(":checked_at", paper.checkedAt);
    RD_TRY(query.bind(":reason", paper.reason).run());
    m_sql.touch(RowKind::Paper, paper.id.text());
    return {};
}

Result<void> PaperRepository::update(const Paper& paper)
{
    SqlQuery query(m_sql, updatePaper);
    query.bind(":state", codeOf(paper.state)).bind(":checked_by", paper.checkedBy.text());
    query.bind(":checked_at", paper.checkedAt).bind(":reason", paper.reason);
    RD_TRY(query.bind(":id", paper.id.text()).run());
    m_sql.touch(RowKind::Paper, paper.id.text());
    return {};
}

Result<QList<Paper>> PaperRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectPapersOfCase);
    query.bind(":case_id", id.text());
    return query.all(readPaper);
}

Result<QList<Paper>> PaperRepository::waiting(int limit) const
{
    SqlQuery query(m_sql, selectWaitingPapers);
    query.bind(":limit", limit);
    return query.all(readPaper);
}

Result<QList<Paper>> PaperRepository::accepted(int limit) const
{
    SqlQuery query(m_sql, selectAcceptedPapers);
    query.bind(":limit", limit);
    return query.all(readPaper);
}

} // namespace rd::storage

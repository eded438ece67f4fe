#include "core/storage/erasure_repository.h"

#include "core/storage/case_row_reader.h"
#include "core/storage/erased_rows.h"
#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

// What ends a case, and the steps of a lawsuit or of the answer to a complaint that its keeping is counted from (§9).
const QString lastSteps =
    QStringLiteral("(SELECT coalesce(max(at), 0) FROM audit_entry WHERE audit_entry.case_id = request_case.id AND "
                   "action IN ('CaseClosed', 'CaseWithdrawn', 'CaseMerged', 'CaseAbandoned', 'LitigationFlagged', "
                   "'LitigationLifted')) AS last_step");
const QString endedStates = QStringLiteral("('CLOSED', 'WITHDRAWN', 'MERGED', 'ABANDONED')");
const Statement selectEnded(
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM (SELECT ") + caseColumns + QStringLiteral(", ")
    + lastSteps
    + QStringLiteral(" FROM request_case WHERE state = :state AND received_at < :before) WHERE last_step > 0 AND "
                     "last_step < :before ORDER BY due, number LIMIT :limit OFFSET :skipped"));
const Statement selectLastStep(QStringLiteral("SELECT ") + lastSteps
                               + QStringLiteral(" FROM request_case WHERE id = :id AND state IN ") + endedStates);
const Statement selectEnd(QStringLiteral(
    "SELECT coalesce(max(at), 0) FROM audit_entry WHERE case_id = :id AND action IN ('CaseClosed', 'CaseWithdrawn', "
    "'CaseMerged', 'CaseAbandoned')"));

// Along mergers, whichever went on, and to the complaints about any of them, which come after.
const Statement selectLinked(QStringLiteral(
    "WITH RECURSIVE walk (id, complains) AS (SELECT :id, 0 "
    "UNION SELECT other_id, complains FROM walk JOIN case_turn ON case_turn.case_id = walk.id WHERE other_id <> '' "
    "AND kind IN ('TOOK_IN', 'MERGED') "
    "UNION SELECT case_id, complains FROM walk JOIN case_turn ON other_id = walk.id WHERE other_id <> '' "
    "AND kind IN ('TOOK_IN', 'MERGED') "
    "UNION SELECT case_id, 1 FROM walk JOIN complaint ON about_case = walk.id), "
    "linked (id, complains) AS (SELECT id, complains FROM walk "
    "UNION SELECT follows, 0 FROM request_case WHERE id = :id "
    "UNION SELECT id, 0 FROM request_case WHERE follows = :id "
    "UNION SELECT other_id, 0 FROM case_turn WHERE case_id = :id "
    "UNION SELECT case_id, 0 FROM case_turn WHERE other_id = :id "
    "UNION SELECT about_case, 0 FROM complaint WHERE case_id = :id) "
    "SELECT request_case.id, number, state, max(complains) FROM linked JOIN request_case ON request_case.id = "
    "linked.id WHERE request_case.id <> :id GROUP BY request_case.id ORDER BY number"));

const QString proposalColumns = QStringLiteral(
    "id, month, state, cases, proposed_by, proposed_at, proposed, erased, decided_by, decided_at, reason");
const Statement saveProposal(
    QStringLiteral("INSERT INTO erasure_proposal (") + proposalColumns
    + QStringLiteral(") VALUES (:id, :month, :state, :cases, :proposed_by, :proposed_at, :proposed, :erased, "
                     ":decided_by, :decided_at, :reason) ON CONFLICT (id) DO UPDATE SET state = :state, cases = "
                     ":cases, erased = :erased, decided_by = :decided_by, decided_at = :decided_at, reason = :reason"));
const Statement
    selectWaitingProposal(QStringLiteral("SELECT ") + proposalColumns
                          + QStringLiteral(" FROM erasure_proposal WHERE state = 'PROPOSED' ORDER BY id DESC LIMIT 1"));
const QString tombstoneColumns = QStringLiteral("id, rights, platforms, month, outcomes, on_time, minor");
const Statement insertTombstone(QStringLiteral("INSERT INTO tombstone (") + tombstoneColumns
                                + QStringLiteral(") VALUES (:id, :rights, :platforms, :month, :outcomes, :on_time, "
                                                 ":minor)"));
const Statement selectTombstones(QStringLiteral("SELECT ") + tombstoneColumns
                                 + QStringLiteral(" FROM tombstone WHERE month <= :last ORDER BY month DESC, id DESC "
                                                  "LIMIT :limit"));
const Statement countTombstones(QStringLiteral("SELECT count(*) FROM tombstone"));
const Statement deleteFailures(QStringLiteral("DELETE FROM verification_failure WHERE at <= :until"));
const Statement checkpoint(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));

LinkedCase readLinked(const SqlQuery& query)
{
    return {domain::CaseId::trusted(query.text(0)), query.text(1),
            domain::parseCaseState(query.text(2)).value_or(domain::CaseState::Received), query.flag(3)};
}

domain::ErasureProposal readErasureProposal(const SqlQuery& query)
{
    domain::ErasureProposal proposal;
    proposal.id = domain::ErasureProposalId::trusted(query.text(0));
    proposal.month = query.text(1);
    proposal.state = domain::parseErasureState(query.text(2)).value_or(domain::ErasureState::Returned);
    for (const QString& id : query.list(3))
        proposal.cases.append(domain::CaseId::trusted(id));
    proposal.proposedBy = domain::UserId::trusted(query.text(4));
    proposal.proposedAt = query.instant(5);
    proposal.proposed = static_cast<int>(query.number(6));
    proposal.erased = static_cast<int>(query.number(7));
    proposal.decidedBy = domain::UserId::trusted(query.text(8));
    proposal.decidedAt = query.instant(9);
    proposal.reason = query.text(10);
    return proposal;
}

domain::Tombstone readTombstone(const SqlQuery& query)
{
    domain::Tombstone left;
    left.id = domain::TombstoneId::trusted(query.text(0));
    for (const QString& code : query.list(1)) {
        if (const auto right = domain::parseRight(code))
            left.rights.append(*right);
    }
    left.platforms = query.list(2);
    left.month = query.text(3);
    left.outcomes = query.list(4);
    if (!query.text(5).isEmpty())
        left.onTime = query.text(5) == QLatin1String("1");
    left.minor = query.flag(6);
    return left;
}

Result<void> addTombstone(SqlConnection& sql, const domain::Tombstone& left)
{
    QStringList rights;
    for (const domain::RightType right : left.rights)
        rights.append(codeOf(right));
    SqlQuery query(sql, insertTombstone);
    query.bind(":id", left.id.text()).bind(":rights", rights).bind(":platforms", left.platforms);
    query.bind(":month", left.month).bind(":outcomes", left.outcomes);
    query.bind(":on_time", left.onTime ? QString::number(*left.onTime ? 1 : 0) : QString());
    RD_TRY(query.bind(":minor", left.minor).run());
    sql.touch(RowKind::Tombstone, left.id.text());
    return {};
}

} // namespace

ErasureRepository::ErasureRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QList<CaseRow>> ErasureRepository::ended(domain::CaseState state, const QDateTime& before, int limit,
                                                int skipped) const
{
    SqlQuery query(m_sql, selectEnded);
    query.bind(":state", codeOf(state)).bind(":before", before);
    return query.bind(":limit", limit).bind(":skipped", skipped).all(readCaseRow);
}

Result<QDateTime> ErasureRepository::lastStep(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectLastStep);
    RD_TRY(query.bind(":id", id.text()).run());
    return query.hasRow() ? query.instant(0) : QDateTime();
}

Result<QDateTime> ErasureRepository::endOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectEnd);
    RD_TRY(query.bind(":id", id.text()).run());
    return query.hasRow() ? query.instant(0) : QDateTime();
}

Result<QList<LinkedCase>> ErasureRepository::linked(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectLinked);
    return query.bind(":id", id.text()).all(readLinked);
}

Result<void> ErasureRepository::save(const domain::ErasureProposal& proposal)
{
    QStringList cases;
    for (const domain::CaseId& id : proposal.cases)
        cases.append(id.text());
    SqlQuery query(m_sql, saveProposal);
    query.bind(":id", proposal.id.text()).bind(":month", proposal.month).bind(":state", codeOf(proposal.state));
    query.bind(":cases", cases).bind(":proposed_by", proposal.proposedBy.text());
    query.bind(":proposed_at", proposal.proposedAt).bind(":proposed", proposal.proposed);
    query.bind(":erased", proposal.erased).bind(":decided_by", proposal.decidedBy.text());
    RD_TRY(query.bind(":decided_at", proposal.decidedAt).bind(":reason", proposal.reason).run());
    m_sql.touch(RowKind::ErasureProposal, proposal.id.text());
    return {};
}

Result<std::optional<domain::ErasureProposal>> ErasureRepository::waiting() const
{
    SqlQuery query(m_sql, selectWaitingProposal);
    RD_TRY(query.run());
    return query.hasRow() ? std::optional(readErasureProposal(query)) : std::nullopt;
}

Result<void> ErasureRepository::erase(const domain::CaseId& id, const domain::Tombstone& left)
{
    RD_TRY(eraseRows(m_sql, id.text()));
    return addTombstone(m_sql, left);
}

Result<void> ErasureRepository::dropFailuresUntil(const QDateTime& until)
{
    SqlQuery query(m_sql, deleteFailures);
    return query.bind(":until", until).run();
}

Result<QList<domain::Tombstone>> ErasureRepository::tombstones(int limit) const
{
    SqlQuery query(m_sql, selectTombstones);
    return query.bind(":last", QStringLiteral("9999-12")).bind(":limit", limit).all(readTombstone);
}

Result<int> ErasureRepository::tombstoneCount() const
{
    SqlQuery query(m_sql, countTombstones);
    RD_TRY(query.run());
    return query.hasRow() ? static_cast<int>(query.number(0)) : 0;
}

Result<void> ErasureRepository::foldLog() const
{
    SqlQuery query(m_sql, checkpoint);
    return query.run();
}

} // namespace rd::storage

#include "core/storage/hold_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString holdColumns =
    QStringLiteral("id, case_id, scope, reason, review_on, set_by, set_at, released_by, released_at, release_reason");
const Statement
    saveHold(QStringLiteral("INSERT INTO legal_hold (") + holdColumns
             + QStringLiteral(") VALUES (:id, :case_id, :scope, :reason, :review_on, :set_by, :set_at, :released_by, "
                              ":released_at, :release_reason) ON CONFLICT (id) DO UPDATE SET released_by = "
                              ":released_by, released_at = :released_at, release_reason = :release_reason"));
const Statement selectHold(QStringLiteral("SELECT ") + holdColumns + QStringLiteral(" FROM legal_hold WHERE id = :id"));
const Statement selectHoldsOfCase(QStringLiteral("SELECT ") + holdColumns
                                  + QStringLiteral(" FROM legal_hold WHERE case_id = :case_id ORDER BY set_at, id"));
const Statement
    selectStandingHolds(QStringLiteral("SELECT ") + holdColumns
                        + QStringLiteral(" FROM legal_hold WHERE released_at = 0 ORDER BY review_on LIMIT :limit"));

domain::LegalHold readHold(const SqlQuery& query)
{
    domain::LegalHold hold;
    hold.id = domain::LegalHoldId::trusted(query.text(0));
    hold.caseId = domain::CaseId::trusted(query.text(1));
    hold.scope = query.text(2);
    hold.reason = query.text(3);
    hold.reviewOn = query.date(4);
    hold.setBy = domain::UserId::trusted(query.text(5));
    hold.setAt = query.instant(6);
    hold.releasedBy = domain::UserId::trusted(query.text(7));
    hold.releasedAt = query.instant(8);
    hold.releaseReason = query.text(9);
    return hold;
}

} // namespace

HoldRepository::HoldRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> HoldRepository::save(const domain::LegalHold& hold)
{
    SqlQuery query(m_sql, saveHold);
    query.bind(":id", hold.id.text()).bind(":case_id", hold.caseId.text()).bind(":scope", hold.scope);
    query.bind(":reason", hold.reason).bind(":review_on", hold.reviewOn).bind(":set_by", hold.setBy.text());
    query.bind(":set_at", hold.setAt).bind(":released_by", hold.releasedBy.text());
    RD_TRY(query.bind(":released_at", hold.releasedAt).bind(":release_reason", hold.releaseReason).run());
    m_sql.touch(RowKind::LegalHold, hold.id.text());
    return {};
}

Result<domain::LegalHold> HoldRepository::find(const domain::LegalHoldId& id) const
{
    SqlQuery query(m_sql, selectHold);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("hold")}});
    return readHold(query);
}

Result<QList<domain::LegalHold>> HoldRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectHoldsOfCase);
    return query.bind(":case_id", id.text()).all(readHold);
}

Result<QList<domain::LegalHold>> HoldRepository::standing(int limit) const
{
    SqlQuery query(m_sql, selectStandingHolds);
    return query.bind(":limit", limit).all(readHold);
}

} // namespace rd::storage

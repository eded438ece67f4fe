#include "core/storage/material_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::MaterialArrival;
using domain::MaterialExtent;

namespace {

const Statement insertArrival(
    QStringLiteral("INSERT INTO material_arrival (id, case_id, came_at, complete, note, by_user, logged_at) VALUES "
                   "(:id, :case_id, :came_at, :complete, :note, :by_user, :logged_at)"));
const Statement moveArrival(QStringLiteral("UPDATE material_arrival SET came_at = :came_at WHERE id = :id"));
const Statement selectArrivals(
    QStringLiteral("SELECT id, case_id, came_at, complete, note, by_user, logged_at FROM material_arrival WHERE "
                   "case_id = :case_id ORDER BY came_at, id"));

MaterialArrival readArrival(const SqlQuery& query)
{
    return {domain::MaterialId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            query.instant(2),
            query.flag(3) ? MaterialExtent::Complete : MaterialExtent::Partly,
            query.text(4),
            domain::UserId::trusted(query.text(5)),
            query.instant(6)};
}

} // namespace

MaterialRepository::MaterialRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> MaterialRepository::add(const MaterialArrival& arrival)
{
    SqlQuery query(m_sql, insertArrival);
    query.bind(":id", arrival.id.text()).bind(":case_id", arrival.caseId.text()).bind(":came_at", arrival.cameAt);
    query.bind(":complete", arrival.extent == MaterialExtent::Complete).bind(":note", arrival.note);
    RD_TRY(query.bind(":by_user", arrival.by.text()).bind(":logged_at", arrival.loggedAt).run());
    m_sql.touch(RowKind::MaterialArrival, arrival.id.text());
    return {};
}

Result<void> MaterialRepository::move(const domain::MaterialId& id, const QDateTime& cameAt)
{
    SqlQuery query(m_sql, moveArrival);
    RD_TRY(query.bind(":came_at", cameAt).bind(":id", id.text()).run());
    m_sql.touch(RowKind::MaterialArrival, id.text());
    return {};
}

Result<QList<MaterialArrival>> MaterialRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectArrivals);
    query.bind(":case_id", id.text());
    return query.all(readArrival);
}

} // namespace rd::storage

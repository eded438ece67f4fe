#include "core/storage/deletion_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString testColumns = QStringLiteral("id, case_id, item_id, ground, holds, reason, by_user, at");
const Statement insertTest(QStringLiteral("INSERT INTO ground_test (") + testColumns
                           + QStringLiteral(") VALUES (:id, :case_id, :item_id, :ground, :holds, :reason, :by_user, "
                                            ":at)"));
const Statement selectTests(QStringLiteral("SELECT ") + testColumns
                            + QStringLiteral(" FROM ground_test WHERE case_id = :case_id ORDER BY at, id"));

const QString keptColumns =
    QStringLiteral("id, case_id, item_id, holder, category, data, reason, counted_from, kept_until, by_user, at, "
                   "ended_at, ended_by, end_reason");
const Statement insertKept(QStringLiteral("INSERT INTO kept_data (") + keptColumns
                           + QStringLiteral(") VALUES (:id, :case_id, :item_id, :holder, :category, :data, :reason, "
                                            ":counted_from, :kept_until, :by_user, :at, :ended_at, :ended_by, "
                                            ":end_reason)"));
const Statement updateKeptRow(QStringLiteral(
    "UPDATE kept_data SET ended_at = :ended_at, ended_by = :ended_by, end_reason = :end_reason WHERE id = :id"));
const Statement selectKept(QStringLiteral("SELECT ") + keptColumns + QStringLiteral(" FROM kept_data WHERE id = :id"));
const Statement selectKeptBeyond(QStringLiteral("SELECT ") + keptColumns
                                 + QStringLiteral(" FROM kept_data WHERE kept_until <> '' AND ended_at = 0 AND "
                                                  "kept_until <= :last_day ORDER BY kept_until, id LIMIT :limit"));
const Statement selectKeptOfCase(QStringLiteral("SELECT ") + keptColumns
                                 + QStringLiteral(" FROM kept_data WHERE case_id = :case_id ORDER BY at, id"));

domain::GroundTest readTest(const SqlQuery& query)
{
    domain::GroundTest test;
    test.id = domain::GroundTestId::trusted(query.text(0));
    test.caseId = domain::CaseId::trusted(query.text(1));
    test.itemId = domain::ItemId::trusted(query.text(2));
    test.ground = query.text(3);
    test.holds = query.flag(4);
    test.reason = query.text(5);
    test.by = domain::UserId::trusted(query.text(6));
    test.at = query.instant(7);
    return test;
}

domain::KeptData readKept(const SqlQuery& query)
{
    domain::KeptData kept;
    kept.id = domain::KeptDataId::trusted(query.text(0));
    kept.caseId = domain::CaseId::trusted(query.text(1));
    kept.itemId = domain::ItemId::trusted(query.text(2));
    kept.holder = query.text(3);
    kept.category = query.text(4);
    kept.data = query.text(5);
    kept.reason = query.text(6);
    kept.from = query.date(7);
    kept.until = query.date(8);
    kept.by = domain::UserId::trusted(query.text(9));
    kept.at = query.instant(10);
    kept.endedAt = query.instant(11);
    kept.endedBy = domain::UserId::trusted(query.text(12));
    kept.endReason = query.text(13);
    return kept;
}

} // namespace

DeletionRepository::DeletionRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> DeletionRepository::addTest(const domain::GroundTest& test)
{
    SqlQuery query(m_sql, insertTest);
    query.bind(":id", test.id.text()).bind(":case_id", test.caseId.text()).bind(":item_id", test.itemId.text());
    query.bind(":ground", test.ground).bind(":holds", test.holds).bind(":reason", test.reason);
    RD_TRY(query.bind(":by_user", test.by.text()).bind(":at", test.at).run());
    m_sql.touch(RowKind::GroundTest, test.id.text());
    return {};
}

Result<QList<domain::GroundTest>> DeletionRepository::testsOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectTests);
    return query.bind(":case_id", id.text()).all(readTest);
}

Result<void> DeletionRepository::addKept(const domain::KeptData& kept)
{
    SqlQuery query(m_sql, insertKept);
    query.bind(":id", kept.id.text()).bind(":case_id", kept.caseId.text()).bind(":item_id", kept.itemId.text());
    query.bind(":holder", kept.holder).bind(":category", kept.category).bind(":data", kept.data);
    query.bind(":reason", kept.reason).bind(":counted_from", kept.from).bind(":kept_until", kept.until);
    query.bind(":by_user", kept.by.text()).bind(":at", kept.at).bind(":ended_at", kept.endedAt);
    RD_TRY(query.bind(":ended_by", kept.endedBy.text()).bind(":end_reason", kept.endReason).run());
    m_sql.touch(RowKind::KeptData, kept.id.text());
    return {};
}

Result<void> DeletionRepository::updateKept(const domain::KeptData& kept)
{
    SqlQuery query(m_sql, updateKeptRow);
    query.bind(":id", kept.id.text()).bind(":ended_at", kept.endedAt);
    RD_TRY(query.bind(":ended_by", kept.endedBy.text()).bind(":end_reason", kept.endReason).run());
    m_sql.touch(RowKind::KeptData, kept.id.text());
    return {};
}

Result<QList<domain::KeptData>> DeletionRepository::keptBeyond(const QDate& lastDay, int limit) const
{
    SqlQuery query(m_sql, selectKeptBeyond);
    return query.bind(":last_day", lastDay).bind(":limit", limit).all(readKept);
}

Result<domain::KeptData> DeletionRepository::findKept(const domain::KeptDataId& id) const
{
    SqlQuery query(m_sql, selectKept);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("kept")}});
    return readKept(query);
}

Result<QList<domain::KeptData>> DeletionRepository::keptOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectKeptOfCase);
    return query.bind(":case_id", id.text()).all(readKept);
}

} // namespace rd::storage

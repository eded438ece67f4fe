#include "core/storage/company_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertPolicy(QStringLiteral("INSERT INTO company_policy (id, policy_id, version, json, added_at) "
                                            "VALUES (:id, :policy_id, :version, :json, :added_at)"));
const Statement selectPolicy(QStringLiteral("SELECT json FROM company_policy ORDER BY id DESC LIMIT 1"));
const Statement selectPolicyAt(
    QStringLiteral("SELECT json FROM company_policy WHERE id <= :newest OR id = (SELECT min(id) FROM company_policy) "
                   "ORDER BY id DESC LIMIT 1"));
const Statement selectNewestPolicy(QStringLiteral("SELECT coalesce(max(id), '') FROM company_policy"));
const Statement insertNotice(QStringLiteral("INSERT INTO holiday_notice (id, year, saved_at, confirmed, json) VALUES "
                                            "(:id, :year, :saved_at, :confirmed, :json)"));
// Older versions of a year stay on file; the newest rules. Ids rise with every row, times may be equal.
const Statement selectNotices(QStringLiteral("SELECT n.json FROM holiday_notice n WHERE n.id = (SELECT max(m.id) FROM "
                                             "holiday_notice m WHERE m.year = n.year AND "
                                             "m.id <= :newest) ORDER BY n.year"));
const Statement
    selectNewestNoticeAt(QStringLiteral("SELECT coalesce(max(id), '') FROM holiday_notice WHERE saved_at <= :at"));

Result<QByteArray> policyOf(SqlQuery& query)
{
    RD_TRY(query.run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("policy")}});
    return query.bytes(0);
}

} // namespace

CompanyRepository::CompanyRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> CompanyRepository::addPolicy(const QString& id, const QString& version, const QByteArray& json,
                                          const QDateTime& at, const QString& rowId)
{
    SqlQuery query(m_sql, insertPolicy);
    query.bind(":id", rowId).bind(":policy_id", id).bind(":version", version).bind(":json", json);
    RD_TRY(query.bind(":added_at", at).run());
    m_sql.touch(RowKind::Policy, rowId);
    return {};
}

Result<QByteArray> CompanyRepository::currentPolicy() const
{
    SqlQuery query(m_sql, selectPolicy);
    return policyOf(query);
}

Result<QByteArray> CompanyRepository::policyAt(const QString& newest) const
{
    SqlQuery query(m_sql, selectPolicyAt);
    query.bind(":newest", newest);
    return policyOf(query);
}

Result<QString> CompanyRepository::newestPolicy() const
{
    SqlQuery query(m_sql, selectNewestPolicy);
    RD_TRY(query.run());
    return query.text(0);
}

Result<void> CompanyRepository::saveNotice(int year, bool confirmed, const QByteArray& json, const QDateTime& at,
                                           const QString& id)
{
    SqlQuery query(m_sql, insertNotice);
    query.bind(":id", id).bind(":year", year).bind(":confirmed", confirmed).bind(":json", json);
    RD_TRY(query.bind(":saved_at", at).run());
    m_sql.touch(RowKind::Notice, id);
    return {};
}

Result<QList<QByteArray>> CompanyRepository::notices() const
{
    return noticesAt(QStringLiteral("~")); // after every id
}

Result<QList<QByteArray>> CompanyRepository::noticesAt(const QString& newest) const
{
    SqlQuery query(m_sql, selectNotices);
    query.bind(":newest", newest);
    return query.all([](const SqlQuery& row) { return row.bytes(0); });
}

Result<QString> CompanyRepository::newestNoticeAt(const QDateTime& at) const
{
    SqlQuery query(m_sql, selectNewestNoticeAt);
    RD_TRY(query.bind(":at", at).run());
    return query.text(0);
}

} // namespace rd::storage

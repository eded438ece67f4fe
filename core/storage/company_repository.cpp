#include "core/storage/company_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString insertPolicy =
    QStringLiteral("INSERT INTO company_policy (id, version, json, added_at) VALUES (:id, :version, :json, :added_at)");
const QString selectPolicy = QStringLiteral("SELECT json FROM company_policy ORDER BY added_at DESC LIMIT 1");
const QString insertNotice = QStringLiteral(
    "INSERT INTO holiday_notice (year, saved_at, confirmed, json) VALUES (:year, :saved_at, :confirmed, :json)");
// Older versions of a year stay on file; the newest rules.
const QString selectNotices = QStringLiteral(
    "SELECT n.json FROM holiday_notice n WHERE n.saved_at = (SELECT max(m.saved_at) FROM holiday_notice m WHERE "
    "m.year = n.year) ORDER BY n.year");

} // namespace

CompanyRepository::CompanyRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> CompanyRepository::addPolicy(const QString& id, const QString& version, const QByteArray& json,
                                          const QDateTime& at)
{
    SqlQuery query(m_sql, insertPolicy);
    return query.bind(":id", id).bind(":version", version).bind(":json", json).bind(":added_at", at).run();
}

Result<QByteArray> CompanyRepository::currentPolicy() const
{
    SqlQuery query(m_sql, selectPolicy);
    RD_TRY(query.run());
    if (!query.next())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("policy")}});
    return query.bytes(0);
}

Result<void> CompanyRepository::saveNotice(int year, bool confirmed, const QByteArray& json, const QDateTime& at)
{
    SqlQuery query(m_sql, insertNotice);
    return query.bind(":year", year).bind(":confirmed", confirmed).bind(":json", json).bind(":saved_at", at).run();
}

Result<QList<QByteArray>> CompanyRepository::notices() const
{
    SqlQuery query(m_sql, selectNotices);
    RD_TRY(query.run());
    QList<QByteArray> notices;
    while (query.next())
        notices.append(query.bytes(0));
    return notices;
}

} // namespace rd::storage

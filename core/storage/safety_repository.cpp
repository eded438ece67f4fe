#include "core/storage/safety_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertFlag(
    QStringLiteral("INSERT INTO safety_flag (id, case_id, record_key, raised, by_user, reason, at) VALUES (:id, "
                   ":case_id, :record_key, :raised, :by_user, :reason, :at)"));
const Statement selectFlagOfRecord(
    QStringLiteral("SELECT raised FROM safety_flag WHERE record_key = :record_key ORDER BY at DESC, id DESC LIMIT 1"));
const Statement selectLastChange(
    QStringLiteral("SELECT at FROM safety_flag WHERE record_key = :record_key ORDER BY at DESC LIMIT 1"));
const Statement selectFlagOfCase(
    QStringLiteral("SELECT raised FROM safety_flag WHERE case_id = :case_id ORDER BY at DESC, id DESC LIMIT 1"));

Result<bool> isFlagged(SqlQuery& query)
{
    RD_TRY(query.run());
    return query.hasRow() && query.flag(0);
}

} // namespace

SafetyRepository::SafetyRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> SafetyRepository::add(const SafetyFlag& flag)
{
    SqlQuery query(m_sql, insertFlag);
    query.bind(":id", flag.id.text()).bind(":case_id", flag.caseId.text()).bind(":record_key", flag.recordKey);
    query.bind(":raised", flag.raised).bind(":by_user", flag.by.text()).bind(":reason", flag.reason);
    RD_TRY(query.bind(":at", flag.at).run());
    m_sql.touch(RowKind::SafetyFlag, flag.id.text());
    return {};
}

Result<bool> SafetyRepository::isRaised(const QByteArray& recordKey) const
{
    SqlQuery query(m_sql, selectFlagOfRecord);
    query.bind(":record_key", recordKey);
    return isFlagged(query);
}

Result<QDateTime> SafetyRepository::lastChange(const QByteArray& recordKey) const
{
    SqlQuery query(m_sql, selectLastChange);
    RD_TRY(query.bind(":record_key", recordKey).run());
    return query.hasRow() ? query.instant(0) : QDateTime();
}

Result<bool> SafetyRepository::isRaisedIn(const domain::CaseId& caseId) const
{
    SqlQuery query(m_sql, selectFlagOfCase);
    query.bind(":case_id", caseId.text());
    return isFlagged(query);
}

} // namespace rd::storage

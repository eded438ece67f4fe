#include "core/storage/lockout_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertRelease(QStringLiteral(
    "INSERT INTO lockout_release (id, case_id, record_key, contact_key, by_user, reason, at) VALUES (:id, :case_id, "
    ":record_key, :contact_key, :by_user, :reason, :at)"));
const Statement selectReleaseOfRecord(
    QStringLiteral("SELECT at FROM lockout_release WHERE record_key = :lock_key ORDER BY at DESC LIMIT 1"));
const Statement selectReleaseOfContact(
    QStringLiteral("SELECT at FROM lockout_release WHERE contact_key = :lock_key ORDER BY at DESC LIMIT 1"));

Result<QDateTime> lastRelease(SqlConnection& sql, const Statement& statement, const QByteArray& key)
{
    SqlQuery query(sql, statement);
    RD_TRY(query.bind(":lock_key", key).run());
    return query.hasRow() ? query.instant(0) : QDateTime();
}

} // namespace

LockoutRepository::LockoutRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> LockoutRepository::add(const LockoutRelease& release)
{
    SqlQuery query(m_sql, insertRelease);
    query.bind(":id", release.id.text()).bind(":case_id", release.caseId.text());
    query.bind(":record_key", release.recordKey).bind(":contact_key", release.contactKey);
    RD_TRY(query.bind(":by_user", release.by.text()).bind(":reason", release.reason).bind(":at", release.at).run());
    m_sql.touch(RowKind::LockoutRelease, release.id.text());
    return {};
}

Result<QDateTime> LockoutRepository::lastReleaseOfRecord(const QByteArray& key) const
{
    return lastRelease(m_sql, selectReleaseOfRecord, key);
}

Result<QDateTime> LockoutRepository::lastReleaseOfContact(const QByteArray& key) const
{
    return lastRelease(m_sql, selectReleaseOfContact, key);
}

} // namespace rd::storage

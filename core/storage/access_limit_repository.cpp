#include "core/storage/access_limit_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::AccessAcknowledgement;
using domain::AccessKind;
using domain::AccessLimit;

namespace {

const QString limitColumns = QStringLiteral("id, user_id, kind, daily, set_by, set_at, first_day");
const Statement insertLimit(QStringLiteral("INSERT INTO access_limit (") + limitColumns
                            + QStringLiteral(") VALUES (:id, :user_id, :kind, :daily, :set_by, :set_at, :first_day)"));
const Statement selectLimits(QStringLiteral("SELECT ") + limitColumns
                             + QStringLiteral(" FROM access_limit ORDER BY id"));
const Statement selectNewestLimit(QStringLiteral("SELECT coalesce(max(id), '') FROM access_limit"));

const QString acknowledgedColumns = QStringLiteral("id, user_id, day, kind, times, daily_limit, by_user, at, note");
const Statement insertAcknowledged(
    QStringLiteral("INSERT INTO access_acknowledgement (") + acknowledgedColumns
    + QStringLiteral(") VALUES (:id, :user_id, :day, :kind, :times, :daily_limit, :by_user, :at, :note)"));
const Statement selectAcknowledged(QStringLiteral("SELECT ") + acknowledgedColumns
                                   + QStringLiteral(" FROM access_acknowledgement WHERE day >= :first_day AND day <= "
                                                    ":last_day ORDER BY day, id"));

// A kind that this version does not know is none it could count.
AccessKind kindOf(const QString& code)
{
    return domain::parseAccessKind(code).value_or(AccessKind::View);
}

AccessLimit readLimit(const SqlQuery& query)
{
    return {domain::AccessLimitId::trusted(query.text(0)),
            domain::UserId::trusted(query.text(1)),
            kindOf(query.text(2)),
            query.number(3),
            domain::UserId::trusted(query.text(4)),
            query.instant(5),
            query.date(6)};
}

AccessAcknowledgement readAcknowledged(const SqlQuery& query)
{
    AccessAcknowledgement one;
    one.id = domain::AccessAcknowledgementId::trusted(query.text(0));
    one.user = domain::UserId::trusted(query.text(1));
    one.day = query.date(2);
    one.kind = kindOf(query.text(3));
    one.times = query.number(4);
    one.limit = query.number(5);
    one.by = domain::UserId::trusted(query.text(6));
    one.at = query.instant(7);
    one.note = query.text(8);
    return one;
}

} // namespace

AccessLimitRepository::AccessLimitRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> AccessLimitRepository::add(const AccessLimit& limit)
{
    SqlQuery query(m_sql, insertLimit);
    query.bind(":id", limit.id.text()).bind(":user_id", limit.user.text()).bind(":kind", codeOf(limit.kind));
    query.bind(":daily", limit.daily).bind(":set_by", limit.setBy.text());
    RD_TRY(query.bind(":set_at", limit.setAt).bind(":first_day", limit.from).run());
    m_sql.touch(RowKind::AccessLimit, limit.id.text());
    return {};
}

Result<void> AccessLimitRepository::add(const AccessAcknowledgement& acknowledgement)
{
    SqlQuery query(m_sql, insertAcknowledged);
    query.bind(":id", acknowledgement.id.text()).bind(":user_id", acknowledgement.user.text());
    query.bind(":day", acknowledgement.day).bind(":kind", codeOf(acknowledgement.kind));
    query.bind(":times", acknowledgement.times).bind(":daily_limit", acknowledgement.limit);
    query.bind(":by_user", acknowledgement.by.text()).bind(":at", acknowledgement.at);
    RD_TRY(query.bind(":note", acknowledgement.note).run());
    m_sql.touch(RowKind::AccessAcknowledgement, acknowledgement.id.text());
    return {};
}

Result<QList<AccessLimit>> AccessLimitRepository::limits() const
{
    SqlQuery query(m_sql, selectLimits);
    return query.all(readLimit);
}

Result<QString> AccessLimitRepository::newestLimit() const
{
    SqlQuery query(m_sql, selectNewestLimit);
    RD_TRY(query.run());
    return query.hasRow() ? query.text(0) : QString();
}

Result<QList<AccessAcknowledgement>> AccessLimitRepository::acknowledgedBetween(const QDate& from,
                                                                                const QDate& to) const
{
    SqlQuery query(m_sql, selectAcknowledged);
    query.bind(":first_day", from).bind(":last_day", to);
    return query.all(readAcknowledged);
}

} // namespace rd::storage

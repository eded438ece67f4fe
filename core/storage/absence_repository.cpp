#include "core/storage/absence_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::Absence;

namespace {

const QString absenceColumns =
    QStringLiteral("id, user_id, first_day, last_day, reason, stand_in, recorded_by, recorded_at, ended_by, ended_at");
const Statement insertAbsence(
    QStringLiteral("INSERT INTO absence (") + absenceColumns
    + QStringLiteral(") VALUES (:id, :user_id, :first_day, :last_day, :reason, :stand_in, :recorded_by, :recorded_at, "
                     ":ended_by, :ended_at)"));
const Statement updateAbsenceEnd(
    QStringLiteral("UPDATE absence SET last_day = :last_day, ended_by = :ended_by, ended_at = :ended_at WHERE id = "
                   ":id"));
const Statement selectAbsence(QStringLiteral("SELECT ") + absenceColumns
                              + QStringLiteral(" FROM absence WHERE id = :id"));
const Statement selectLasting(QStringLiteral("SELECT ") + absenceColumns
                              + QStringLiteral(" FROM absence WHERE last_day >= :day AND first_day <= last_day ORDER "
                                               "BY first_day, id"));

Absence readAbsence(const SqlQuery& query)
{
    Absence absence;
    absence.id = domain::AbsenceId::trusted(query.text(0));
    absence.user = domain::UserId::trusted(query.text(1));
    absence.from = query.date(2);
    absence.to = query.date(3);
    // A reason that this version does not know is none it could name.
    absence.reason = domain::parseAbsenceReason(query.text(4)).value_or(domain::AbsenceReason::Other);
    absence.standIn = domain::UserId::trusted(query.text(5));
    absence.recordedBy = domain::UserId::trusted(query.text(6));
    absence.recordedAt = query.instant(7);
    absence.endedBy = domain::UserId::trusted(query.text(8));
    absence.endedAt = query.instant(9);
    return absence;
}

} // namespace

AbsenceRepository::AbsenceRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> AbsenceRepository::add(const Absence& absence)
{
    SqlQuery query(m_sql, insertAbsence);
    query.bind(":id", absence.id.text()).bind(":user_id", absence.user.text());
    query.bind(":first_day", absence.from).bind(":last_day", absence.to).bind(":reason", codeOf(absence.reason));
    query.bind(":stand_in", absence.standIn.text()).bind(":recorded_by", absence.recordedBy.text());
    query.bind(":recorded_at", absence.recordedAt).bind(":ended_by", absence.endedBy.text());
    RD_TRY(query.bind(":ended_at", absence.endedAt).run());
    m_sql.touch(RowKind::Absence, absence.id.text());
    return {};
}

Result<void> AbsenceRepository::end(const Absence& absence)
{
    SqlQuery query(m_sql, updateAbsenceEnd);
    query.bind(":last_day", absence.to).bind(":ended_by", absence.endedBy.text());
    RD_TRY(query.bind(":ended_at", absence.endedAt).bind(":id", absence.id.text()).run());
    m_sql.touch(RowKind::Absence, absence.id.text());
    return {};
}

Result<Absence> AbsenceRepository::find(const domain::AbsenceId& id) const
{
    SqlQuery query(m_sql, selectAbsence);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("absence")}});
    return readAbsence(query);
}

Result<QList<Absence>> AbsenceRepository::lastingUntil(const QDate& day) const
{
    SqlQuery query(m_sql, selectLasting);
    query.bind(":day", day);
    return query.all(readAbsence);
}

} // namespace rd::storage

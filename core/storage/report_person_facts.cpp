#include "core/storage/report_repository.h"

#include "core/storage/report_conditions.h"

namespace rd::storage {

using domain::Spell;
using domain::Tally;

namespace {

const Statement firstContacts(QStringLiteral("SELECT '', ") + counting(reachedAtFirst)
                              + QStringLiteral(", count(*) FROM request_case c WHERE ") + receivedInPeriod
                              + QStringLiteral(" AND ") + needsLevel + ofFilter);

QString unprovenOf(const QString& from)
{
    return QStringLiteral("SELECT '', ") + counting(QStringLiteral("i.outcome = 'NOT_ACTIONABLE_IDENTITY'"))
        + QStringLiteral(", count(*) ") + from + QStringLiteral(" AND ") + isDecided + itemFits + ofFilter;
}
const Statement unprovenOfCases(unprovenOf(itemsOfCase + receivedInPeriod + QStringLiteral(" AND ") + sharesClock));
const Statement unprovenOfClocks(unprovenOf(itemsOfClock + QStringLiteral("k.d0 BETWEEN :from_day AND :to_day")));

const Statement minorsAnswered(QStringLiteral("SELECT '', c.d0, ") + dayOf(QStringLiteral("c.replied_at"))
                               + QStringLiteral(", count(*) FROM request_case c WHERE ") + receivedInPeriod
                               + QStringLiteral(" AND ") + ofMinor + QStringLiteral(" AND ") + isTimely + ofFilter
                               + QStringLiteral(" GROUP BY 2, 3"));
const Statement minorsReceived(QStringLiteral("SELECT '', count(*), 0 FROM request_case c WHERE ") + receivedInPeriod
                               + QStringLiteral(" AND ") + ofMinor + ofFilter);
const Statement accessDecided(QStringLiteral("SELECT '', ") + counting(QStringLiteral("a.state <> 'REFUSED'"))
                              + QStringLiteral(", count(*) FROM access_request a WHERE ") + isAccessDecided
                              + caseFits(QStringLiteral("a.case_id")));

} // namespace

Result<Tally> ReportRepository::verifiedAtFirst(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, firstContacts, scope));
    return counted.value(0);
}

Result<Tally> ReportRepository::identityUnproven(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> ofCases, talliesOf(m_sql, unprovenOfCases, scope));
    RD_TRY_ASSIGN(const QList<Tally> ofClocks, talliesOf(m_sql, unprovenOfClocks, scope));
    return Tally{{}, ofCases.value(0).counted + ofClocks.value(0).counted, ofCases.value(0).of + ofClocks.value(0).of};
}

Result<qint64> ReportRepository::minorCases(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, minorsReceived, scope));
    return counted.value(0).counted;
}

Result<QList<Spell>> ReportRepository::minorReplySpells(const ReportScope& scope) const
{
    return spellsOf(m_sql, minorsAnswered, scope);
}

Result<Tally> ReportRepository::accessDecisions(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, accessDecided, scope));
    return counted.value(0);
}

} // namespace rd::storage

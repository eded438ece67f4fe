#include "core/storage/report_repository.h"

#include "core/storage/report_sql.h"

namespace rd::storage {

namespace {

// What is only proposed is no outcome yet; what ended without a decision has its own.
const Statement outcomesOfCases(
    QStringLiteral("SELECT i.case_id, i.outcome FROM request_case c CROSS JOIN request_item i WHERE i.case_id = c.id "
                   "AND (")
    + isDecided + QStringLiteral(" OR i.outcome IN ('WITHDRAWN', 'MERGED')) AND ") + receivedInPeriod + ofFilter
    + QStringLiteral(" ORDER BY i.case_id, i.position"));
const Statement punctualityOfCases(QStringLiteral("SELECT c.id, CASE WHEN ") + inTime
                                   + QStringLiteral(" THEN 1 ELSE 0 END FROM request_case c WHERE ") + receivedInPeriod
                                   + QStringLiteral(" AND (") + isPast + QStringLiteral(" OR ") + inTime
                                   + QStringLiteral(") AND ") + isTimely + ofFilter);

} // namespace

Result<QHash<QString, QList<domain::Outcome>>> ReportRepository::outcomesOfReceived(const ReportScope& scope) const
{
    SqlQuery query(m_sql, outcomesOfCases);
    bindScope(query, scope);
    QHash<QString, QList<domain::Outcome>> found;
    RD_TRY(query.each([&] {
        QList<domain::Outcome>& outcomes = found[query.text(0)];
        const std::optional<domain::Outcome> outcome = domain::parseOutcome(query.text(1));
        if (outcome && !outcomes.contains(*outcome))
            outcomes.append(*outcome);
    }));
    return found;
}

Result<QHash<QString, bool>> ReportRepository::punctualityOfReceived(const ReportScope& scope) const
{
    SqlQuery query(m_sql, punctualityOfCases);
    bindScope(query, scope);
    QHash<QString, bool> found;
    RD_TRY(query.each([&] { found.insert(query.text(0), query.flag(1)); }));
    return found;
}

} // namespace rd::storage

#pragma once

#include "core/storage/case_row_reader.h"
#include "core/storage/report_conditions.h"

namespace rd::storage {

// What the statements of the cases behind figures have in common. Columns of a row: those of a case, whether it is in
// the numerator, the instant of what the figure is about, the date it goes by.
constexpr int caseColumnCount = 35;

// A case with two rights stands under both, also in a report on one of them.
inline const QString ofPoint = QStringLiteral(
    " AND (:also_right = '' OR replace(' ' || c.rights || ' ', ' ' || :also_right || ' ', '') <> ' ' || c.rights || ' "
    "')"
    " AND (:also_platform = '' OR replace(c.platforms, '\"' || :also_platform || '\"', '') <> c.platforms)");

// What follows the columns of a case: whether it is in the numerator, and the instant of what the figure is about.
inline QString listOf(const QString& counted, const QString& happened, const QString& population, const QString& date)
{
    return QStringLiteral("SELECT ") + caseColumns + QStringLiteral(", ") + counted + QStringLiteral(", ") + happened
        + QStringLiteral(", ") + date + QStringLiteral(" FROM request_case c WHERE ") + population + ofPoint
        + QStringLiteral(" AND (c.%1, c.number) > (:after_date, :after_number) ORDER BY c.%1, c.number LIMIT :limit")
              .arg(date);
}
inline QString isTrue(const QString& condition)
{
    return QStringLiteral("CASE WHEN ") + condition + QStringLiteral(" THEN 1 ELSE 0 END");
}
inline const QString byDue = QStringLiteral("due");
inline const QString byReceipt = QStringLiteral("d0");
inline const QString never = QStringLiteral("0");
inline const QString always = QStringLiteral("1");
// By the D0 of the items, of which a case may have several (R-DL-11).
inline QString hasItems(const QString& condition)
{
    return QStringLiteral(
               "c.id IN (SELECT i.case_id FROM request_case x CROSS JOIN request_item i WHERE i.case_id = x.id "
               "AND x.d0 BETWEEN :from_day AND :to_day AND NOT EXISTS (SELECT 1 FROM item_clock k WHERE k.id "
               "= i.id) AND ")
        + condition + itemFits
        + QStringLiteral(
               " UNION SELECT i.case_id FROM item_clock k CROSS JOIN request_item i WHERE i.id = k.id AND k.d0 "
               "BETWEEN :from_day AND :to_day AND ")
        + condition + itemFits + QStringLiteral(")");
}

inline void bindPage(SqlQuery& query, const QString& after, int limit)
{
    query.bind(":after_date", after.section(QLatin1Char(' '), 0, 0));
    query.bind(":after_number", after.section(QLatin1Char(' '), 1));
    query.bind(":limit", limit);
}

// The list of a figure of items, tasks, calls or decisions; none where it has no cases.
const Statement* itemListFor(domain::Metric metric);
// Of those that need a milestone (scope.point), which of them missed it.
Result<ReportCaseRows> milestoneCases(SqlConnection& sql, const ReportScope& scope, const QString& after, int limit);

} // namespace rd::storage

#pragma once

#include "core/storage/report_repository.h"
#include "core/storage/sql/sql_query.h"

namespace rd::storage {

// What the statements of the reports have in common. Each stands once, so that a figure and the list of the cases
// behind it mean the same cases. `c` is the case in all of them; a condition on what was not asked for costs nothing,
// as it ends before it reads the column.

// replace() finds a whole code where LIKE would take "_" for any character.
inline const QString ofFilter = QStringLiteral(
    " AND (:right = '' OR replace(' ' || c.rights || ' ', ' ' || :right || ' ', '') <> ' ' || c.rights || ' ')"
    " AND (:platform = '' OR replace(c.platforms, '\"' || :platform || '\"', '') <> c.platforms)"
    " AND (:channel = '' OR c.channel = :channel)"
    " AND (:agent = '' OR c.handler = :agent)"
    " AND (:minor = '' OR (c.minor IN ('CHILD_U14', 'MINOR_14_17')) = (:minor = 'MINOR'))"
    " AND (:holder = '' OR EXISTS (SELECT 1 FROM task h WHERE h.case_id = c.id AND h.holder = :holder))");
// The same of what only belongs to a case; without any narrowing the case is not read.
inline QString caseFits(const QString& caseId)
{
    return QStringLiteral(" AND (:narrowed = 0 OR EXISTS (SELECT 1 FROM request_case c WHERE c.id = ") + caseId
        + ofFilter + QStringLiteral("))");
}

inline const QString dueInPeriod = QStringLiteral("c.due BETWEEN :from_day AND :to_day");
inline const QString receivedInPeriod = QStringLiteral("c.d0 BETWEEN :from_day AND :to_day");

// R-RP-01: merged cases, and those taken back before they were due, say nothing of punctuality. As
// rules::answeredInTime has it.
inline const QString isTimely = QStringLiteral(
    "c.state <> 'MERGED' AND (c.state <> 'WITHDRAWN' OR c.replied_at <> 0 OR c.due_end < coalesce((SELECT max(w.at) "
    "FROM case_turn w WHERE w.case_id = c.id AND w.kind = 'WITHDRAWN'), 0))");
inline const QString isPast = QStringLiteral("c.due_end <= :now");
inline const QString inTime = QStringLiteral("c.replied_at <> 0 AND c.replied_at <= c.due_end");
inline const QString isWaiting = QStringLiteral("c.is_open = 1 AND c.replied_at = 0");

// The n-th day of the epoch in Shanghai, which has no daylight saving (R-DL-01).
inline QString dayOf(const QString& instant)
{
    return QStringLiteral("(") + instant + QStringLiteral(" + 28800000) / 86400000");
}
// Stands behind every instant there is, so that the last of several is this one while any of them has not come.
inline constexpr qint64 notYet = 9000000000000000;
QDate dayFrom(qint64 number); // invalid for an instant of 0
inline QString counting(const QString& condition)
{
    return QStringLiteral("coalesce(sum(CASE WHEN ") + condition + QStringLiteral(" THEN 1 ELSE 0 END), 0)");
}

inline const QString ofMinor = QStringLiteral("c.minor IN ('CHILD_U14', 'MINOR_14_17')");
// Verified at once: the level of all that is asked for in the contact of the first answers, which is 24 hours
// (R-ID-10).
inline const QString needsLevel =
    QStringLiteral("(SELECT max(i.required_level) FROM request_item i WHERE i.case_id = c.id) > 'L0'");
inline const QString reachedAtFirst = QStringLiteral(
    "EXISTS (SELECT 1 FROM verification v WHERE v.case_id = c.id AND v.level >= (SELECT max(i.required_level) FROM "
    "request_item i WHERE i.case_id = c.id) AND v.at < 86400000 + (SELECT min(f.at) FROM verification f WHERE "
    "f.case_id "
    "= c.id))");

// An item is decided when its decision is approved or its answer has left: by T03 too (rule book §12).
inline const QString isDecided = QStringLiteral(
    "i.outcome NOT IN ('', 'WITHDRAWN', 'MERGED') AND i.state IN ('APPROVED', 'REPLIED', 'CLOSED', 'AWAITING_INFO', "
    "'ABANDONED')");
inline const QString isRefused = QStringLiteral("i.outcome IN ('REFUSED', 'PARTIAL')");
// Of the right asked for, where one is.
inline const QString itemFits = QStringLiteral(" AND (:right = '' OR i.right_code = :right)");

// R-DL-11: an item has the dates of its case, or a clock of its own.
inline const QString sharesClock = QStringLiteral("NOT EXISTS (SELECT 1 FROM item_clock k WHERE k.id = i.id)");
// From the few of the period to their items: CROSS JOIN keeps SQLite from going the other way, through every item.
inline const QString itemsOfCase =
    QStringLiteral("FROM request_case c CROSS JOIN request_item i WHERE i.case_id = c.id AND ");
inline const QString itemsOfClock = QStringLiteral("FROM item_clock k CROSS JOIN request_item i CROSS JOIN "
                                                   "request_case c WHERE i.id = k.id AND c.id = i.case_id AND ");

// A complaint is carried by a case of its own (`d`); what narrows the report is the case it is about, where there is
// one.
inline const QString ofComplaints = QStringLiteral(
    " FROM request_case d JOIN complaint k ON k.case_id = d.id JOIN request_case c ON c.id = CASE WHEN k.about_case "
    "<> '' THEN k.about_case ELSE k.case_id END WHERE ");
inline const QString complaintsOfPeriod = ofComplaints + QStringLiteral("d.d0 BETWEEN :from_day AND :to_day");
inline const QString complaintsPast = ofComplaints
    + QStringLiteral("d.due BETWEEN :from_day AND :to_day AND d.due_end <= :now AND d.state <> 'MERGED' AND (d.state "
                     "<> 'WITHDRAWN' OR d.replied_at <> 0 OR d.due_end < coalesce((SELECT max(w.at) FROM case_turn w "
                     "WHERE w.case_id = d.id AND w.kind = 'WITHDRAWN'), 0))");
inline const QString isUpheld = QStringLiteral("k.result IN ('UPHELD', 'PARTLY')");

// Of the record (R-AU-01), `e`: the word for word condition of the index that keeps these few entries apart.
inline const QString watchedInPeriod = QStringLiteral(
    "FROM audit_entry e WHERE e.action IN ('AuditExported', 'CaseErased', 'CaseViewed', 'CopyBuilt', 'FieldUnmasked', "
    "'LetterPrinted', 'NonConformityReported', 'ProofViewed', 'ReportExported', 'VerificationLocked') AND e.at >= "
    ":begin AND e.at < "
    ":end AND ");

// Binds those of the names above that the statement has.
void bindScope(SqlQuery& query, const ReportScope& scope);

Result<QList<domain::Tally>> talliesOf(SqlConnection& sql, const Statement& statement, const ReportScope& scope);
// point, from (text of a date), to (day of the epoch), cases
Result<QList<domain::Spell>> spellsOf(SqlConnection& sql, const Statement& statement, const ReportScope& scope);

} // namespace rd::storage

#pragma once

#include "core/storage/report_sql.h"

namespace rd::storage {

// What figures of items and tasks take in, once for the count and once for the list of the cases behind it.

// R-DL-08: what a change asks of its holders: neither a purge of backups nor an officer's review, nothing dismissed,
// and no deletion that came only when the term of what was kept had ended (R-RT-04).
inline QString requiredTasks(const QString& due)
{
    return QStringLiteral("FROM task t WHERE t.item_id = i.id AND t.operation NOT IN ('BACKUP_PURGE', "
                          "'COMPLIANCE_REVIEW', 'SOURCE_REVIEW', 'INCIDENT_TRIAGE') AND t.state <> 'NOT_APPLICABLE' "
                          "AND NOT (t.operation = 'DELETE' AND t.term > ")
        + due
        + QStringLiteral(" AND EXISTS (SELECT 1 FROM kept_data d WHERE d.case_id = t.case_id AND d.item_id = t.item_id "
                         "AND d.holder = t.holder))");
}

// `clock` is the case or the clock of its own that the item `i` goes by.
inline QString executedLate(const QString& clock)
{
    return QStringLiteral("EXISTS (SELECT 1 ") + requiredTasks(clock + QStringLiteral(".due"))
        + QStringLiteral(" AND t.case_id = i.case_id AND (t.state NOT IN ('DONE', 'VERIFIED') OR t.done_at > ") + clock
        + QStringLiteral(".due_end))");
}
inline QString toExecute(const QString& clock)
{
    return clock
        + QStringLiteral(".due_end <= :now AND i.right_code IN ('CORRECT', 'SUPPLEMENT', 'CANCEL', 'DELETE', "
                         "'WITHDRAW', 'RESTRICT') AND i.outcome IN ('FULFILLED', 'PARTIAL') AND i.state IN "
                         "('APPROVED', 'IN_PROGRESS', 'REPLIED', 'CLOSED')");
}

// Of a ground the last look at it counts (R-DL-08 of 3.5: a second test may follow a first).
inline const QString groundHolds = QStringLiteral(
    "(SELECT g.holds FROM ground_test g WHERE g.item_id = i.id AND g.ground = i.ground ORDER BY g.at DESC, g.id DESC "
    "LIMIT 1) = 1");

inline const QString stopsOfItem = QStringLiteral(
    "FROM task t WHERE t.case_id = i.case_id AND t.item_id = i.id AND t.operation = 'STOP' AND t.state <> "
    "'NOT_APPLICABLE'");
inline const QString isOptOut =
    QStringLiteral("i.right_code = 'OPT_OUT' AND i.state NOT IN ('WITHDRAWN', 'MERGED') AND EXISTS (SELECT 1 ")
    + stopsOfItem + QStringLiteral(")");

// What a holder need not answer any more is not counted.
inline const QString isSent = QStringLiteral("t.sent_on <> '' AND t.sent_on BETWEEN :from_day AND :to_day AND t.holder "
                                             "<> '' AND t.state <> 'NOT_APPLICABLE'");
inline const QString isUnproven = QStringLiteral("t.operation = 'DELETE' AND t.proof_hash = '' AND t.term < :today");
// As a CASE, since almost every task there is is done: their index is no way to the few of the period.
inline const QString isConfirmed = QStringLiteral("CASE WHEN t.state IN ('DONE', 'VERIFIED') THEN 1 ELSE 0 END = 1");

// R-DL-14, as the reminder of a purge has it: nothing is purged of what was never deleted.
inline const QString isPurgeDue = QStringLiteral(
    "t.operation = 'BACKUP_PURGE' AND t.state = 'DEFERRED' AND (EXISTS (SELECT 1 FROM request_item i WHERE i.id = "
    "t.item_id AND i.state IN ('APPROVED', 'REPLIED', 'CLOSED') AND i.outcome IN ('FULFILLED', 'PARTIAL', "
    "'RESTRICTED')) OR EXISTS (SELECT 1 FROM task o WHERE o.case_id = t.case_id AND o.item_id = t.item_id AND "
    "o.operation = 'DELETE' AND o.state IN ('DONE', 'VERIFIED')))");

// Calls, by hour of the week in Shanghai.
inline const QString isCall = QStringLiteral("r.started_at >= :begin AND r.started_at < :end");
// An approval that has ended was one; a wish that nobody decided on was none.
inline const QString isAccessDecided =
    QStringLiteral("a.decided_at >= :begin AND a.decided_at < :end AND a.decided_by <> '' AND a.state <> 'REQUESTED'");

inline const QString aboutRefusal = QStringLiteral(
    "EXISTS (SELECT 1 FROM reply r WHERE r.case_id = k.about_case AND r.template_code = 'T12' AND r.state = 'SENT' AND "
    "(k.about_reply = '' OR r.id = k.about_reply) AND r.sent_at <= d.received_at)");

} // namespace rd::storage

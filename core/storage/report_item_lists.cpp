#include "core/storage/report_dialect.h"
#include "core/storage/report_lists.h"

namespace rd::storage {

using domain::Metric;

namespace {

const QString anyHolder = QStringLiteral(" AND (:point = '' OR t.holder = :point)");

// The cases of the rows that are counted, out of those of all rows: both are the condition of the figure.
QString behind(const QString& rows, const QString& counted, const QString& date)
{
    const QString ofRows = QStringLiteral("c.id IN (SELECT ") + rows;
    return listOf(counted.isEmpty() ? always : isTrue(ofRows + QStringLiteral(" AND ") + counted + QStringLiteral(")")),
                  never, ofRows + QStringLiteral(")") + ofFilter, date);
}

QString hasDueItems(const QString& ofCases, const QString& ofClocks)
{
    return QStringLiteral("c.id IN (SELECT i.case_id FROM request_case x CROSS JOIN request_item i WHERE i.case_id = "
                          "x.id AND x.due BETWEEN :from_day AND :to_day AND NOT EXISTS (SELECT 1 FROM item_clock k "
                          "WHERE k.id = i.id) AND ")
        + ofCases + itemFits
        + QStringLiteral(" UNION SELECT i.case_id FROM item_clock k CROSS JOIN request_item i WHERE i.id = k.id AND "
                         "k.due BETWEEN :from_day AND :to_day AND ")
        + ofClocks + itemFits + QStringLiteral(")");
}
const QString caseClock = QStringLiteral("x");
const QString ownClock = QStringLiteral("k");
const QString inTimeOf = QStringLiteral(" AND NOT ");
const Statement executedCases(listOf(isTrue(hasDueItems(toExecute(caseClock) + inTimeOf + executedLate(caseClock),
                                                        toExecute(ownClock) + inTimeOf + executedLate(ownClock))),
                                     never, hasDueItems(toExecute(caseClock), toExecute(ownClock)) + ofFilter, byDue));

QString itemsList(const QString& condition, const QString& counted)
{
    return listOf(isTrue(hasItems(condition + QStringLiteral(" AND ") + counted)), never,
                  hasItems(condition) + ofFilter, byReceipt);
}
const Statement confirmedGrounds(
    itemsList(QStringLiteral("i.right_code = 'DELETE' AND i.ground IN ('D1', 'D2', 'D3') AND (:ground = '' "
                             "OR i.ground = :ground)"),
              groundHolds));
const Statement unprovenIdentities(itemsList(isDecided, QStringLiteral("i.outcome = 'NOT_ACTIONABLE_IDENTITY'")));
const QString stopsOpen =
    QStringLiteral("EXISTS (SELECT 1 ") + stopsOfItem + QStringLiteral(" AND t.state NOT IN ('DONE', 'VERIFIED'))");
const Statement optOutsInForce(itemsList(isOptOut + QStringLiteral(" AND NOT ") + stopsOpen, QStringLiteral("1 = 1")));
const Statement optOutsOpen(itemsList(isOptOut + QStringLiteral(" AND ") + stopsOpen, QStringLiteral("1 = 1")));

const QString sentTask = QStringLiteral("t.case_id FROM task t WHERE ") + isSent + anyHolder;
const QString onTerm =
    isConfirmed + QStringLiteral(" AND ") + dayTextOf(QStringLiteral("t.done_at")) + QStringLiteral(" <= t.term");
const Statement answeredTasks(behind(sentTask, onTerm, byDue));
const Statement confirmedTasks(behind(sentTask + QStringLiteral(" AND ") + isConfirmed, {}, byDue));
const Statement waitingTasks(
    behind(sentTask + QStringLiteral(" AND NOT ") + isConfirmed + QStringLiteral(" AND t.term >= :today"), {}, byDue));
const Statement unprovenTasks(behind(sentTask + QStringLiteral(" AND ") + isUnproven, {}, byDue));

const QString purgeTask = QStringLiteral("t.case_id FROM task t WHERE ") + isPurgeDue;
const QString overTerm = QStringLiteral("t.term < :today");
const Statement openPurges(behind(purgeTask, {}, byDue));
const Statement overduePurges(behind(purgeTask + QStringLiteral(" AND ") + overTerm, {}, byDue));

// A Thursday began the epoch; Monday is 1.
const Statement callsOfCases(
    behind(QStringLiteral("r.case_id FROM call_record r WHERE ") + isCall
               + QStringLiteral(" AND (:point = '' OR (((r.started_at + 28800000) / 86400000 + 3) % 7 + 1) || ' ' || ")
               + twoDigits(QStringLiteral("(r.started_at + 28800000) / 3600000 % 24")) + QStringLiteral(" = :point)"),
           {}, byReceipt));

const QString decision = QStringLiteral("a.case_id FROM access_request a WHERE ") + isAccessDecided;
const Statement accessesGranted(behind(decision + QStringLiteral(" AND a.state <> 'REFUSED'"), {}, byReceipt));
const Statement accessesDenied(behind(decision + QStringLiteral(" AND a.state = 'REFUSED'"), {}, byReceipt));
const Statement lockedCases(behind(QStringLiteral("e.case_id ") + watchedInPeriod
                                       + QStringLiteral("e.action = 'VerificationLocked'"),
                                   {}, byReceipt));

// §5.5: :until is the last D0 whose T+7 is over.
const Statement minorsDue(listOf(always, QStringLiteral("c.replied_at"),
                                 receivedInPeriod + QStringLiteral(" AND ") + ofMinor + QStringLiteral(" AND ")
                                     + isTimely + QStringLiteral(" AND (c.replied_at <> 0 OR c.d0 <= :until)")
                                     + ofFilter,
                                 byReceipt));

} // namespace

const Statement* itemListFor(Metric metric)
{
    switch (metric) {
    case Metric::ExecutionOnTime:
        return &executedCases;
    case Metric::GroundConfirmed:
        return &confirmedGrounds;
    case Metric::IdentityUnproven:
        return &unprovenIdentities;
    case Metric::OptOutHours:
        return &optOutsInForce;
    case Metric::OptOutUnconfirmed:
        return &optOutsOpen;
    case Metric::AnsweredInTerm:
        return &answeredTasks;
    case Metric::AnswerDays:
    case Metric::AnswerDaysP90:
        return &confirmedTasks;
    case Metric::WaitingInTerm:
        return &waitingTasks;
    case Metric::ProofMissing:
        return &unprovenTasks;
    case Metric::PurgesOpen:
        return &openPurges;
    case Metric::PurgesOverdue:
        return &overduePurges;
    case Metric::CallsReceived:
        return &callsOfCases;
    case Metric::AccessGranted:
        return &accessesGranted;
    case Metric::AccessDenied:
        return &accessesDenied;
    case Metric::Lockouts:
        return &lockedCases;
    case Metric::MinorsAnsweredInTime:
        return &minorsDue;
    default:
        return nullptr;
    }
}

} // namespace rd::storage

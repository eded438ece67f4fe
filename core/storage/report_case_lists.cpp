#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/case_row_reader.h"
#include "core/storage/report_sql.h"

#include <QHash>

namespace rd::storage {

using domain::Metric;

namespace {

// A case with two rights stands under both, also in a report on one of them.
const QString ofPoint = QStringLiteral(
    " AND (:also_right = '' OR replace(' ' || c.rights || ' ', ' ' || :also_right || ' ', '') <> ' ' || c.rights || ' "
    "')"
    " AND (:also_platform = '' OR replace(c.platforms, '\"' || :also_platform || '\"', '') <> c.platforms)");

// What follows the columns of a case: whether it is in the numerator, and the instant of what the figure is about.
QString listOf(const QString& counted, const QString& happened, const QString& population, const QString& date)
{
    return QStringLiteral("SELECT ") + caseColumns + QStringLiteral(", ") + counted + QStringLiteral(", ") + happened
        + QStringLiteral(", ") + date + QStringLiteral(" FROM request_case c WHERE ") + population + ofPoint
        + QStringLiteral(" AND (c.%1, c.number) > (:after_date, :after_number) ORDER BY c.%1, c.number LIMIT :limit")
              .arg(date);
}
QString isTrue(const QString& condition)
{
    return QStringLiteral("CASE WHEN ") + condition + QStringLiteral(" THEN 1 ELSE 0 END");
}
const QString byDue = QStringLiteral("due");
const QString byReceipt = QStringLiteral("d0");
const QString never = QStringLiteral("0");
const QString always = QStringLiteral("1");
const QString listedTimely = dueInPeriod + QStringLiteral(" AND ") + isTimely + ofFilter;

const Statement punctualCases(listOf(isTrue(inTime), QStringLiteral("c.replied_at"),
                                     isPast + QStringLiteral(" AND ") + listedTimely, byDue));
const Statement answeredCases(listOf(always, QStringLiteral("c.replied_at"),
                                     QStringLiteral("c.replied_at <> 0 AND ") + listedTimely, byDue));
const Statement waitingCases(listOf(isTrue(isPast), never,
                                    isWaiting + QStringLiteral(" AND ") + dueInPeriod
                                        + QStringLiteral(" AND (:state = '' OR c.state = :state)") + ofFilter,
                                    byDue));
const Statement waitingSince(listOf(isTrue(isPast), never,
                                    isWaiting + QStringLiteral(" AND ") + receivedInPeriod + ofFilter, byReceipt));
const Statement receivedCases(listOf(always, never, receivedInPeriod + ofFilter, byReceipt));
const Statement receiptCases(
    listOf(always,
           QStringLiteral("coalesce((SELECT min(r.sent_at) FROM reply r WHERE r.case_id = c.id AND r.template_code = "
                          "'T01' AND r.state = 'SENT'), 0)"),
           receivedInPeriod + ofFilter, byReceipt));
const Statement loggedCases(listOf(always, QStringLiteral("c.logged_at"), receivedInPeriod + ofFilter, byReceipt));

// By the D0 of the items, of which a case may have several (R-DL-11).
QString hasItems(const QString& condition)
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
const QString ofGround =
    QStringLiteral("CASE i.refusal_ground WHEN '' THEN 'NONE' ELSE i.refusal_ground END = :ground");
const Statement
    decidedCases(listOf(isTrue(hasItems(isDecided + QStringLiteral(" AND ") + isRefused
                                        + QStringLiteral(" AND (:ground = '' OR ") + ofGround + QStringLiteral(")"))),
                        never,
                        hasItems(isDecided + QStringLiteral(" AND (:ground = '' OR (") + isRefused
                                 + QStringLiteral(" AND ") + ofGround + QStringLiteral("))"))
                            + ofFilter,
                        byReceipt));
const Statement deletionCases(
    listOf(always, never,
           hasItems(QStringLiteral("i.right_code = 'DELETE' AND i.ground <> '' AND (:ground = '' OR i.ground = "
                                   ":ground)"))
               + ofFilter,
           byReceipt));

// The case that carries the complaint stands for it, whatever case it is about.
QString complaintList(const QString& counted, const QString& complaints, const QString& date)
{
    return listOf(isTrue(QStringLiteral("EXISTS (SELECT 1 FROM complaint k WHERE k.case_id = c.id AND ") + counted
                         + QStringLiteral(")")),
                  never, QStringLiteral("c.id IN (SELECT k.case_id ") + complaints + ofFilter + QStringLiteral(")"),
                  date);
}
const Statement complaintsCame(complaintList(QStringLiteral("1 = 1"), complaintsOfPeriod, byReceipt));
const Statement complaintsJudged(complaintList(isUpheld, complaintsOfPeriod + QStringLiteral(" AND k.decided_at <> 0"),
                                               byReceipt));
const Statement complaintsPunctual(complaintList(QStringLiteral("c.replied_at <> 0 AND c.replied_at <= c.due_end"),
                                                 complaintsPast, byDue));

const Statement verifiedCases(listOf(isTrue(reachedAtFirst), never,
                                     receivedInPeriod + QStringLiteral(" AND ") + needsLevel + ofFilter, byReceipt));

QString sentList(const QString& counted)
{
    const QString tasks = QStringLiteral(
        "(SELECT 1 FROM task t WHERE t.case_id = c.id AND t.sent_on <> '' AND t.sent_on BETWEEN :from_day AND :to_day "
        "AND t.holder <> '' AND t.state <> 'NOT_APPLICABLE' AND (:holder = '' OR t.holder = :holder)");
    return listOf(isTrue(QStringLiteral("EXISTS ") + tasks + QStringLiteral(" AND ") + counted + QStringLiteral(")")),
                  never,
                  QStringLiteral("c.id IN (SELECT t.case_id FROM task t WHERE t.sent_on <> '' AND t.sent_on BETWEEN "
                                 ":from_day AND :to_day AND t.holder <> '' AND t.state <> 'NOT_APPLICABLE' AND "
                                 "(:holder = '' OR t.holder = :holder))")
                      + ofFilter,
                  byDue);
}
const Statement unansweredCases(sentList(QStringLiteral("t.state NOT IN ('DONE', 'VERIFIED')")));

const Statement* statementFor(Metric metric, domain::Series series)
{
    switch (metric) {
    case Metric::OnTimeRate:
        return &punctualCases;
    case Metric::DaysToReplyMedian:
    case Metric::DaysToReplyP90:
    case Metric::DaysToReplyMax:
        return &answeredCases;
    case Metric::OpenCases:
        return series == domain::Series::Age ? &waitingSince : &waitingCases;
    case Metric::OverdueCases:
        return &waitingCases;
    case Metric::ReceivedCases:
    case Metric::MinorCases:
        return &receivedCases;
    case Metric::FirstContactSuccess:
        return &verifiedCases;
    case Metric::AcknowledgedInTime:
        return &receiptCases;
    case Metric::LoggedLate:
        return &loggedCases;
    case Metric::RefusalRate:
        return &decidedCases;
    case Metric::GroundMix:
        return &deletionCases;
    case Metric::ComplaintRate:
        return &complaintsCame;
    case Metric::ComplaintsUpheld:
        return &complaintsJudged;
    case Metric::ComplaintsOnTime:
        return &complaintsPunctual;
    case Metric::AnsweredInTerm:
        return &unansweredCases;
    default:
        return nullptr;
    }
}

constexpr int countedColumn = 35;

} // namespace

Result<ReportCaseRows> ReportRepository::cases(const ReportScope& scope, Metric metric, domain::Series series,
                                               const QString& after, int limit) const
{
    const Statement* statement = statementFor(metric, series);
    if (!statement)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("reportCases")}});
    SqlQuery query(m_sql, *statement);
    bindScope(query, *statement, scope);
    query.bind(":after_date", after.section(QLatin1Char(' '), 0, 0));
    query.bind(":after_number", after.section(QLatin1Char(' '), 1));
    query.bind(":limit", limit + 1);
    ReportCaseRows page;
    QStringList places;
    RD_TRY(query.each([&] {
        const qint64 happened = query.number(countedColumn + 1);
        page.rows.append({readCaseRow(query), query.flag(countedColumn),
                          happened > 0 ? shanghaiDate(query.instant(countedColumn + 1)) : QDate()});
        places.append(query.text(countedColumn + 2) + QLatin1Char(' ') + page.rows.last().row.header.number);
    }));
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = places.at(limit - 1);
    }
    return page;
}

} // namespace rd::storage

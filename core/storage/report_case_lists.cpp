#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/report_lists.h"

#include <QHash>

namespace rd::storage {

using domain::Metric;

namespace {

const QString listedTimely = dueInPeriod + QStringLiteral(" AND ") + isTimely + ofFilter;

const Statement punctualCases(listOf(isTrue(inTime), QStringLiteral("c.replied_at"),
                                     isPast + QStringLiteral(" AND ") + listedTimely, byDue));
const Statement answeredCases(listOf(always, QStringLiteral("c.replied_at"),
                                     QStringLiteral("c.replied_at <> 0 AND ") + listedTimely, byDue));
const Statement waitingCases(listOf(always, never,
                                    isWaiting + QStringLiteral(" AND ") + dueInPeriod
                                        + QStringLiteral(" AND (:state = '' OR c.state = :state)") + ofFilter,
                                    byDue));
const Statement overdueCases(listOf(always, never,
                                    isWaiting + QStringLiteral(" AND ") + isPast + QStringLiteral(" AND ") + dueInPeriod
                                        + QStringLiteral(" AND (:state = '' OR c.state = :state)") + ofFilter,
                                    byDue));
const Statement waitingSince(listOf(always, never, isWaiting + QStringLiteral(" AND ") + receivedInPeriod + ofFilter,
                                    byReceipt));
const Statement receivedCases(listOf(always, never, receivedInPeriod + ofFilter, byReceipt));
const Statement receiptCases(
    listOf(always,
           QStringLiteral("coalesce((SELECT min(r.sent_at) FROM reply r WHERE r.case_id = c.id AND r.template_code = "
                          "'T01' AND r.state = 'SENT'), 0)"),
           receivedInPeriod + ofFilter, byReceipt));
const Statement loggedCases(listOf(always, QStringLiteral("c.logged_at"), receivedInPeriod + ofFilter, byReceipt));

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

const Statement refusalsComplained(complaintList(QStringLiteral("k.reopens = 1 AND ") + isUpheld,
                                                 complaintsOfPeriod + QStringLiteral(" AND ") + aboutRefusal,
                                                 byReceipt));

const Statement verifiedCases(listOf(isTrue(reachedAtFirst), never,
                                     receivedInPeriod + QStringLiteral(" AND ") + needsLevel + ofFilter, byReceipt));

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
        return &overdueCases;
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
    case Metric::OverturnRate:
        return &refusalsComplained;
    default:
        return itemListFor(metric);
    }
}

} // namespace

Result<ReportCaseRows> ReportRepository::cases(const ReportScope& scope, Metric metric, domain::Series series,
                                               const QString& after, int limit) const
{
    if (metric == Metric::MilestoneMisses)
        return milestoneCases(m_sql, scope, after, limit);
    const Statement* statement = statementFor(metric, series);
    if (!statement)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("reportCases")}});
    SqlQuery query(m_sql, *statement);
    bindScope(query, scope);
    bindPage(query, after, limit + 1);
    ReportCaseRows page;
    QStringList places;
    RD_TRY(query.each([&] {
        const qint64 happened = query.number(caseColumnCount + 1);
        page.rows.append({readCaseRow(query), query.flag(caseColumnCount),
                          happened > 0 ? shanghaiDate(query.instant(caseColumnCount + 1)) : QDate()});
        places.append(query.text(caseColumnCount + 2) + QLatin1Char(' ') + page.rows.last().row.header.number);
    }));
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = places.at(limit - 1);
    }
    return page;
}

} // namespace rd::storage

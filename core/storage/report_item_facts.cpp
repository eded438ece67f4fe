#include "core/storage/report_repository.h"

#include "core/storage/case_row_reader.h"
#include "core/storage/report_conditions.h"

#include <array>
#include <QHash>

namespace rd::storage {

using domain::Spell;
using domain::Tally;

namespace {

// `from` names the items with their period; `clock` whose dates they have.
QString executedOf(const QString& from, const QString& clock)
{
    return QStringLiteral("SELECT '', ") + counting(QStringLiteral("NOT ") + executedLate(clock))
        + QStringLiteral(", count(*) ") + from + QStringLiteral(" AND ") + toExecute(clock) + itemFits + ofFilter;
}
const Statement executedOfCases(executedOf(itemsOfCase + dueInPeriod + QStringLiteral(" AND ") + sharesClock,
                                           QStringLiteral("c")));
const Statement executedOfClocks(executedOf(itemsOfClock + QStringLiteral("k.due BETWEEN :from_day AND :to_day"),
                                            QStringLiteral("k")));

const QString clockReceived = itemsOfClock + QStringLiteral("k.d0 BETWEEN :from_day AND :to_day");
const QString caseReceived = itemsOfCase + receivedInPeriod + QStringLiteral(" AND ") + sharesClock;

QString refusalsOf(const QString& from)
{
    return QStringLiteral("SELECT CASE WHEN NOT ") + isRefused
        + QStringLiteral(" THEN '' WHEN i.refusal_ground = '' THEN 'NONE' ELSE i.refusal_ground END, ")
        + counting(isRefused) + QStringLiteral(", count(*) ") + from + QStringLiteral(" AND ") + isDecided + itemFits
        + ofFilter + QStringLiteral(" GROUP BY 1");
}
const Statement refusalsOfCases(refusalsOf(caseReceived));
const Statement refusalsOfClocks(refusalsOf(clockReceived));

QString groundsOf(const QString& from)
{
    return QStringLiteral("SELECT i.ground, ") + counting(groundHolds) + QStringLiteral(", count(*) ") + from
        + QStringLiteral(" AND i.right_code = 'DELETE' AND i.ground <> ''") + itemFits + ofFilter
        + QStringLiteral(" GROUP BY i.ground");
}
const Statement groundsOfCases(groundsOf(caseReceived));
const Statement groundsOfClocks(groundsOf(clockReceived));

const Statement complaintsReceived(QStringLiteral("SELECT count(*), ") + counting(QStringLiteral("k.decided_at <> 0"))
                                   + QStringLiteral(", ")
                                   + counting(QStringLiteral("k.decided_at <> 0 AND ") + isUpheld)
                                   + QStringLiteral(", ") + counting(aboutRefusal) + QStringLiteral(", ")
                                   + counting(aboutRefusal + QStringLiteral(" AND k.reopens = 1 AND ") + isUpheld)
                                   + complaintsOfPeriod + ofFilter);
const Statement complaintsDue(QStringLiteral("SELECT count(*), ")
                              + counting(QStringLiteral("d.replied_at <> 0 AND d.replied_at <= d.due_end"))
                              + complaintsPast + ofFilter);
const Statement lettersOfTemplates(
    QStringLiteral("SELECT r.template_code, count(*), 0 FROM reply r WHERE r.state = 'SENT' AND r.sent_at >= :begin "
                   "AND r.sent_at < :end")
    + caseFits(QStringLiteral("r.case_id")) + QStringLiteral(" GROUP BY r.template_code"));

// Those with a clock of their own are few; both parts say how many of how many under the same points.
Result<QList<Tally>> bothOf(SqlConnection& sql, const Statement& ofCases, const Statement& ofClocks,
                            const ReportScope& scope)
{
    RD_TRY_ASSIGN(QList<Tally> tallies, talliesOf(sql, ofCases, scope));
    RD_TRY_ASSIGN(const QList<Tally> ofOwnClock, talliesOf(sql, ofClocks, scope));
    for (const Tally& own : ofOwnClock) {
        const auto same =
            std::find_if(tallies.begin(), tallies.end(), [&](const Tally& one) { return one.point == own.point; });
        if (same == tallies.end()) {
            tallies.append(own);
            continue;
        }
        same->counted += own.counted;
        same->of += own.of;
    }
    return tallies;
}

} // namespace

Result<Tally> ReportRepository::executedInTime(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> both, bothOf(m_sql, executedOfCases, executedOfClocks, scope));
    return both.value(0);
}

Result<QList<Tally>> ReportRepository::refusals(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> both, bothOf(m_sql, refusalsOfCases, refusalsOfClocks, scope));
    Tally whole;
    QList<Tally> tallies;
    for (const Tally& one : both) {
        whole.counted += one.counted;
        whole.of += one.of;
        if (!one.point.isEmpty())
            tallies.append(one);
    }
    tallies.prepend(whole);
    return tallies;
}

Result<QList<Tally>> ReportRepository::deletionGrounds(const ReportScope& scope) const
{
    return bothOf(m_sql, groundsOfCases, groundsOfClocks, scope);
}

Result<ComplaintTally> ReportRepository::complaints(const ReportScope& scope) const
{
    ComplaintTally tally;
    SqlQuery received(m_sql, complaintsReceived);
    bindScope(received, scope);
    RD_TRY(received.run());
    if (received.hasRow()) {
        tally.received = received.number(0);
        tally.decided = received.number(1);
        tally.upheld = received.number(2);
        tally.aboutRefusals = received.number(3);
        tally.overturned = received.number(4);
    }
    SqlQuery due(m_sql, complaintsDue);
    bindScope(due, scope);
    RD_TRY(due.run());
    if (due.hasRow()) {
        tally.due = due.number(0);
        tally.onTime = due.number(1);
    }
    return tally;
}

Result<QList<Tally>> ReportRepository::lettersSent(const ReportScope& scope) const
{
    return talliesOf(m_sql, lettersOfTemplates, scope);
}

} // namespace rd::storage

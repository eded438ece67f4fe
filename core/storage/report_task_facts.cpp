#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/report_conditions.h"

#include <QMap>

namespace rd::storage {

namespace {

const QString sentInPeriod = QStringLiteral("FROM task t WHERE ") + isSent + caseFits(QStringLiteral("t.case_id"));
// In the order of the index of what was sent, so that nothing is sorted: the day it was confirmed is part of it.
const QString doneDay = dayOf(QStringLiteral("t.done_at"));
const Statement sentOfHolders(QStringLiteral("SELECT t.holder, t.sent_on, t.term, t.state, ") + doneDay
                              + QStringLiteral(", count(*) ") + sentInPeriod
                              + QStringLiteral(" GROUP BY t.sent_on, t.holder, t.term, t.state, ") + doneDay);
const Statement unprovenOfHolders(QStringLiteral("SELECT t.holder, count(*), 0 ") + sentInPeriod
                                  + QStringLiteral(" AND ") + isUnproven + QStringLiteral(" GROUP BY t.holder"));

QString optOutsOf(const QString& from, const QString& clock)
{
    return QStringLiteral("SELECT (SELECT max(CASE WHEN t.state IN ('DONE', 'VERIFIED') THEN t.done_at ELSE %1 END) ")
               .arg(notYet)
        + stopsOfItem + QStringLiteral("), ") + clock + QStringLiteral(".received_at ") + from + QStringLiteral(" AND ")
        + isOptOut + itemFits + ofFilter;
}
const Statement optOutsOfCases(optOutsOf(itemsOfCase + receivedInPeriod + QStringLiteral(" AND ") + sharesClock,
                                         QStringLiteral("c")));
const Statement optOutsOfClocks(optOutsOf(itemsOfClock + QStringLiteral("k.d0 BETWEEN :from_day AND :to_day"),
                                          QStringLiteral("k")));

bool wasConfirmed(const QString& state)
{
    return state == QLatin1String("DONE") || state == QLatin1String("VERIFIED");
}

} // namespace

Result<SentTasks> ReportRepository::sentTasks(const ReportScope& scope) const
{
    SqlQuery query(m_sql, sentOfHolders);
    bindScope(query, scope);
    const QDate today = shanghaiDate(scope.now);
    QMap<QString, HolderTally> holders;
    SentTasks sent;
    RD_TRY(query.each([&] {
        HolderTally& tally = holders[query.text(0)];
        const QDate term = query.date(2);
        const QDate confirmed = wasConfirmed(query.text(3)) ? dayFrom(query.number(4)) : QDate();
        const qint64 tasks = query.number(5);
        tally.sent += tasks;
        if (confirmed.isValid() && confirmed <= term)
            tally.inTerm += tasks;
        if (!confirmed.isValid() && term >= today)
            tally.waiting += tasks;
        if (confirmed.isValid())
            sent.answers.append({query.text(0), query.date(1), confirmed, tasks});
    }));
    RD_TRY_ASSIGN(const QList<domain::Tally> unproven, talliesOf(m_sql, unprovenOfHolders, scope));
    for (const domain::Tally& one : unproven)
        holders[one.point].proofMissing = one.counted;
    for (auto one = holders.begin(); one != holders.end(); ++one) {
        one->holder = one.key();
        sent.holders.append(*one);
    }
    return sent;
}

Result<OptOutTally> ReportRepository::optOuts(const ReportScope& scope) const
{
    OptOutTally tally;
    for (const Statement* statement : {&optOutsOfCases, &optOutsOfClocks}) {
        SqlQuery query(m_sql, *statement);
        bindScope(query, scope);
        RD_TRY(query.each([&] {
            if (query.number(0) == notYet) {
                ++tally.unconfirmed;
                return;
            }
            ++tally.confirmed;
            tally.milliseconds += query.number(0) - query.number(1);
        }));
    }
    return tally;
}

} // namespace rd::storage

#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/report_sql.h"

namespace rd::storage {

using domain::Spell;

namespace {

// What a holder need not answer any more is not counted.
const QString sentInPeriod = QStringLiteral("FROM task t WHERE t.sent_on <> '' AND t.sent_on BETWEEN :from_day AND "
                                            ":to_day AND t.holder <> '' AND t.state <> "
                                            "'NOT_APPLICABLE'")
    + caseFits(QStringLiteral("t.case_id"));
// As a CASE, since almost every task there is is done: their index is no way to the few of the period.
const QString isConfirmed = QStringLiteral("CASE WHEN t.state IN ('DONE', 'VERIFIED') THEN 1 ELSE 0 END = 1");
const Statement sentOfHolders(
    QStringLiteral("SELECT t.holder, t.term, CASE WHEN ") + isConfirmed + QStringLiteral(" THEN ")
    + dayOf(QStringLiteral("t.done_at"))
    + QStringLiteral(" ELSE 0 END, CASE WHEN t.operation = 'DELETE' AND t.proof_hash = '' THEN 1 ELSE 0 END, count(*) ")
    + sentInPeriod + QStringLiteral(" GROUP BY 1, 2, 3, 4"));
const Statement answersOfHolders(QStringLiteral("SELECT t.holder, t.sent_on, ") + dayOf(QStringLiteral("t.done_at"))
                                 + QStringLiteral(", count(*) ") + sentInPeriod + QStringLiteral(" AND ") + isConfirmed
                                 + QStringLiteral(" GROUP BY 1, 2, 3"));

QString optOutsOf(const QString& from, const QString& clock)
{
    const QString stops = QStringLiteral("FROM task t WHERE t.case_id = i.case_id AND t.item_id = i.id AND t.operation "
                                         "= 'STOP' AND t.state <> 'NOT_APPLICABLE'");
    return QStringLiteral("SELECT (SELECT count(*) ") + stops
        + QStringLiteral(" AND t.state NOT IN ('DONE', 'VERIFIED')), (SELECT max(t.done_at) ") + stops
        + QStringLiteral("), ") + clock + QStringLiteral(".received_at ") + from
        + QStringLiteral(" AND i.right_code = 'OPT_OUT' AND i.state NOT IN ('WITHDRAWN', 'MERGED') AND EXISTS (SELECT "
                         "1 ")
        + stops + QStringLiteral(")") + itemFits + ofFilter;
}
const Statement optOutsOfCases(optOutsOf(itemsOfCase + receivedInPeriod + QStringLiteral(" AND ") + sharesClock,
                                         QStringLiteral("c")));
const Statement optOutsOfClocks(optOutsOf(itemsOfClock + QStringLiteral("k.d0 BETWEEN :from_day AND :to_day"),
                                          QStringLiteral("k")));

HolderTally& tallyOf(QList<HolderTally>& tallies, const QString& holder)
{
    if (tallies.isEmpty() || tallies.last().holder != holder)
        tallies.append({holder});
    return tallies.last();
}

} // namespace

Result<QList<HolderTally>> ReportRepository::sentTasks(const ReportScope& scope) const
{
    SqlQuery query(m_sql, sentOfHolders);
    bindScope(query, sentOfHolders, scope);
    const QDate today = shanghaiDate(scope.now);
    QList<HolderTally> tallies;
    RD_TRY(query.each([&] {
        HolderTally& tally = tallyOf(tallies, query.text(0));
        const QDate term = query.date(1);
        const QDate confirmed = dayFrom(query.number(2));
        const qint64 tasks = query.number(4);
        tally.sent += tasks;
        if (confirmed.isValid() && confirmed <= term)
            tally.inTerm += tasks;
        if (!confirmed.isValid() && term >= today)
            tally.waiting += tasks;
        if (query.flag(3) && term < today)
            tally.proofMissing += tasks;
    }));
    return tallies;
}

Result<QList<Spell>> ReportRepository::answerSpells(const ReportScope& scope) const
{
    return spellsOf(m_sql, answersOfHolders, scope);
}

Result<OptOutTally> ReportRepository::optOuts(const ReportScope& scope) const
{
    OptOutTally tally;
    for (const Statement* statement : {&optOutsOfCases, &optOutsOfClocks}) {
        SqlQuery query(m_sql, *statement);
        bindScope(query, *statement, scope);
        RD_TRY(query.each([&] {
            if (query.number(0) > 0) {
                ++tally.unconfirmed;
                return;
            }
            ++tally.confirmed;
            tally.milliseconds += query.number(1) - query.number(2);
        }));
    }
    return tally;
}

} // namespace rd::storage

#pragma once

#include "tests/property/report_counts.h"

namespace rd::test {

// The figures of a whole report where its parts are counted one by one elsewhere, and the trend, which is the on-time
// rate once more.
class WholeChecks {
public:
    explicit WholeChecks(PlainCounts& counts)
        : m_counts(counts)
    {
    }
    void checkAll();

private:
    void checkTrend();
    void checkWorkload();
    void checkGrounds();
    void checkOverturns();
    void checkHolders();

    qint64 cases(const QString& condition)
    {
        return m_counts.sql(u"SELECT count(*) FROM request_case c WHERE "_s + condition + m_counts.wanted(u"c"_s));
    }
    QString due() { return u"c.due "_s + m_counts.period() + u"AND c.due_end <= "_s + m_counts.now(); }

    PlainCounts& m_counts;
    const QString m_inTime = u"c.replied_at BETWEEN 1 AND c.due_end"_s;
};

inline void WholeChecks::checkTrend()
{
    const QString all = u"FROM request_case c WHERE "_s + due() + m_counts.timely() + m_counts.wanted(u"c"_s);
    for (const Report report : {Report::Trend, Report::OnTime}) {
        const ReportFigures figures = m_counts.made(report);
        for (const Figure& figure : figures.figures) {
            const bool ofMonth = figure.series == Series::Month;
            if (figure.metric == Metric::OnTimeRate)
                m_counts.share(figure, ofMonth ? all + u" AND c.due LIKE '%1-%'"_s.arg(figure.point) : all, m_inTime);
        }
    }
}

inline void WholeChecks::checkWorkload()
{
    const ReportFigures figures = m_counts.made(Report::Workload);
    const QString open = u"c.is_open = 1 AND c.replied_at = 0"_s;
    m_counts.same(figureOf(figures, Metric::OpenCases), cases(open), 0);
    m_counts.same(figureOf(figures, Metric::OverdueCases), cases(open + u" AND c.due_end <= "_s + m_counts.now()), 0);
    m_counts.same(figureOf(figures, Metric::ReceivedCases), cases(u"c.d0 "_s + m_counts.period()), 0);
    m_counts.share(figureOf(figures, Metric::OnTimeRate),
                   u"FROM request_case c WHERE "_s + due() + m_counts.timely() + m_counts.wanted(u"c"_s), m_inTime);
}

// Each item by its own clock where it has one (R-DL-11).
inline void WholeChecks::checkGrounds()
{
    const ReportFigures figures = m_counts.made(Report::Rights);
    const QString deletions =
        u"FROM request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE "
        "i.right_code = 'DELETE' AND i.ground <> '' AND coalesce(k.d0, c.d0) "_s
        + m_counts.period() + m_counts.wanted(u"c"_s) + m_counts.wanted(u"c"_s, true);
    m_counts.same(figureOf(figures, Metric::GroundMix), m_counts.sql(u"SELECT count(*) "_s + deletions), 0);
    m_counts.share(figureOf(figures, Metric::GroundConfirmed), deletions + u" AND i.ground IN ('D1', 'D2', 'D3')"_s,
                   u"(SELECT g.holds FROM ground_test g WHERE g.item_id = i.id AND g.ground = i.ground ORDER BY g.at "
                   "DESC, g.id DESC LIMIT 1) = 1"_s);
}

inline void WholeChecks::checkOverturns()
{
    m_counts.share(
        figureOf(m_counts.made(Report::Refusals), Metric::OverturnRate),
        u"FROM complaint k JOIN request_case d ON d.id = k.case_id JOIN request_case c ON c.id = iif(k.about_case = "
        "'', k.case_id, k.about_case) WHERE d.d0 %1 %2 AND EXISTS (SELECT 1 FROM reply r WHERE r.case_id = "
        "k.about_case AND r.template_code = 'T12' AND r.state = 'SENT' AND r.sent_at <= d.received_at AND "
        "(k.about_reply = '' OR k.about_reply = r.id))"_s.arg(m_counts.period(), m_counts.wanted(u"c"_s)),
        u"k.reopens = 1 AND k.result IN ('PARTLY', 'UPHELD')"_s);
}

inline void WholeChecks::checkHolders()
{
    const ReportFigures figures = m_counts.made(Report::Processors);
    const QString done = u"t.state IN ('DONE', 'VERIFIED')"_s;
    const QString doneOn = PlainCounts::dateOf(u"t.done_at"_s);
    const QString sent =
        u"FROM task t JOIN request_case c ON c.id = t.case_id WHERE t.state <> 'NOT_APPLICABLE' AND t.sent_on "_s
        + m_counts.period() + m_counts.wanted(u"c"_s);
    const auto count = [&](const QString& more) { return m_counts.sql(u"SELECT count(*) "_s + sent + more); };
    m_counts.share(figureOf(figures, Metric::AnsweredInTerm), sent, done + u" AND t.term >= "_s + doneOn);
    m_counts.same(figureOf(figures, Metric::WaitingInTerm),
                  count(u" AND t.term >= %1 AND NOT "_s.arg(m_counts.today()) + done), 0);
    m_counts.same(figureOf(figures, Metric::ProofMissing),
                  count(u" AND t.operation = 'DELETE' AND t.proof_hash = '' AND t.term < "_s + m_counts.today()), 0);
    m_counts.near(figureOf(figures, Metric::AnswerDays),
                  m_counts.decimal(u"SELECT coalesce(avg(%1 - %2), 0) %3 AND %4"_s.arg(
                      PlainCounts::workingDays(u"t.sent_on"_s, doneOn),
                      PlainCounts::workingDays(doneOn, u"t.sent_on"_s), sent, done)));
}

inline void WholeChecks::checkAll()
{
    checkTrend();
    checkWorkload();
    checkGrounds();
    checkOverturns();
    checkHolders();
}

} // namespace rd::test

#pragma once

#include "tests/property/report_counts.h"

namespace rd::test {

// The cases behind figures of items, tasks, calls and decisions, of which a case may have several: the different cases
// of what a plain count takes in.
class ListChecks {
public:
    explicit ListChecks(PlainCounts& counts)
        : m_counts(counts)
    {
    }
    void checkAll();
    static bool countsNoCases(Metric metric);

private:
    void checkItems();
    void checkOptOuts();
    void checkTasks();
    void checkPurges();
    void checkOthers();

    QString itemsOf(const QString& date) const;
    QString joined(const QString& table) const;

    PlainCounts& m_counts;
};

inline bool ListChecks::countsNoCases(Metric metric)
{
    static const QList<Metric> metrics{Metric::RefusalRate,      Metric::GroundMix,      Metric::GroundConfirmed,
                                       Metric::ExecutionOnTime,  Metric::OptOutHours,    Metric::OptOutUnconfirmed,
                                       Metric::IdentityUnproven, Metric::AnsweredInTerm, Metric::AnswerDays,
                                       Metric::AnswerDaysP90,    Metric::WaitingInTerm,  Metric::ProofMissing,
                                       Metric::PurgesOpen,       Metric::PurgesOverdue,  Metric::CallsReceived,
                                       Metric::AccessGranted,    Metric::AccessDenied,   Metric::Lockouts};
    return metrics.contains(metric);
}

// Each item by its own clock where it has one (R-DL-11).
inline QString ListChecks::itemsOf(const QString& date) const
{
    return u"FROM (SELECT i.*, coalesce(k.due, c.due) AS until, coalesce(k.due_end, c.due_end) AS until_end FROM "
           "request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE "
           "coalesce(k.%1, c.%1) %2 %3) i WHERE 1 = 1"_s.arg(date, m_counts.period(),
                                                             m_counts.wanted(u"c"_s) + m_counts.wanted(u"c"_s, true));
}

inline QString ListChecks::joined(const QString& table) const
{
    return u"FROM %1 i JOIN request_case c ON c.id = i.case_id %2"_s.arg(table, m_counts.wanted(u"c"_s));
}

inline void ListChecks::checkItems()
{
    const ReportFigures timeliness = m_counts.made(Report::OnTime);
    m_counts.listedByItems(
        figureOf(timeliness, Metric::ExecutionOnTime),
        itemsOf(u"due"_s) + u" AND i.until_end <= "_s + m_counts.now()
            + u" AND i.right_code IN ('CORRECT', 'SUPPLEMENT', 'CANCEL', 'DELETE', 'WITHDRAW', 'RESTRICT') AND "
              "i.outcome IN ('FULFILLED', 'PARTIAL') AND i.state IN ('APPROVED', 'IN_PROGRESS', 'REPLIED', 'CLOSED')"_s,
        u"NOT EXISTS (SELECT 1 FROM task t WHERE t.item_id = i.id AND t.state <> 'NOT_APPLICABLE' AND t.operation NOT "
        "LIKE '%REVIEW' AND t.operation NOT IN ('BACKUP_PURGE', 'INCIDENT_TRIAGE') AND (t.state NOT IN ('DONE', "
        "'VERIFIED') OR t.done_at > i.until_end) AND NOT (t.operation = 'DELETE' AND t.term > i.until AND t.holder IN "
        "(SELECT d.holder FROM kept_data d WHERE d.item_id = t.item_id)))"_s);
    const ReportFigures rights = m_counts.made(Report::Rights);
    const QString holds = u"(SELECT substr(max(printf('%020d', g.at) || g.id || g.holds), -1) FROM ground_test g WHERE "
                          "g.item_id = i.id AND g.ground = i.ground) = '1'"_s;
    m_counts.listedByItems(figureOf(rights, Metric::GroundConfirmed),
                           itemsOf(u"d0"_s) + u" AND i.right_code = 'DELETE' AND i.ground IN ('D1', 'D2', 'D3')"_s,
                           holds);
    m_counts.listedByItems(figureOf(rights, Metric::GroundConfirmed, Series::Ground, u"D2"_s),
                           itemsOf(u"d0"_s) + u" AND i.right_code = 'DELETE' AND i.ground = 'D2'"_s, holds);
    m_counts.listedByItems(
        figureOf(m_counts.made(Report::Verification), Metric::IdentityUnproven),
        itemsOf(u"d0"_s)
            + u" AND i.outcome NOT IN ('', 'WITHDRAWN', 'MERGED') AND i.state IN ('APPROVED', 'REPLIED', 'CLOSED', "
              "'AWAITING_INFO', 'ABANDONED')"_s,
        u"i.outcome LIKE 'NOT_ACTIONABLE%'"_s);
}

inline void ListChecks::checkOptOuts()
{
    const ReportFigures figures = m_counts.made(Report::Processors);
    const auto stops = [](const QString& state) {
        return u"(SELECT count(*) FROM task t WHERE t.item_id = i.id AND t.operation = 'STOP' AND t.state %1)"_s.arg(
            state);
    };
    const QString open = stops(u"NOT IN ('NOT_APPLICABLE', 'DONE', 'VERIFIED')"_s);
    const QString optOuts = itemsOf(u"d0"_s)
        + u" AND i.right_code = 'OPT_OUT' AND i.state NOT IN ('MERGED', 'WITHDRAWN') AND %1 > 0"_s.arg(
            stops(u"<> 'NOT_APPLICABLE'"_s));
    m_counts.listedByItems(figureOf(figures, Metric::OptOutUnconfirmed), optOuts + u" AND %1 > 0"_s.arg(open),
                           u"1 = 1"_s);
    m_counts.listedByItems(figureOf(figures, Metric::OptOutHours), optOuts + u" AND %1 = 0"_s.arg(open), u"1 = 1"_s);
}

inline void ListChecks::checkTasks()
{
    const ReportFigures figures = m_counts.made(Report::Processors);
    const QString done = u" AND i.state IN ('DONE', 'VERIFIED')"_s;
    const auto check = [&](Series series, const QString& holder) {
        const QString sent = joined(u"task"_s)
            + u" WHERE i.sent_on %1 AND i.state <> 'NOT_APPLICABLE'"_s.arg(m_counts.period())
            + (holder.isEmpty() ? QString() : u" AND i.holder = '%1'"_s.arg(holder));
        const auto of = [&](Metric metric) { return figureOf(figures, metric, series, holder); };
        m_counts.listedByItems(of(Metric::AnsweredInTerm), sent,
                               u"%1 <= i.term"_s.arg(PlainCounts::dateOf(u"i.done_at"_s)) + done);
        m_counts.listedByItems(of(Metric::AnswerDays), sent + done, u"1 = 1"_s);
        m_counts.listedByItems(of(Metric::WaitingInTerm),
                               sent + u" AND i.term >= %1 AND NOT (1 = 1 %2)"_s.arg(m_counts.today(), done),
                               u"1 = 1"_s);
        m_counts.listedByItems(
            of(Metric::ProofMissing),
            sent + u" AND i.operation = 'DELETE' AND i.proof_hash = '' AND i.term < "_s + m_counts.today(), u"1 = 1"_s);
    };
    check(Series::Whole, {});
    check(Series::Holder, u"P09"_s);
}

inline void ListChecks::checkPurges()
{
    const ReportFigures figures = m_counts.made(Report::Processors);
    const QString purges = joined(u"task"_s)
        + u" WHERE i.operation = 'BACKUP_PURGE' AND i.state = 'DEFERRED' AND (i.item_id IN (SELECT r.id FROM "
          u"request_item "
          "r WHERE r.state IN ('APPROVED', 'REPLIED', 'CLOSED') AND r.outcome IN ('FULFILLED', 'PARTIAL', "
          "'RESTRICTED')) OR i.item_id IN (SELECT o.item_id FROM task o WHERE o.operation = 'DELETE' AND o.state IN "
          "('DONE', 'VERIFIED')))"_s;
    const QString over = u"i.term < "_s + m_counts.today();
    m_counts.listedByItems(figureOf(figures, Metric::PurgesOpen), purges, u"1 = 1"_s);
    m_counts.listedByItems(figureOf(figures, Metric::PurgesOverdue), purges + u" AND "_s + over, u"1 = 1"_s);
}

inline void ListChecks::checkOthers()
{
    const auto during = [&](const QString& table, const QString& instant) {
        return joined(table) + u" WHERE %1 %2"_s.arg(PlainCounts::dateOf(u"i."_s + instant), m_counts.period());
    };
    const QString calls = during(u"call_record"_s, u"started_at"_s);
    const ReportFigures workload = m_counts.made(Report::Workload);
    int hours = 0;
    for (const Figure& figure : workload.figures) {
        if (figure.metric != Metric::CallsReceived || ++hours > 4)
            continue;
        const QString day = figure.point.startsWith(u'7') ? u'0' + figure.point.mid(1) : figure.point;
        const QString ofHour =
            u" AND strftime('%w %H', i.started_at / 1000, 'unixepoch', '+8 hours') = '%1'"_s.arg(day);
        m_counts.listedByItems(figure, figure.series == Series::Hour ? calls + ofHour : calls, u"1 = 1"_s);
    }
    const ReportFigures minors = m_counts.made(Report::Minors);
    const QString decided = during(u"access_request"_s, u"decided_at"_s) + u" AND i.decided_by <> ''"_s;
    m_counts.listedByItems(figureOf(minors, Metric::AccessDenied), decided + u" AND i.state = 'REFUSED'"_s, u"1 = 1"_s);
    m_counts.listedByItems(figureOf(minors, Metric::AccessGranted),
                           decided + u" AND i.state IN ('APPROVED', 'ENDED')"_s, u"1 = 1"_s);
    m_counts.listedByItems(figureOf(m_counts.made(Report::Verification), Metric::Lockouts),
                           during(u"audit_entry"_s, u"at"_s) + u" AND i.action = 'VerificationLocked'"_s, u"1 = 1"_s);
}

inline void ListChecks::checkAll()
{
    checkItems();
    checkOptOuts();
    checkTasks();
    checkPurges();
    checkOthers();
}

} // namespace rd::test

#pragma once

#include "tests/property/record_facts.h"

#include <QFile>

namespace rd::test {

// What the record and the registers say, against counts written from rule book §12.
class RecordChecks {
public:
    explicit RecordChecks(PlainCounts& counts)
        : m_counts(counts)
    {
    }
    void checkAll();

private:
    void checkAccesses();
    void checkHours();
    void checkOutliers();
    void checkLimits();
    void checkUnapproved();
    void checkLocks();
    void checkMessages();
    void checkRetention();
    void checkIncidents();
    void checkSteps();
    void checkRegisters();

    QString happened(const QString& caseOf = u"e.case_id"_s);
    QString ofWantedCase(const QString& caseId);
    QString steps();

    PlainCounts& m_counts;
};

// Where nothing narrows the report what belongs to no case counts as well.
inline QString RecordChecks::ofWantedCase(const QString& caseId)
{
    const QString wanted = m_counts.wanted(u"c"_s);
    return wanted.isEmpty() ? QString()
                            : u" AND %1 IN (SELECT c.id FROM request_case c WHERE 1 = 1 %2)"_s.arg(caseId, wanted);
}

inline QString RecordChecks::happened(const QString& caseOf)
{
    return u"FROM audit_entry e WHERE %1 %2 %3"_s.arg(PlainCounts::dateOf(u"e.at"_s), m_counts.period(),
                                                      ofWantedCase(caseOf));
}

inline void RecordChecks::checkAccesses()
{
    const ReportFigures figures = m_counts.made(Report::Access);
    const QList<std::pair<Metric, QString>> kinds{
        {Metric::RecordViews, u"e.action LIKE '%Viewed'"_s},
        {Metric::Unmasks, u"e.action = 'FieldUnmasked'"_s},
        {Metric::Exports, u"e.action IN ('AuditExported', 'LetterPrinted', 'CopyBuilt', 'ReportExported')"_s}};
    for (const auto& [metric, actions] : kinds) {
        const QString all = u"SELECT count(*) %1 AND %2"_s.arg(happened(), actions);
        m_counts.same(figureOf(figures, metric), m_counts.sql(all), 0);
        for (const domain::UserId& user : m_counts.agents())
            m_counts.same(figureOf(figures, metric, Series::Agent, user.text()),
                          m_counts.sql(all + u" AND e.actor = '%1'"_s.arg(user.text())), 0);
    }
}

const QString accessed = u" AND (e.action LIKE '%Viewed' OR e.action IN ('FieldUnmasked', 'AuditExported', "
                         "'LetterPrinted', 'CopyBuilt', 'ReportExported'))"_s;

// Of the shipped policy: 9:00 to 17:30, on Saturdays, Sundays and holidays 10:00 to 18:30.
inline void RecordChecks::checkHours()
{
    const ReportFigures figures = m_counts.made(Report::Access);
    const QString all = happened() + accessed;
    const QString rests = u"(strftime('%w', e.at / 1000, 'unixepoch', '+8 hours') IN ('0', '6') OR %1 IN (SELECT day "
                          "FROM temp.holiday))"_s.arg(PlainCounts::dateOf(u"e.at"_s));
    const QString time = u"strftime('%H:%M', e.at / 1000, 'unixepoch', '+8 hours')"_s;
    const QString closed = u"iif(%1, %2 < '10:00' OR %2 >= '18:30', %2 < '09:00' OR %2 >= '17:30')"_s.arg(rests, time);
    m_counts.share(figureOf(figures, Metric::OutOfHours), all, closed);
    for (const domain::UserId& user : m_counts.agents())
        m_counts.share(figureOf(figures, Metric::OutOfHours, Series::Agent, user.text()),
                       all + u" AND e.actor = '%1'"_s.arg(user.text()), closed);
}

inline void RecordChecks::checkOutliers()
{
    const ReportFigures figures = m_counts.made(Report::Access);
    const QString days = u"(SELECT e.actor AS user, sum(e.action = 'FieldUnmasked') AS u %1 GROUP BY 1, %2)"_s.arg(
        happened() + accessed, PlainCounts::dateOf(u"e.at"_s));
    const QString outliers =
        u"SELECT count(*) FROM %1 d, (SELECT avg(u) AS mean, avg(u * u) - avg(u) * avg(u) AS variance FROM %1) WHERE "
        "d.u > mean AND (d.u - mean) * (d.u - mean) > 9 * variance"_s.arg(days);
    m_counts.same(figureOf(figures, Metric::UnmaskOutliers), m_counts.sql(outliers), 0);
    for (const domain::UserId& user : m_counts.agents())
        m_counts.same(figureOf(figures, Metric::UnmaskOutliers, Series::Agent, user.text()),
                      m_counts.sql(outliers + u" AND d.user = '%1'"_s.arg(user.text())), 0);
}

// security.md §5.1: what everybody did on each day by kind, whatever the filter, and twice the median of the days
// worked within sixty before.
inline void RecordChecks::checkLimits()
{
    const QString days = u"SELECT e.actor AS user, %1 AS day, '%2' AS kind, %3 AS floor, sum(%4) AS times FROM "
                         "audit_entry e WHERE 1 = 1 %5 GROUP BY 1, 2"_s;
    const QString day = PlainCounts::dateOf(u"e.at"_s);
    const QString exported = u"e.action IN ('AuditExported', 'LetterPrinted', 'CopyBuilt', 'ReportExported')"_s;
    m_counts.put(u"DROP TABLE IF EXISTS temp.user_day"_s);
    m_counts.put(u"CREATE TABLE temp.user_day AS "_s
                 + days.arg(day, u"VIEW"_s, u"20"_s, u"e.action LIKE '%Viewed'"_s, accessed) + u" UNION ALL "_s
                 + days.arg(day, u"UNMASK"_s, u"10"_s, u"e.action = 'FieldUnmasked'"_s, accessed) + u" UNION ALL "_s
                 + days.arg(day, u"EXPORT"_s, u"5"_s, exported, accessed));
    const QString set = u"coalesce((SELECT l.daily FROM access_limit l WHERE l.user_id = %1 AND l.kind = d.kind AND "
                        "l.first_day <= d.day ORDER BY l.id DESC LIMIT 1), 0)"_s;
    // Everybody's for whoever set it: no looser than the newest that another one set. 0 is none, so that it is the
    // highest.
    const QString everybodys =
        u"(SELECT min(coalesce(nullif(t, 0), 1e9)) FROM (SELECT %1 AS t UNION ALL SELECT %2))"_s.arg(
            set.arg(u"''"_s), set.arg(u"'' AND l.set_by <> d.user"_s));
    m_counts.put(u"DROP TABLE IF EXISTS temp.day_over"_s);
    m_counts.put(
        u"CREATE TABLE temp.day_over AS WITH before AS (SELECT d.rowid AS id, p.times AS t, row_number() OVER "
        u"(PARTITION "
        "BY d.rowid ORDER BY p.times) AS r, count(*) OVER (PARTITION BY d.rowid) AS n FROM temp.user_day d JOIN "
        "temp.user_day p ON p.user = d.user AND p.kind = d.kind AND p.day < d.day AND p.day >= date(d.day, '-60 "
        "days')), "
        "usual AS (SELECT id, n, sum(t) * (1 + n % 2) AS twice FROM before WHERE r IN ((n + 1) / 2, n / 2 + 1) GROUP "
        "BY "
        "id, n), judged AS (SELECT d.*, u.n, u.twice, iif(%1 > 0, %1, %2) AS daily FROM temp.user_day d LEFT JOIN "
        "usual u "
        "ON u.id = d.rowid) SELECT DISTINCT user, day FROM judged WHERE day %3 AND ((n >= 10 AND times > floor AND 2 * "
        "times > 3 * twice) OR (coalesce(n, 0) < 10 AND times > 3 * floor) OR times > daily)"_s.arg(
            set.arg(u"d.user"_s), everybodys, m_counts.period()));
    const ReportFigures figures = m_counts.made(Report::Access);
    m_counts.same(figureOf(figures, Metric::DaysOverLimit), m_counts.sql(u"SELECT count(*) FROM temp.day_over"_s), 0);
    for (const domain::UserId& user : m_counts.agents())
        m_counts.same(figureOf(figures, Metric::DaysOverLimit, Series::Agent, user.text()),
                      m_counts.sql(u"SELECT count(*) FROM temp.day_over WHERE user = '%1'"_s.arg(user.text())), 0);
}

// R-CH-02.
inline void RecordChecks::checkUnapproved()
{
    const QString approved =
        u"EXISTS (SELECT 1 FROM audit_entry a WHERE a.case_id = e.case_id AND a.sequence < e.sequence AND a.action = "
        "'AccessApproved' AND NOT EXISTS (SELECT 1 FROM audit_entry b WHERE b.case_id = e.case_id AND b.sequence > "
        "a.sequence AND b.sequence < e.sequence AND b.action IN ('AccessRefused', 'AccessEnded', "
        "'CaseConcernsMinor')))"_s;
    const QString minorThen =
        u"(k.minor LIKE '%\\_%' ESCAPE '\\' AND e.sequence >= coalesce((SELECT max(m.sequence) FROM audit_entry m "
        "WHERE m.case_id = k.id AND m.action = 'CaseConcernsMinor'), 0))"_s;
    const QString ownContact =
        u"(k.requester_type IN ('SELF', 'CHILD_SELF') OR k.requester_contact = k.subject_phone)"_s;
    const QString child = u"(e.object_kind = 'record' AND w.word = 'child' AND e.object_id IN (SELECT id FROM "
                          "found_record))"_s;
    m_counts.same(
        figureOf(m_counts.made(Report::Minors), Metric::MinorAccessUnapproved),
        m_counts.sql(
            u"SELECT count(*) "_s
            + happened().replace(u"WHERE"_s,
                                 u"JOIN request_case k ON k.id = e.case_id JOIN temp.told w ON "
                                 "w.sequence = e.sequence WHERE"_s)
            + u" AND e.action = 'FieldUnmasked' AND NOT %1 AND iif(%2, w.word <> 'requesterContact' OR %3, %4)"_s.arg(
                approved, minorThen, ownContact, child)),
        0);
}

inline void RecordChecks::checkLocks()
{
    m_counts.same(figureOf(m_counts.made(Report::Verification), Metric::Lockouts),
                  m_counts.sql(u"SELECT count(*) "_s + happened() + u" AND e.action LIKE '%Locked'"_s), 0);
}

// 3.7.
inline void RecordChecks::checkMessages()
{
    const ReportFigures figures = m_counts.made(Report::Processors);
    const QString messages =
        u"SELECT count(*) %1 AND e.action = 'NonConformityReported' AND e.object_id IN (SELECT id "
        "FROM task WHERE state <> 'NOT_APPLICABLE' AND operation = 'INCIDENT_TRIAGE')"_s.arg(happened());
    m_counts.same(figureOf(figures, Metric::LateMessages), m_counts.sql(messages), 0);
    for (const QString& holder : holders)
        m_counts.same(
            figureOf(figures, Metric::LateMessages, Series::Holder, holder),
            m_counts.sql(messages
                         + u" AND (SELECT word FROM temp.told w WHERE w.sequence = e.sequence) = '%1'"_s.arg(holder)),
            0);
}

inline void RecordChecks::checkRetention()
{
    const ReportFigures figures = m_counts.made(Report::Retention);
    const QString before = u"1000 * strftime('%s', date(%1, '-3 years'), '-8 hours')"_s.arg(m_counts.today());
    m_counts.same(
        figureOf(figures, Metric::RetentionDue),
        m_counts.sql(u"SELECT count(*) FROM (SELECT c.id, max(a.at) AS last FROM request_case c JOIN audit_entry a ON "
                     "a.case_id = c.id AND a.action IN ('CaseClosed', 'CaseWithdrawn', 'CaseMerged', 'CaseAbandoned') "
                     "WHERE c.state IN ('ABANDONED', 'MERGED', 'WITHDRAWN', 'CLOSED') AND c.received_at < %1 %2 GROUP "
                     "BY c.id) WHERE last < %1"_s.arg(before, m_counts.wanted(u"c"_s))),
        0);
    m_counts.same(figureOf(figures, Metric::CasesErased),
                  m_counts.sql(u"SELECT count(*) "_s + happened(u"e.object_id"_s) + u" AND e.action = 'CaseErased'"_s),
                  0);
    const QString holds = u"FROM legal_hold h WHERE NOT h.released_at"_s + ofWantedCase(u"h.case_id"_s);
    m_counts.same(figureOf(figures, Metric::HoldsStanding), m_counts.sql(u"SELECT count(*) "_s + holds), 0);
    m_counts.same(figureOf(figures, Metric::HoldsUnreviewed),
                  m_counts.sql(u"SELECT count(*) "_s + holds + u" AND h.review_on < "_s + m_counts.today()), 0);
    m_counts.near(figureOf(figures, Metric::OldestHold),
                  m_counts.decimal(u"SELECT coalesce(max(julianday(%1) - julianday(%2)), 0) %3"_s.arg(
                      m_counts.today(), PlainCounts::dateOf(u"h.set_at"_s), holds)));
}

// R-IN-02, each step with its limit and when it was done, in milliseconds.
inline QString RecordChecks::steps()
{
    const auto field = [](const QString& name) { return u"json_extract(n.facts, '$.%1')"_s.arg(name); };
    const auto instant = [&](const QString& text) { return u"1000 * strftime('%s', %1)"_s.arg(text); };
    const auto told = [&](const QString& to) {
        return instant(u"(SELECT json_extract(r.value, '$.at') FROM json_each(n.facts, '$.reports') r WHERE "
                       "json_extract(r.value, '$.to') = '%1')"_s.arg(to));
    };
    const QString major =
        u"(%1 >= 1000000 OR %2 IN ('MAJOR', 'SERIOUS', 'EXTREME'))"_s.arg(field(u"persons"_s), field(u"grade"_s));
    const auto step = [&](const QString& code, const QString& applies, const QString& by, const QString& done) {
        return u"SELECT n.id, n.discovered_at AS t0, '%1' AS step, %2 AS until, %3 AS done FROM incident n WHERE %4 %5 "
               "%6 AND %7"_s.arg(code, by, done, PlainCounts::dateOf(u"n.discovered_at"_s), m_counts.period(),
                                 ofWantedCase(u"n.case_id"_s), applies);
    };
    const auto after = [](int hours) { return u"n.discovered_at + 3600000 * %1"_s.arg(hours); };
    return u"("_s
        + QStringList{step(u"TRIAGE"_s, u"1"_s, after(1), instant(field(u"triagedAt"_s))),
                      step(u"GRADING"_s, u"1"_s, after(2), instant(field(u"gradedAt"_s))),
                      step(u"AUTHORITY_REPORT"_s, u"(%1 OR %2 = '')"_s.arg(major, field(u"grade"_s)),
                           u"iif(%1, %2, %3)"_s.arg(field(u"critical"_s), after(1), after(4)), told(u"CAC"_s)),
                      step(u"DEPARTMENT_REPORT"_s, u"NOT "_s + major, after(24), told(u"DEPARTMENT"_s)),
                      step(u"PERSONS_TOLD"_s, u"coalesce(%1, 1)"_s.arg(field(u"tell.tell"_s)), after(72),
                           u"coalesce(%1, %2)"_s.arg(told(u"PERSONS"_s), told(u"PUBLIC"_s))),
                      step(u"SUMMARY"_s, field(u"handledAt"_s) + u" <> ''"_s,
                           instant(field(u"handledAt"_s)) + u" + 30 * 86400000"_s, instant(field(u"closedAt"_s)))}
              .join(u" UNION ALL "_s)
        + u")"_s;
}

inline void RecordChecks::checkSteps()
{
    const ReportFigures figures = m_counts.made(Report::Incidents);
    const QString late = u"iif(s.done IS NULL, s.until < %1, s.done > s.until)"_s.arg(m_counts.now());
    const QString over = u"FROM %1 s WHERE (s.done IS NOT NULL OR s.until < %2)"_s.arg(steps(), m_counts.now());
    m_counts.share(figureOf(figures, Metric::IncidentStepsLate), over, late);
    for (const QString& step :
         {u"TRIAGE"_s, u"GRADING"_s, u"AUTHORITY_REPORT"_s, u"DEPARTMENT_REPORT"_s, u"PERSONS_TOLD"_s, u"SUMMARY"_s}) {
        const QString ofStep = u" AND s.step = '%1'"_s.arg(step);
        m_counts.share(figureOf(figures, Metric::IncidentStepsLate, Series::Step, step), over + ofStep, late);
        m_counts.near(figureOf(figures, Metric::IncidentHours, Series::Step, step),
                      m_counts.decimal(u"SELECT coalesce(avg(s.done - s.t0), 0) / 3600000.0 FROM %1 s WHERE s.done IS "
                                       "NOT NULL %2"_s.arg(steps(), ofStep)));
    }
    m_counts.share(figureOf(figures, Metric::IncidentsLate),
                   u"FROM (SELECT s.id, max(%1) AS late FROM %2 s GROUP BY s.id) WHERE 1 = 1"_s.arg(late, steps()),
                   u"late = 1"_s);
}

inline void RecordChecks::checkIncidents()
{
    const ReportFigures figures = m_counts.made(Report::Incidents);
    const QString incidents = u"SELECT count(*) FROM incident n WHERE %1 %2 %3"_s.arg(
        PlainCounts::dateOf(u"n.discovered_at"_s), m_counts.period(), ofWantedCase(u"n.case_id"_s));
    m_counts.same(figureOf(figures, Metric::IncidentCount), m_counts.sql(incidents), 0);
    for (const QString& grade : {u"ORDINARY"_s, u"MAJOR"_s, u"SERIOUS"_s, u"EXTREME"_s, u"NONE"_s})
        m_counts.same(
            figureOf(figures, Metric::IncidentCount, Series::Grade, grade),
            m_counts.sql(incidents
                         + u" AND coalesce(nullif(json_extract(n.facts, '$.grade'), ''), 'NONE') = '%1'"_s.arg(grade)),
            0);
}

inline void RecordChecks::checkRegisters()
{
    const ReportFigures figures = m_counts.made(Report::Registers);
    m_counts.share(figureOf(figures, Metric::ConsentsWithoutEvidence), u"FROM consent WHERE 1 = 1"_s,
                   u"evidence <> 'form'"_s);
    constexpr int processors = 15; // R-PR-01, R-PR-02: none is confirmed in the policy as published
    m_counts.same(figureOf(figures, Metric::ProcessorsIncomplete), processors, processors);
    for (const QString& gap : {u"CATEGORIES"_s, u"CONTRACT"_s, u"ASSESSMENT"_s, u"CROSS_BORDER"_s})
        m_counts.same(figureOf(figures, Metric::ProcessorsIncomplete, Series::Gap, gap), processors, processors);
    QFile shipped(u":/calendars/cn.json"_s);
    const bool isOpen = shipped.open(QIODevice::ReadOnly);
    m_counts.same(figureOf(figures, Metric::CalendarYears), isOpen ? shipped.readAll().count("\"year\":") : 0, 0);
}

inline void RecordChecks::checkAll()
{
    checkAccesses();
    checkHours();
    checkOutliers();
    checkLimits();
    checkUnapproved();
    checkLocks();
    checkMessages();
    checkRetention();
    checkIncidents();
    checkSteps();
    checkRegisters();
}

} // namespace rd::test

#pragma once

#include "core/calendar/working_calendar.h"
#include "core/desk/reports/list_report_cases.h"
#include "core/desk/reports/run_report.h"
#include "tests/property/report_cases.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_desk.h"

#include <cmath>

namespace rd::test {

using domain::Figure;
using domain::Metric;
using domain::Report;
using domain::ReportFigures;
using domain::Series;

// Somebody who opens the desk's file past the program and counts for himself.
class PlainCounts {
public:
    PlainCounts();

    void write(const QList<ReportedCase>& cases) { writeCases(supervisor(), cases); }
    const QList<domain::UserId>& agents() const { return m_agents; }
    const ReportFilter& filter() const { return m_filter; }
    void narrow(const ReportFilter& filter)
    {
        m_filter = filter;
        m_compared.clear();
    }
    qint64 checked() const { return m_checked; }
    qint64 nonZero() const { return m_nonZero; }
    QStringList neverMet() const; // metrics that were nought in every round: nothing was compared
    const QString& difference() const { return m_difference; } // the first that was found

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    void put(const QString& statement) { m_raw->run(statement.toUtf8()); }
    qint64 sql(const QString& statement) { return m_raw->value(statement.toUtf8()).toLongLong(); }
    double decimal(const QString& statement) { return m_raw->value(statement.toUtf8()).toDouble(); }
    ReportFigures made(Report report)
    {
        m_report = report;
        return orDie(desk::runReport(supervisor(), report, m_filter));
    }

    QString day(const QDate& date) const { return u"'"_s + date.toString(Qt::ISODate) + u"'"_s; }
    QString period() const { return u" BETWEEN %1 AND %2 "_s.arg(day(m_filter.from), day(m_filter.to)); }
    QString now() { return QString::number(supervisor().clock().now().toMSecsSinceEpoch()); }
    QString today() { return day(supervisor().clock().today()); }
    static QString dateOf(const QString& instant) { return u"date(%1 / 1000, 'unixepoch', '+8 hours')"_s.arg(instant); }
    static QString workingDays(const QString& from, const QString& to)
    {
        return u"(SELECT count(*) FROM temp.working w WHERE w.day > %1 AND w.day <= %2)"_s.arg(from, to);
    }
    QString wanted(const QString& alias, bool ofItem = false) const;
    QString timely() const;

    void hold(bool holds, const Figure& figure, const QString& otherwise);
    // A figure that no check took up since the report was last narrowed is a difference.
    void holdAllCompared();
    void near(const Figure& figure, double value);
    void same(const Figure& figure, qint64 counted, qint64 of);
    void share(const Figure& figure, const QString& from, const QString& condition);
    void daysOf(const ReportFigures& figures, Series series, const QString& point, const QString& from,
                const QString& days);
    struct Listed {
        qint64 cases = 0;
        qint64 counted = 0;
    };
    Listed casesBehind(const Figure& figure);
    void listed(const Figure& figure);
    void listedByItems(const Figure& figure, const QString& items, const QString& counted);

private:
    void makeWorkingDays();
    static QString placeOf(Report report, const Figure& figure)
    {
        return u"%1 %2 %3 %4"_s.arg(codeOf(report), codeOf(figure.metric), codeOf(figure.series), figure.point);
    }

    std::unique_ptr<TemporaryDesk> m_desk;
    std::unique_ptr<RawDatabase> m_raw;
    QList<domain::UserId> m_agents;
    ReportFilter m_filter;
    QString m_difference;
    Report m_report = Report::OnTime; // made last
    QSet<QString> m_compared; // figures, by their places
    QSet<QString> m_met;
    qint64 m_checked = 0;
    qint64 m_nonZero = 0;
};

inline PlainCounts::PlainCounts()
    : m_desk(std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s))
{
    for (const QString& name : {u"li"_s, u"zhao"_s, u"wang"_s})
        m_agents.append(m_desk->as(name).session().user().id);
    m_raw = std::make_unique<RawDatabase>(m_desk->path(), supervisor().databaseKey());
    makeWorkingDays();
}

// What the filter asks of a case, in words of its own.
inline QString PlainCounts::wanted(const QString& alias, bool ofItem) const
{
    QString where;
    if (m_filter.right && !ofItem)
        where += u" AND EXISTS (SELECT 1 FROM request_item ri WHERE ri.case_id = %1.id AND ri.right_code = '%2')"_s.arg(
            alias, codeOf(*m_filter.right));
    if (m_filter.right && ofItem)
        where += u" AND i.right_code = '%1'"_s.arg(codeOf(*m_filter.right));
    if (!m_filter.platform.isEmpty())
        where += u" AND EXISTS (SELECT 1 FROM json_each(%1.platforms) p WHERE p.value = '%2')"_s.arg(alias,
                                                                                                     m_filter.platform);
    if (m_filter.channel)
        where += u" AND %1.channel = '%2'"_s.arg(alias, codeOf(*m_filter.channel));
    if (!m_filter.agent.isEmpty())
        where += u" AND %1.handler = '%2'"_s.arg(alias, m_filter.agent.text());
    if (m_filter.minor)
        where += (*m_filter.minor ? u" AND %1.minor LIKE '%\\_%' ESCAPE '\\'"_s
                                  : u" AND %1.minor NOT LIKE '%\\_%' ESCAPE '\\'"_s)
                     .arg(alias);
    if (!m_filter.holder.isEmpty())
        where += u" AND %1.id IN (SELECT ht.case_id FROM task ht WHERE ht.holder = '%2')"_s.arg(alias, m_filter.holder);
    return where;
}

// R-RP-01.
inline QString PlainCounts::timely() const
{
    return u" AND c.state <> 'MERGED' AND c.id NOT IN (SELECT o.id FROM request_case o WHERE o.state = 'WITHDRAWN' AND "
           "o.replied_at = 0 AND NOT EXISTS (SELECT 1 FROM case_turn t WHERE t.case_id = o.id AND t.kind = 'WITHDRAWN' "
           "AND t.at > o.due_end)) "_s;
}

inline void PlainCounts::makeWorkingDays()
{
    m_raw->run("CREATE TEMP TABLE working (day TEXT NOT NULL PRIMARY KEY)");
    m_raw->run("CREATE TEMP TABLE holiday (day TEXT NOT NULL PRIMARY KEY)");
    for (QDate date(2026, 6, 1); date < QDate(2027, 3, 1); date = date.addDays(1)) {
        if (supervisor().calendar().isWorkingDay(date))
            m_raw->run("INSERT INTO temp.working VALUES (" + day(date).toUtf8() + ")");
        if (supervisor().calendar().day(date).kind == calendar::DayKind::Holiday)
            m_raw->run("INSERT INTO temp.holiday VALUES (" + day(date).toUtf8() + ")");
    }
}

// Rapidcheck runs what failed once more, on a desk that has meanwhile more cases: what was found is kept for the test.
inline void PlainCounts::hold(bool holds, const Figure& figure, const QString& otherwise)
{
    m_compared.insert(placeOf(m_report, figure));
    if (holds)
        return;
    if (m_difference.isEmpty())
        m_difference = u"%1 %2 %3: %4"_s.arg(codeOf(figure.metric), codeOf(figure.series), figure.point, otherwise);
    RC_FAIL(m_difference.toStdString());
}

inline void PlainCounts::holdAllCompared()
{
    QStringList left;
    for (const Report report : domain::allReports()) {
        const ReportFigures figures = made(report);
        for (const Figure& figure : figures.figures) {
            if (!m_compared.contains(placeOf(report, figure)))
                left.append(placeOf(report, figure));
        }
    }
    hold(left.isEmpty(), {}, u"nothing counts again: "_s + left.join(u"; "_s));
}

inline void PlainCounts::near(const Figure& figure, double value)
{
    constexpr double rounding = 1e-6;
    if (value > 0)
        m_met.insert(codeOf(figure.metric));
    hold(std::abs(figure.value.value_or(0) - value) < rounding, figure,
         u"the report has %1, a plain count %2"_s.arg(figure.value.value_or(0)).arg(value));
}

inline void PlainCounts::same(const Figure& figure, qint64 counted, qint64 of)
{
    ++m_checked;
    m_nonZero += counted > 0 ? 1 : 0;
    if (counted > 0)
        m_met.insert(codeOf(figure.metric));
    hold(figure.counted == counted && figure.of == of, figure,
         u"the report has %1 of %2, a plain count %3 of %4"_s.arg(figure.counted).arg(figure.of).arg(counted).arg(of));
    if (of > 0)
        near(figure, double(counted) / double(of));
}

inline void PlainCounts::share(const Figure& figure, const QString& from, const QString& condition)
{
    const QString counting = u"SELECT count(*) "_s + from;
    same(figure, sql(counting + u" AND ("_s + condition + u")"_s), sql(counting));
}

// Median, nearest-rank P90 and the longest of what `days` gives for each row of `from`.
inline void PlainCounts::daysOf(const ReportFigures& figures, Series series, const QString& point, const QString& from,
                                const QString& days)
{
    const qint64 cases = sql(u"SELECT count(*) "_s + from);
    const Figure median = figureOf(figures, Metric::DaysToReplyMedian, series, point);
    const Figure ninth = figureOf(figures, Metric::DaysToReplyP90, series, point);
    const Figure longest = figureOf(figures, Metric::DaysToReplyMax, series, point);
    for (const Figure& figure : {median, ninth, longest})
        hold(figure.of == cases && (cases > 0 || !figure.value), figure, u"of %1 cases"_s.arg(cases));
    ++m_checked;
    if (cases == 0)
        return;
    ++m_nonZero;
    const auto at = [&](qint64 place) {
        return decimal(u"SELECT d FROM (SELECT %1 AS d %2) ORDER BY d LIMIT 1 OFFSET %3"_s.arg(days, from).arg(place));
    };
    const qint64 ninetieth = (9 * cases + 9) / 10 - 1;
    near(median, (at((cases - 1) / 2) + at(cases / 2)) / 2);
    near(ninth, at(ninetieth));
    near(longest, at(cases - 1));
}

inline QStringList PlainCounts::neverMet() const
{
    QStringList codes;
    for (const Metric metric : domain::allMetrics()) {
        if (!m_met.contains(codeOf(metric)))
            codes.append(codeOf(metric));
    }
    return codes;
}

inline PlainCounts::Listed PlainCounts::casesBehind(const Figure& figure)
{
    QSet<QString> numbers;
    Listed listed;
    QString after;
    do {
        const domain::ReportCasePage page = orDie(desk::listReportCases(supervisor(), m_filter, figure, after, 7));
        for (const domain::ReportCase& one : page.rows) {
            hold(!numbers.contains(one.summary.number), figure, u"a case stands twice in its list"_s);
            numbers.insert(one.summary.number);
            listed.counted += one.counted ? 1 : 0;
        }
        after = page.next;
    } while (!after.isEmpty());
    listed.cases = numbers.size();
    return listed;
}

// The list behind a figure holds each case once, and as many of them counted as the figure says.
inline void PlainCounts::listed(const Figure& figure)
{
    const Listed found = casesBehind(figure);
    const QString said = u"its list has %1 of %2"_s.arg(found.counted).arg(found.cases);
    if (figure.metric == Metric::ComplaintRate) // per answer, which is no case
        return hold(found.cases == figure.counted, figure, said);
    if (figure.unit != domain::FigureUnit::Count)
        hold(found.cases == figure.of, figure, said);
    if (figure.unit == domain::FigureUnit::Share)
        hold(found.counted == figure.counted, figure, said);
    else if (figure.unit == domain::FigureUnit::Count)
        hold(found.cases == figure.counted, figure, said);
}

// Of items, of which a case may have several: the different cases of both.
inline void PlainCounts::listedByItems(const Figure& figure, const QString& items, const QString& counted)
{
    const Listed found = casesBehind(figure);
    const QString cases = u"SELECT count(DISTINCT i.case_id) "_s + items;
    hold(found.cases == sql(cases) && found.counted == sql(cases + u" AND ("_s + counted + u")"_s), figure,
         u"its list has %1 of %2"_s.arg(found.counted).arg(found.cases));
}

} // namespace rd::test

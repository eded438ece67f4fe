#include "core/storage/report_repository.h"

#include "core/storage/report_conditions.h"

#include <algorithm>
#include <map>
#include <QHash>
#include <QJsonDocument>

namespace rd::storage {

using domain::Series;
using domain::Spell;
using domain::Tally;

namespace {

const QString timelyOfPeriod = dueInPeriod + QStringLiteral(" AND ") + isTimely + ofFilter;

const Statement onTimeOfMonth(QStringLiteral("SELECT '', ") + counting(inTime)
                              + QStringLiteral(", count(*) FROM request_case c WHERE ") + isPast
                              + QStringLiteral(" AND ") + timelyOfPeriod);
const Statement onTimeOfAgents(QStringLiteral("SELECT c.handler, ") + counting(inTime)
                               + QStringLiteral(", count(*) FROM request_case c WHERE ") + isPast
                               + QStringLiteral(" AND ") + timelyOfPeriod + QStringLiteral(" GROUP BY c.handler"));

// Counted here: SQL would sort every case of the period to count it.
const Statement answersOfDays(QStringLiteral("SELECT c.due, ") + dayOf(QStringLiteral("c.replied_at"))
                              + QStringLiteral(" FROM request_case c WHERE ") + timelyOfPeriod);

QString repliesBy(const QString& point)
{
    return QStringLiteral("SELECT ") + point + QStringLiteral(", c.d0, ") + dayOf(QStringLiteral("c.replied_at"))
        + QStringLiteral(", count(*) FROM request_case c WHERE c.replied_at <> 0 AND ") + timelyOfPeriod
        + QStringLiteral(" GROUP BY 1, 2, 3");
}
const Statement repliesOfAll(repliesBy(QStringLiteral("''")));
const Statement repliesOfRights(repliesBy(QStringLiteral("c.rights")));
const Statement repliesOfPlatforms(repliesBy(QStringLiteral("c.platforms")));
const Statement repliesOfChannels(repliesBy(QStringLiteral("c.channel")));
const Statement
    repliesOfMinors(repliesBy(QStringLiteral("CASE WHEN c.minor IN ('CHILD_U14', 'MINOR_14_17') THEN 'MINOR' ELSE "
                                             "'ADULT' END")));

const QString firstReceipt = QStringLiteral(
    "(SELECT min(r.sent_at) FROM reply r WHERE r.case_id = c.id AND r.template_code = 'T01' AND r.state = 'SENT')");
const Statement receiptsSent(QStringLiteral("SELECT '', c.d0, coalesce(") + dayOf(firstReceipt)
                             + QStringLiteral(", 0), count(*) FROM request_case c WHERE ") + receivedInPeriod + ofFilter
                             + QStringLiteral(" GROUP BY 2, 3"));
// Almost all are logged on the day they come, so the days before are few.
const Statement daysLogged(QStringLiteral("SELECT ") + dayOf(QStringLiteral("c.received_at")) + QStringLiteral(", ")
                           + dayOf(QStringLiteral("c.logged_at"))
                           + QStringLiteral(", count(*) FROM request_case c WHERE ") + receivedInPeriod + ofFilter
                           + QStringLiteral(" GROUP BY 1, 2"));
const Statement agentsReceived(QStringLiteral("SELECT c.handler, count(*), 0 FROM request_case c WHERE ")
                               + receivedInPeriod + ofFilter + QStringLiteral(" GROUP BY c.handler"));
const Statement casesReceived(QStringLiteral("SELECT c.number FROM request_case c WHERE ") + receivedInPeriod + ofFilter
                              + QStringLiteral(" ORDER BY c.d0, c.number"));
const Statement rightsReceived(QStringLiteral("SELECT c.rights, c.channel, count(*) FROM request_case c WHERE ")
                               + receivedInPeriod + ofFilter + QStringLiteral(" GROUP BY c.rights, c.channel"));

const Statement openOfDays(QStringLiteral("SELECT c.due, c.due_end, c.state, count(*) FROM request_case c WHERE ")
                           + isWaiting + ofFilter + QStringLiteral(" GROUP BY c.due, c.due_end, c.state"));
const Statement openOfReceipts(QStringLiteral("SELECT '', c.d0, 0, count(*) FROM request_case c WHERE ") + isWaiting
                               + ofFilter + QStringLiteral(" GROUP BY c.d0"));
const Statement openOfAgents(QStringLiteral("SELECT c.handler, ") + counting(isPast)
                             + QStringLiteral(", count(*) FROM request_case c WHERE ") + isWaiting + ofFilter
                             + QStringLiteral(" GROUP BY c.handler"));

const Statement purgesDue(QStringLiteral("SELECT '', coalesce(sum(CASE WHEN t.term < :today THEN 1 ELSE 0 END), 0), "
                                         "count(*) FROM task t WHERE ")
                          + isPurgeDue + caseFits(QStringLiteral("t.case_id")));
const Statement
    callsOfHours(QStringLiteral("SELECT (r.started_at + 28800000) / 3600000, count(*), 0 FROM call_record r WHERE ")
                 + isCall + caseFits(QStringLiteral("r.case_id")) + QStringLiteral(" GROUP BY 1"));

const Statement& repliesOf(Series series)
{
    switch (series) {
    case Series::Right:
        return repliesOfRights;
    case Series::Platform:
        return repliesOfPlatforms;
    case Series::Channel:
        return repliesOfChannels;
    case Series::Minor:
        return repliesOfMinors;
    default:
        return repliesOfAll;
    }
}

// The codes a case has: those of its rights stand in a line, those of its platforms in a list.
QStringList codesIn(const QString& stored, Series series)
{
    if (series == Series::Right) {
        QStringList codes = stored.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        codes.removeDuplicates();
        return codes;
    }
    if (series != Series::Platform)
        return {stored};
    QStringList codes;
    const QJsonArray list = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue& code : list)
        codes.append(code.toString());
    codes.removeDuplicates();
    return codes;
}

} // namespace

ReportRepository::ReportRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

// Month by month: each is a stretch of the index, where grouping all of them would sort every case of the period.
Result<QList<Tally>> ReportRepository::onTimeByMonth(const ReportScope& scope) const
{
    QList<Tally> months;
    for (QDate from = scope.filter.from; from <= scope.filter.to;) {
        const QDate last = QDate(from.year(), from.month(), from.daysInMonth());
        ReportScope month = scope;
        month.filter.from = from;
        month.filter.to = std::min(last, scope.filter.to);
        RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, onTimeOfMonth, month));
        months.append({from.toString(QStringLiteral("yyyy-MM")), counted.value(0).counted, counted.value(0).of});
        from = last.addDays(1);
    }
    return months;
}

Result<QList<Tally>> ReportRepository::onTimeByAgent(const ReportScope& scope) const
{
    return talliesOf(m_sql, onTimeOfAgents, scope);
}

Result<QList<Spell>> ReportRepository::answersOfDue(const ReportScope& scope) const
{
    SqlQuery query(m_sql, answersOfDays);
    bindScope(query, scope);
    std::map<std::pair<qint64, qint64>, qint64> cases;
    RD_TRY(query.each([&] { ++cases[{isoDate(query.view(0)).toJulianDay(), query.number(1)}]; }));
    QList<Spell> spells;
    for (const auto& [days, count] : cases)
        spells.append({{}, QDate::fromJulianDay(days.first), dayFrom(days.second), count});
    return spells;
}

Result<QList<Spell>> ReportRepository::replySpells(const ReportScope& scope, Series series) const
{
    RD_TRY_ASSIGN(const QList<Spell> stored, spellsOf(m_sql, repliesOf(series), scope));
    if (series != Series::Right && series != Series::Platform)
        return stored;
    QHash<QString, QStringList> known;
    QList<Spell> spells;
    for (const Spell& spell : stored) {
        if (!known.contains(spell.point))
            known.insert(spell.point, codesIn(spell.point, series));
        for (const QString& code : known.value(spell.point))
            spells.append({code, spell.from, spell.to, spell.cases});
    }
    return spells;
}

Result<QList<Spell>> ReportRepository::receiptSpells(const ReportScope& scope) const
{
    return spellsOf(m_sql, receiptsSent, scope);
}

Result<QList<Spell>> ReportRepository::loggingSpells(const ReportScope& scope) const
{
    SqlQuery query(m_sql, daysLogged);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) {
        return Spell{{}, dayFrom(row.number(0)), dayFrom(row.number(1)), row.number(2)};
    });
}

Result<QList<Tally>> ReportRepository::receivedByAgent(const ReportScope& scope) const
{
    return talliesOf(m_sql, agentsReceived, scope);
}

Result<QList<Tally>> ReportRepository::receivedByRightAndChannel(const ReportScope& scope) const
{
    SqlQuery query(m_sql, rightsReceived);
    bindScope(query, scope);
    QHash<QString, qint64> cases;
    qint64 whole = 0;
    const QString asked = scope.filter.right ? codeOf(*scope.filter.right) : QString();
    RD_TRY(query.each([&] {
        const QString channel = query.text(1);
        whole += query.number(2);
        for (const QString& right : codesIn(query.text(0), Series::Right)) {
            if (asked.isEmpty() || right == asked)
                cases[right + QLatin1Char(' ') + channel] += query.number(2);
        }
    }));
    QList<Tally> tallies{{{}, whole, 0}};
    for (auto one = cases.constBegin(); one != cases.constEnd(); ++one)
        tallies.append({one.key(), one.value(), 0});
    return tallies;
}

Result<QStringList> ReportRepository::numbersReceived(const ReportScope& scope) const
{
    SqlQuery query(m_sql, casesReceived);
    bindScope(query, scope);
    RD_TRY_ASSIGN(const QList<QString> numbers, query.all([](const SqlQuery& row) { return row.text(0); }));
    return QStringList(numbers);
}

Result<QList<OpenOfDay>> ReportRepository::openByDue(const ReportScope& scope) const
{
    SqlQuery query(m_sql, openOfDays);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) {
        return OpenOfDay{row.date(0), row.instant(1),
                         domain::parseCaseState(row.text(2)).value_or(domain::CaseState::Received), row.number(3)};
    });
}

Result<QList<Spell>> ReportRepository::openByReceipt(const ReportScope& scope) const
{
    return spellsOf(m_sql, openOfReceipts, scope);
}

Result<QList<Tally>> ReportRepository::openByAgent(const ReportScope& scope) const
{
    return talliesOf(m_sql, openOfAgents, scope);
}

Result<Tally> ReportRepository::purges(const ReportScope& scope) const
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, purgesDue, scope));
    return counted.value(0);
}

Result<QList<Tally>> ReportRepository::callsByHour(const ReportScope& scope) const
{
    return talliesOf(m_sql, callsOfHours, scope);
}

} // namespace rd::storage

#include "core/storage/incident_repository.h"

#include "core/base/clock.h"
#include "core/storage/sql/sql_query.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rd::storage {

using namespace Qt::StringLiterals;

namespace {

const QString incidentColumns = QStringLiteral("id, number, state, discovered_at, case_id, facts");
const Statement saveIncident(QStringLiteral("INSERT INTO incident (") + incidentColumns
                             + QStringLiteral(") VALUES (:id, :number, :state, :discovered_at, :case_id, :facts) ON "
                                              "CONFLICT (id) DO UPDATE SET state = :state, discovered_at = "
                                              ":discovered_at, facts = :facts"));
const Statement countOfDay(QStringLiteral("SELECT count(*) FROM incident WHERE number LIKE :day"));
const Statement selectByNumber(QStringLiteral("SELECT ") + incidentColumns
                               + QStringLiteral(" FROM incident WHERE number = :number"));
const Statement selectRunning(QStringLiteral("SELECT ") + incidentColumns
                              + QStringLiteral(" FROM incident WHERE state <> 'I_CLOSED' ORDER BY discovered_at DESC, "
                                               "number DESC LIMIT :limit"));
const Statement selectAll(QStringLiteral("SELECT ") + incidentColumns
                          + QStringLiteral(" FROM incident ORDER BY discovered_at DESC, number DESC LIMIT :limit"));
QDateTime instantOf(const QJsonValue& value)
{
    return value.toString().isEmpty() ? QDateTime() : parseInstant(value.toString());
}

QString textOf(const QDateTime& at)
{
    return at.isValid() ? isoWithOffset(at) : QString();
}

QJsonArray reportsJson(const QList<domain::IncidentReport>& reports)
{
    QJsonArray all;
    for (const domain::IncidentReport& one : reports)
        all.append(QJsonObject{
            {u"to"_s, codeOf(one.to)}, {u"at"_s, textOf(one.at)}, {u"how"_s, one.how}, {u"by"_s, one.by.text()}});
    return all;
}

QList<domain::IncidentReport> reportsOf(const QJsonArray& json)
{
    QList<domain::IncidentReport> reports;
    for (const QJsonValue& one : json)
        reports.append(
            {domain::parseIncidentReceiver(one[u"to"].toString()).value_or(domain::IncidentReceiver::Department),
             instantOf(one[u"at"]), one[u"how"].toString(), domain::UserId::trusted(one[u"by"].toString())});
    return reports;
}

QJsonObject tellJson(const domain::TellDecision& tell)
{
    return {{u"tell"_s, tell.tell}, {u"reason"_s, tell.reason}, {u"by"_s, tell.by.text()}, {u"at"_s, textOf(tell.at)}};
}

QJsonObject factsJson(const domain::Incident& incident)
{
    QJsonObject facts{{u"discoveredBy"_s, incident.discoveredBy},
                      {u"effect"_s, codeOf(incident.effect)},
                      {u"occurred"_s, incident.occurred},
                      {u"what"_s, incident.what},
                      {u"categories"_s, QJsonArray::fromStringList(incident.categories)},
                      {u"persons"_s, incident.persons},
                      {u"minors"_s, incident.minors},
                      {u"critical"_s, incident.criticalInfrastructure},
                      {u"systems"_s, incident.systems},
                      {u"cause"_s, incident.cause},
                      {u"harm"_s, incident.harm},
                      {u"taken"_s, incident.taken},
                      {u"planned"_s, incident.planned},
                      {u"advice"_s, incident.advice},
                      {u"grade"_s, incident.grade ? codeOf(*incident.grade) : QString()},
                      {u"reports"_s, reportsJson(incident.reports)},
                      {u"published"_s, incident.published},
                      {u"triagedAt"_s, textOf(incident.triagedAt)},
                      {u"gradedAt"_s, textOf(incident.gradedAt)},
                      {u"containedAt"_s, textOf(incident.containedAt)},
                      {u"handledAt"_s, textOf(incident.handledAt)},
                      {u"summary"_s, incident.summary},
                      {u"lessons"_s, incident.lessons},
                      {u"closedAt"_s, textOf(incident.closedAt)},
                      {u"reportedBy"_s, incident.reportedBy.text()},
                      {u"reportedAt"_s, textOf(incident.reportedAt)}};
    if (incident.tell)
        facts.insert(u"tell"_s, tellJson(*incident.tell));
    return facts;
}

void readWords(const QJsonObject& facts, domain::Incident& incident)
{
    incident.discoveredBy = facts[u"discoveredBy"].toString();
    incident.effect = domain::parseIncidentEffect(facts[u"effect"].toString()).value_or(domain::IncidentEffect::Leaked);
    incident.occurred = facts[u"occurred"].toBool();
    incident.what = facts[u"what"].toString();
    for (const QJsonValue& category : facts[u"categories"].toArray())
        incident.categories.append(category.toString());
    incident.persons = facts[u"persons"].toInteger();
    incident.minors = facts[u"minors"].toBool();
    incident.criticalInfrastructure = facts[u"critical"].toBool();
    incident.systems = facts[u"systems"].toString();
    incident.cause = facts[u"cause"].toString();
    incident.harm = facts[u"harm"].toString();
    incident.taken = facts[u"taken"].toString();
    incident.planned = facts[u"planned"].toString();
    incident.advice = facts[u"advice"].toString();
    incident.summary = facts[u"summary"].toString();
    incident.lessons = facts[u"lessons"].toString();
}

void readSteps(const QJsonObject& facts, domain::Incident& incident)
{
    incident.grade = domain::parseIncidentGrade(facts[u"grade"].toString());
    incident.reports = reportsOf(facts[u"reports"].toArray());
    incident.published = facts[u"published"].toString();
    if (facts.contains(u"tell")) {
        const QJsonObject tell = facts[u"tell"].toObject();
        incident.tell = domain::TellDecision{tell[u"tell"].toBool(), tell[u"reason"].toString(),
                                             domain::UserId::trusted(tell[u"by"].toString()), instantOf(tell[u"at"])};
    }
    incident.triagedAt = instantOf(facts[u"triagedAt"]);
    incident.gradedAt = instantOf(facts[u"gradedAt"]);
    incident.containedAt = instantOf(facts[u"containedAt"]);
    incident.handledAt = instantOf(facts[u"handledAt"]);
    incident.closedAt = instantOf(facts[u"closedAt"]);
    incident.reportedBy = domain::UserId::trusted(facts[u"reportedBy"].toString());
    incident.reportedAt = instantOf(facts[u"reportedAt"]);
}

domain::Incident readIncident(const SqlQuery& query)
{
    domain::Incident incident;
    incident.id = domain::IncidentId::trusted(query.text(0));
    incident.number = query.text(1);
    incident.state = domain::parseIncidentState(query.text(2)).value_or(domain::IncidentState::Reported);
    incident.discoveredAt = query.instant(3);
    incident.caseId = domain::CaseId::trusted(query.text(4));
    const QJsonObject facts = query.object(5);
    readWords(facts, incident);
    readSteps(facts, incident);
    return incident;
}

} // namespace

IncidentRepository::IncidentRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QString> IncidentRepository::nextNumber(const QDate& day)
{
    const QString start = u"SI-"_s + day.toString(u"yyyyMMdd"_s) + u'-';
    SqlQuery query(m_sql, countOfDay);
    RD_TRY(query.bind(":day", start + u'%').run());
    return start + u"%1"_s.arg(query.number(0) + 1, 2, 10, QLatin1Char('0'));
}

Result<void> IncidentRepository::save(const domain::Incident& incident)
{
    SqlQuery query(m_sql, saveIncident);
    query.bind(":id", incident.id.text()).bind(":number", incident.number).bind(":state", codeOf(incident.state));
    query.bind(":discovered_at", incident.discoveredAt).bind(":case_id", incident.caseId.text());
    RD_TRY(query.bind(":facts", factsJson(incident)).run());
    m_sql.touch(RowKind::Incident, incident.id.text());
    return {};
}

Result<domain::Incident> IncidentRepository::findByNumber(const QString& number) const
{
    SqlQuery query(m_sql, selectByNumber);
    RD_TRY(query.bind(":number", number).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"incident"_s}});
    return readIncident(query);
}

Result<QList<domain::Incident>> IncidentRepository::list(IncidentsListed listed, int limit) const
{
    SqlQuery query(m_sql, listed == IncidentsListed::Running ? selectRunning : selectAll);
    query.bind(":limit", limit);
    return query.all(readIncident);
}

} // namespace rd::storage

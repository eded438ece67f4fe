#include "core/desk/incidents/handle_incident.h"

#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/incidents/incident_notice.h"
#include "core/desk/incidents/incident_record.h"
#include "core/desk/intake/data_scope.h"
#include "core/letters/letter_writer.h"
#include "core/rules/rule_book.h"

#include <algorithm>
#include <QJsonArray>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Incident;
using domain::IncidentState;

namespace {

Result<void> requireSound(const Desk& desk, const IncidentFindings& findings)
{
    if (findings.persons < 0)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"persons"_s}});
    RD_TRY(requireKnownCategories(desk.rules(), findings.categories));
    RD_TRY(requireWords(findings.what, u"what"_s));
    const QList<std::pair<QString, QString>> texts{{u"systems"_s, findings.systems}, {u"cause"_s, findings.cause},
                                                   {u"harm"_s, findings.harm},       {u"taken"_s, findings.taken},
                                                   {u"planned"_s, findings.planned}, {u"advice"_s, findings.advice}};
    for (const auto& [field, text] : texts)
        RD_TRY(requireStorableText(field, text));
    return {};
}

void take(const IncidentFindings& findings, const QDateTime& now, Incident& incident)
{
    incident.effect = findings.effect;
    incident.occurred = findings.occurred;
    incident.what = findings.what.trimmed();
    incident.categories = findings.categories;
    incident.persons = findings.persons;
    incident.minors = findings.minors;
    incident.criticalInfrastructure = findings.criticalInfrastructure;
    incident.systems = findings.systems.trimmed();
    incident.cause = findings.cause.trimmed();
    incident.harm = findings.harm.trimmed();
    incident.taken = findings.taken.trimmed();
    incident.planned = findings.planned.trimmed();
    incident.advice = findings.advice.trimmed();
    if (findings.grade && !incident.gradedAt.isValid())
        incident.gradedAt = now;
    incident.grade = findings.grade;
}

// What was decided for adults alone does not stand once minors are known to be among them.
void takeBackDecision(Incident& incident)
{
    if (incident.minors && incident.tell && !incident.tell->tell)
        incident.tell.reset();
}

Result<void> requireDecidable(const Incident& incident, bool tell)
{
    const auto refused = [&](const QString& guard) {
        return fail(ErrorCode::MoveForbidden, {{u"from"_s, codeOf(incident.state)}, {u"guard"_s, guard}});
    };
    if (incident.state == IncidentState::Reported)
        return refused(codeOf(domain::IncidentGuard::Described));
    if (!tell && incident.minors)
        return refused(u"INCIDENT_MINORS_TOLD"_s);
    if (!tell && !incident.published.isEmpty())
        return refused(u"INCIDENT_TOLD_ALREADY"_s);
    return {};
}

bool isOfPersons(domain::IncidentReceiver receiver)
{
    using enum domain::IncidentReceiver;
    return receiver == Persons || receiver == Guardians || receiver == Public;
}

} // namespace

IncidentFindings findingsOf(const Incident& incident)
{
    return {incident.effect,
            incident.occurred,
            incident.what,
            incident.categories,
            incident.persons,
            incident.minors,
            incident.criticalInfrastructure,
            incident.systems,
            incident.cause,
            incident.harm,
            incident.taken,
            incident.planned,
            incident.advice,
            incident.grade};
}

Result<Incident> assessIncident(Desk& desk, const QString& number, const IncidentFindings& findings)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    RD_TRY(requireSound(desk, findings));
    take(findings, desk.clock().now(), incident);
    takeBackDecision(incident);
    if (incident.state == IncidentState::Reported && !incident.categories.isEmpty()) {
        RD_TRY(moveOn(desk, incident, IncidentState::Triaged));
        incident.triagedAt = desk.clock().now();
    }
    RD_TRY(saveIncident(desk, work, incident, u"IncidentAssessed"_s,
                        {{u"grade"_s, incident.grade ? codeOf(*incident.grade) : QString()},
                         {u"persons"_s, incident.persons},
                         {u"minors"_s, incident.minors},
                         {u"categories"_s, QJsonArray::fromStringList(incident.categories)}}));
    return incident;
}

Result<Incident> containIncident(Desk& desk, const QString& number)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    RD_TRY(moveOn(desk, incident, IncidentState::Contained));
    incident.containedAt = desk.clock().now();
    RD_TRY(saveIncident(desk, work, incident, u"IncidentContained"_s));
    return incident;
}

Result<Incident> decideIncidentNotice(Desk& desk, const QString& number, bool tell, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    RD_TRY(requireDecidable(incident, tell));
    if (tell)
        RD_TRY(requireStorableText(u"reason"_s, reason));
    else
        RD_TRY(requireWords(reason, u"reason"_s));
    incident.tell = domain::TellDecision{tell, reason.trimmed(), desk.session().user().id, desk.clock().now()};
    if (incident.state == IncidentState::Contained)
        RD_TRY(moveOn(desk, incident, IncidentState::Notifying));
    RD_TRY(saveIncident(desk, work, incident, u"IncidentNoticeDecided"_s, {{u"tell"_s, tell}}));
    return incident;
}

Result<Incident> noteIncidentReport(Desk& desk, const QString& number, domain::IncidentReceiver to, const QDateTime& at,
                                    const QString& how)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    const QDateTime sent = at.isValid() ? at : desk.clock().now();
    RD_TRY(requireAfterDiscovery(desk, incident, sent, u"toldAt"_s));
    RD_TRY(requireWords(how, u"how"_s));
    if (isOfPersons(to) && incident.published.isEmpty()) {
        RD_TRY_ASSIGN(const IncidentNotice notice, composeNotice(desk, incident));
        RD_TRY(letters::requireComplete(notice.blocks));
        incident.published = textOf(notice);
    }
    incident.reports.append({to, sent, how.trimmed(), desk.session().user().id});
    std::stable_sort(incident.reports.begin(), incident.reports.end(),
                     [](const domain::IncidentReport& a, const domain::IncidentReport& b) { return a.at < b.at; });
    RD_TRY(
        saveIncident(desk, work, incident, u"IncidentTold"_s, {{u"to"_s, codeOf(to)}, {u"at"_s, isoWithOffset(sent)}}));
    return incident;
}

Result<Incident> endIncidentHandling(Desk& desk, const QString& number)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    RD_TRY(moveOn(desk, incident, IncidentState::Remediated));
    incident.handledAt = desk.clock().now();
    RD_TRY(saveIncident(desk, work, incident, u"IncidentHandled"_s));
    return incident;
}

Result<Incident> closeIncident(Desk& desk, const QString& number, const QString& summary, const QString& lessons)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(Incident incident, incidentToHandle(work, number));
    RD_TRY(requireWords(summary, u"summary"_s));
    RD_TRY(requireStorableText(u"lessons"_s, lessons));
    incident.summary = summary.trimmed();
    incident.lessons = lessons.trimmed();
    RD_TRY(moveOn(desk, incident, IncidentState::Closed));
    incident.closedAt = desk.clock().now();
    RD_TRY(saveIncident(desk, work, incident, u"IncidentClosed"_s));
    return incident;
}

} // namespace rd::desk

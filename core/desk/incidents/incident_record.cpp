#include "core/desk/incidents/incident_record.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/rules/incident_clock.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Incident;
using domain::IncidentState;

const QString incidentReported = QStringLiteral("IncidentReported");

Result<Incident> incidentToHandle(storage::Transaction& work, const QString& number)
{
    RD_TRY_ASSIGN(const Incident incident, work.incidents().findByNumber(number.trimmed().toUpper()));
    if (incident.state == IncidentState::Closed)
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"INCIDENT"_s}});
    return incident;
}

Result<void> requireAfterDiscovery(const Desk& desk, const Incident& incident, const QDateTime& at,
                                   const QString& field)
{
    if (at < incident.discoveredAt || at > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
    return {};
}

Result<void> moveOn(const Desk& desk, Incident& incident, IncidentState to)
{
    const auto refused = [&](const QVariantMap& more) {
        QVariantMap args{{u"from"_s, codeOf(incident.state)}, {u"to"_s, codeOf(to)}};
        args.insert(more);
        return fail(ErrorCode::MoveForbidden, args);
    };
    if (domain::nextState(incident.state) != to)
        return refused({});
    RD_TRY_ASSIGN(const domain::IncidentClock clock,
                  rules::incidentClock(desk.rules().incident(), domain::factsOf(incident)));
    if (const QList<domain::IncidentGuard> missing = domain::missingFor(incident, clock); !missing.isEmpty())
        return refused({{u"guard"_s, codeOf(missing.first())}});
    incident.state = to;
    return {};
}

Result<void> saveIncident(Desk& desk, storage::Transaction& work, const Incident& incident, const QString& action,
                          const QJsonObject& detail)
{
    QJsonObject told{{u"incident"_s, incident.number}, {u"state"_s, codeOf(incident.state)}};
    for (auto part = detail.begin(); part != detail.end(); ++part)
        told.insert(part.key(), part.value());
    RD_TRY(work.incidents().save(incident));
    const domain::CaseId history = action == incidentReported ? incident.caseId : domain::CaseId();
    return commitAndAnnounce(desk, work, {objectEvent(action, u"incident"_s, incident.id.text(), history, told)});
}

} // namespace rd::desk

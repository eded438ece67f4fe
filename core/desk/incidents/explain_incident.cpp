#include "core/desk/incidents/explain_incident.h"

#include "core/rules/incident_clock.h"

namespace rd::desk {

Result<domain::IncidentClock> explainIncident(const Desk& desk, const domain::IncidentFacts& facts)
{
    return rules::incidentClock(desk.rules().incident(), facts);
}

Result<domain::IncidentClock> explainIncident(const domain::IncidentFacts& facts)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    return rules::incidentClock(rules.incident(), facts);
}

} // namespace rd::desk

#include "core/desk/incidents/report_incident.h"

#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/incidents/incident_record.h"

namespace rd::desk {

using namespace Qt::StringLiterals;

Result<domain::Incident> reportIncident(Desk& desk, const NoticedIncident& noticed)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ReportIncidents));
    if (!noticed.caseId.isEmpty())
        RD_TRY(work.cases().find(noticed.caseId));
    RD_TRY(requireWords(noticed.what, u"what"_s));
    RD_TRY(requireStorableText(u"discoveredBy"_s, noticed.discoveredBy));
    const QDateTime now = desk.clock().now();
    domain::Incident incident;
    incident.id = domain::IncidentId::create();
    incident.discoveredAt = noticed.discoveredAt.isValid() ? noticed.discoveredAt : now;
    if (incident.discoveredAt > now)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"discovered"_s}});
    incident.discoveredBy = noticed.discoveredBy.trimmed();
    if (incident.discoveredBy.isEmpty())
        incident.discoveredBy = desk.session().user().displayName;
    incident.effect = noticed.effect;
    incident.occurred = noticed.occurred;
    incident.what = noticed.what.trimmed();
    incident.caseId = noticed.caseId;
    incident.reportedBy = desk.session().user().id;
    incident.reportedAt = now;
    RD_TRY_ASSIGN(incident.number, work.incidents().nextNumber(shanghaiDate(now)));
    RD_TRY(saveIncident(
        desk, work, incident, incidentReported,
        {{u"discovered"_s, isoWithOffset(incident.discoveredAt)}, {u"effect"_s, codeOf(incident.effect)}}));
    return incident;
}

} // namespace rd::desk

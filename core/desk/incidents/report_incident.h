#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident.h"

namespace rd::desk {

// What whoever noticed it can say at once; the rest follows (R-IN-02).
struct NoticedIncident {
    QDateTime discoveredAt; // T0; now when left out
    QString discoveredBy; // whoever noticed, when it was not the one who reports
    domain::IncidentEffect effect = domain::IncidentEffect::Leaked;
    bool occurred = true;
    QString what; // in words that name no person
    domain::CaseId caseId; // of the request it was noticed in (R-IN-04)
};

// A security incident is on record and its clocks run from T0 (R-IN-01, R-IN-04: a reply that went to the wrong person
// always is one). ReasonRequired (field "what"), ForbiddenNumber, InvalidArgument (field "discovered") for a time to
// come, NotFound for the case.
Result<domain::Incident> reportIncident(Desk& desk, const NoticedIncident& noticed);

} // namespace rd::desk

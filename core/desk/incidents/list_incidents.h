#pragma once

#include "core/desk/desk.h"
#include "core/domain/first_of.h"
#include "core/domain/incident.h"

#include <QHash>

namespace rd::desk {

enum class IncidentScope { Running, All }; // Running: not closed

// One incident as its reader gets it.
struct IncidentFile {
    domain::Incident incident;
    QString caseNumber; // of the request it was noticed in; empty = none, or erased since
    QList<domain::IncidentDue> steps;
    QList<domain::IncidentGuard> missing; // for the next state
    QHash<QString, QString> userNames; // display names by id, of whoever is named in it
};

// The newest first, the first 500. NotPermitted for whoever may not see incidents: an agent reads publishedIncidents.
Result<domain::FirstOf<IncidentFile>> listIncidents(const Desk& desk, IncidentScope scope);
// NotFound {"kind": "incident"}.
Result<IncidentFile> showIncident(const Desk& desk, const QString& number);

// What a caller who asks about an incident may be told, and no more (R-IN-03): what the persons were told, as it stood
// then, the newest first. For whoever works on cases.
struct PublishedIncident {
    QString number;
    QString text;
};
Result<QList<PublishedIncident>> publishedIncidents(const Desk& desk);

} // namespace rd::desk

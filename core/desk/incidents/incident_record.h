#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident.h"
#include "core/storage/storage.h"

#include <QJsonObject>

namespace rd::desk {

// The hands that the verbs of an incident share.

extern const QString incidentReported; // the action of its first entry

// Of a running incident, for whoever may handle it. NotFound {"kind": "incident"}, AlreadyDone once it is closed.
Result<domain::Incident> incidentToHandle(storage::Transaction& work, const QString& number);

// InvalidArgument (with the field) for an instant before the discovery or still to come.
Result<void> requireAfterDiscovery(const Desk& desk, const domain::Incident& incident, const QDateTime& at,
                                   const QString& field);

// MoveForbidden (args "from", "to", "guard") unless what the next state asks is on record (R-IN-01, R-IN-02).
Result<void> moveOn(const Desk& desk, domain::Incident& incident, domain::IncidentState to);

// Saves it and commits with its event. Only the report stands in the history of the case it was noticed in: who works
// on that case sees nothing of the record (R-IN-03).
Result<void> saveIncident(Desk& desk, storage::Transaction& work, const domain::Incident& incident,
                          const QString& action, const QJsonObject& detail = {});

} // namespace rd::desk

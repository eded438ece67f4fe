#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident.h"
#include "core/domain/reply.h"

namespace rd::desk {

// T15, the words by which persons learn of an incident (R-IN-03); the same for all of them.
struct IncidentNotice {
    QString title;
    QList<domain::LetterBlock> blocks;
    QStringList missing; // what the record has not yet, as "block:placeholder"
};
Result<IncidentNotice> composeNotice(const Desk& desk, const domain::Incident& incident);
QString textOf(const IncidentNotice& notice);

// As a PDF for the channels it goes through. MoveForbidden (guard INCIDENT_NOTICE_DECIDED) unless the persons are to be
// told, LetterIncomplete (args "missing"), FileExists, DiskFull, FileNotWritten.
Result<void> writeIncidentNotice(Desk& desk, const QString& number, const QString& path);

} // namespace rd::desk

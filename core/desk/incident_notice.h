#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident.h"
#include "core/domain/reply.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// T15, the words by which persons learn of an incident (R-IN-03); the same for all of them.
struct IncidentNotice {
    QString title;
    QList<domain::LetterBlock> blocks;
    QStringList missing; // what the record has not yet, as "block:placeholder"
};
Result<IncidentNotice> composeNotice(const Desk& desk, const domain::Incident& incident);

// Its pages, a gap being a blank to fill in. NotFound {"kind": "incident"}.
Result<print::PageFlow> previewIncidentNotice(const Desk& desk, const QString& number);
// As a PDF for the channels it goes through. LetterIncomplete (args "missing"), FileExists, DiskFull, FileNotWritten.
Result<void> writeIncidentNotice(Desk& desk, const QString& number, const QString& path);

} // namespace rd::desk

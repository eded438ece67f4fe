#pragma once

#include "core/desk/desk.h"
#include "core/domain/deadline.h"

namespace rd::desk {

// How the clock runs (§5.2, R-DL-05): what held from the beginning, then every switch by its day, past and planned.
Result<QList<domain::ClockSettings>> listClockSettings(const Desk& desk);

// A switch of the clock by the privacy officer, with the legal note it rests on. It holds for what is received from
// `change.from` on, tomorrow at the earliest: whatever has come in keeps its dates. Stored as a new version of the
// policy beside the older ones; a switch of the same day is replaced. InvalidArgument ("field": "from" with "earliest",
// "note"), ReasonRequired ("field": "note"), ForbiddenNumber, AlreadyDone ("clockFrom") when the clock runs so on that
// day.
Result<void> setClockMode(Desk& desk, const domain::ClockSettings& change);

} // namespace rd::desk

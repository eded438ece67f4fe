#pragma once

#include "core/base/result.h"
#include "core/domain/incident_clock.h"

namespace rd::desk {

// The clocks of an incident (R-IN-02) by the shipped policy. InvalidArgument when the facts cannot be.
Result<domain::IncidentClock> explainIncident(const domain::IncidentFacts& facts);

} // namespace rd::desk

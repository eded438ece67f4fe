#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident_clock.h"

namespace rd::desk {

// The clocks of an incident (R-IN-02) by the policy of the desk, or without a desk by the shipped one. InvalidArgument
// when the facts cannot be.
Result<domain::IncidentClock> explainIncident(const Desk& desk, const domain::IncidentFacts& facts);
Result<domain::IncidentClock> explainIncident(const domain::IncidentFacts& facts);

} // namespace rd::desk

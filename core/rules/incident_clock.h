#pragma once

#include "core/domain/incident_clock.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// The clocks of an incident from T0, in real hours: nights, rest days and holidays count (R-IN-02). A million persons
// make it 较大 whatever the grade says. InvalidArgument (arg "field": discovered, handled, persons).
Result<domain::IncidentClock> incidentClock(const IncidentTerms& terms, const domain::IncidentFacts& facts);

} // namespace rd::rules

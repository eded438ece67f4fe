#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// Says which case a complaint is about, where it came without one or it was on record that it concerns none; afterwards
// only until somebody is assigned, for what was decided about it would be about another case. About a minor's case it
// concerns the minor from then on, with a minor's milestones (§5.4). NotFound; InvalidArgument "about" (its own case);
// MoveForbidden once it is too late, or where the investigator worked on that case (guard INVESTIGATOR_UNTOUCHED).
Result<domain::Complaint> linkComplaint(Desk& desk, const domain::CaseId& complaintCase, const domain::CaseId& about);

// Puts on record that it concerns no request, by whom and why, until it is decided: without one or the other nothing is
// reported or decided, as nobody would know who may not judge it (guard ABOUT_KNOWN). AlreadyDone; MoveForbidden for
// one that is about a case, and once it is too late; ReasonRequired, ForbiddenNumber.
Result<domain::Complaint> noteNoRequest(Desk& desk, const domain::CaseId& complaintCase, const QString& reason);

} // namespace rd::desk

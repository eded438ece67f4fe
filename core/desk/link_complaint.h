#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// Says which case a complaint is about that came without one, or mends it before anybody investigates. MoveForbidden
// (args "from", "to"; guard INVESTIGATOR_UNTOUCHED when whoever investigates worked on that case) once it is decided,
// and for one that is linked already once it is assigned; InvalidArgument "about" for the complaint's own case;
// NotFound.
Result<domain::Complaint> linkComplaint(Desk& desk, const domain::CaseId& complaintCase, const domain::CaseId& about);

} // namespace rd::desk

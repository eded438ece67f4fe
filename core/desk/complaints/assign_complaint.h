#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"
#include "core/domain/user.h"

namespace rd::desk {

// A supervisor says who looks into it: somebody who works on cases and never worked on the one complained of, by its
// records and by the audit log, whatever roles they hold. What an earlier investigator has found stays in the record
// and is reported anew. The investigator is whom the complaint's own case is with from then on, unless that asks for
// more than the complaint. UserUnknown, UserDisabled, InvalidArgument "investigator", MoveForbidden (guard
// INVESTIGATOR_UNTOUCHED, or ASSIGNEE_PRESENT for who is away).
Result<domain::Complaint> assignComplaint(Desk& desk, const domain::CaseId& complaintCase, const QString& userName);

// Who can be assigned, by display name.
Result<QList<domain::User>> possibleInvestigators(const Desk& desk, const domain::CaseId& complaintCase);

} // namespace rd::desk

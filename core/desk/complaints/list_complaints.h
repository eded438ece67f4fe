#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"
#include "core/domain/first_of.h"

namespace rd::desk {

enum class ComplaintScope { Running, All }; // Running: not closed, by due date; All: the newest first

// The register of complaints, with nothing of the persons; the first 500.
Result<domain::FirstOf<domain::ComplaintSummary>> listComplaints(const Desk& desk, ComplaintScope scope);

// Those about one case, oldest first.
Result<QList<domain::ComplaintSummary>> complaintsAbout(const Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

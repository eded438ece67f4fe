#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"
#include "core/domain/first_of.h"

namespace rd::desk {

// A second person decides (never the handler, the proposer or the builder: SamePerson; R-RT-08, A24). `position` 0 =
// every item that waits. ReasonRequired without a note of the approver's own, RedactionNotReviewed, NotPermitted,
// MoveForbidden.
Result<domain::Case> approve(Desk& desk, const domain::CaseId& caseId, int position, const QString& note);
Result<domain::Case> returnCase(Desk& desk, const domain::CaseId& caseId, const QString& note);
// Outcomes to decide, requests to see a minor's data (R-CH-02) or to hand a copy over once more (3.8), papers (§2) and
// exception paths (R-ID-11), in the order of the queue (§5.5); the first two hundred of each that this person may
// decide.
Result<domain::FirstOf<domain::WaitingApproval>> listApprovals(const Desk& desk);

} // namespace rd::desk

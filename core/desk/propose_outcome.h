#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

struct ProposedOutcome {
    domain::Outcome outcome = domain::Outcome::Fulfilled;
    QString refusalGround; // G1…G8 with REFUSED or PARTIAL
    QString facts;
    QString law;
};

// Proposes how an item ends; when its guards hold it goes to approval, or needs none (R-RT-08, R-RF-01…04). `position`
// is the item's place in the case. GroundNotAllowed, ReasonRequired, TasksOpen, CopyMissing, MoveForbidden.
Result<domain::RequestItem> proposeOutcome(Desk& desk, const domain::CaseId& caseId, int position,
                                           const ProposedOutcome& proposed);

} // namespace rd::desk

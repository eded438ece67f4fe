#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"
#include "core/domain/move_guard.h"

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

// What the guards of moves 8, 9 and 12 ask of the item with the outcome it bears now.
Result<domain::MoveFacts> factsOfProposal(const Desk& desk, const domain::Case& theCase,
                                          const domain::RequestItem& item);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// 3.4: what the cancellation ends was read out to the requester (points, level and coupons lapse, after-sales go by the
// order, no way back), who has confirmed it. Once; no reasons are asked and nothing is offered to stay. MoveForbidden
// for an item that is answered or has ended, GroundNotAllowed (args "right") for another right, AlreadyDone.
Result<domain::Case> confirmConsequences(Desk& desk, const domain::CaseId& caseId, int position);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/access_request.h"
#include "core/domain/approval.h"
#include "core/domain/first_of.h"

namespace rd::desk {

// R-CH-02: whoever may view values asks, with a reason, to see the minor's data of this case. ReasonRequired,
// NotPermitted; AlreadyDone when nothing is concealed or somebody's request waits already.
Result<domain::AccessRequest> requestAccess(Desk& desk, const domain::CaseId& caseId, const QString& reason);

enum class AccessDecision { Approve, Refuse };
// A supervisor or officer decides, never the one who asks (SamePerson). An approval opens the data to everybody who
// works on the case until it is closed. ReasonRequired for a refusal, NotFound {"kind": "accessRequest"}.
Result<domain::AccessRequest> decideAccess(Desk& desk, const domain::CaseId& caseId, AccessDecision decision,
                                           const QString& note);

// The requests this user may decide, without any of the data.
Result<domain::FirstOf<domain::WaitingApproval>> listAccessRequests(const Desk& desk);

} // namespace rd::desk

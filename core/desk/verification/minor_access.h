#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/access_request.h"
#include "core/domain/case.h"
#include "core/domain/found_record.h"
#include "core/rules/minor_rule.h"

namespace rd::desk {

// Where the access to a minor's data of one case stands (R-CH-02).
Result<std::optional<domain::AccessRequest>> latestAccess(const Desk& desk, const domain::CaseId& caseId);
Result<rules::Concealment> concealmentOf(const Desk& desk, const domain::Case& theCase);
bool holdsConcealed(const rules::Concealment& concealment, const QList<domain::FoundRecord>& records);

// What cannot be done unseen waits for the approval: ApprovalMissing {"needed": "minorAccess"}.
Result<void> requireAccess(bool concealed);
Result<void> requirePersonSeen(const domain::Case& theCase);

// Rule book §9: at closing the access ends, asked for or approved. Sets the case's view; the caller saves the case.
Result<QList<domain::AuditEvent>> endAccess(const Desk& desk, storage::Transaction& work, domain::Case& theCase);

} // namespace rd::desk

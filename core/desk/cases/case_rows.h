#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/case.h"
#include "core/storage/case_repository.h"

namespace rd::desk {

// Display names of all users, by id.
Result<QHash<QString, QString>> userNames(const Desk& desk);

// A stored row as lists show it: masked, with the working days left.
domain::CaseSummary summaryOf(const Desk& desk, const storage::CaseRow& row, const QHash<QString, QString>& names);

// What waits for a decision on the case, with its clock; what is asked, of whom and by whom is the caller's.
// Of what waits for a decision so many are shown, and so many looked through for those this person may decide.
constexpr int mostApprovalsShown = 200;
constexpr int mostApprovalsLookedAt = 2000;
domain::WaitingApproval approvalOf(const Desk& desk, const domain::Case& theCase, domain::WaitingKind kind);

} // namespace rd::desk

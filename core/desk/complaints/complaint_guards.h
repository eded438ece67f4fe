#pragma once

#include "core/desk/complaints/worked_on_case.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// MoveForbidden (args "from", "to"; "guard") unless the table of rule book §7 allows the move and every guard it names
// is met, for whoever is signed in. `after` is the complaint as it would be.
Result<void> requireComplaintMove(const Desk& desk, const domain::Complaint& before, const domain::Complaint& after);

// What the complaint asks to be judged again: the case it is about, those merged with it, and where it is about the
// answer to a complaint, the case behind that.
Result<QList<domain::CaseId>> judgedCases(const Desk& desk, const domain::Complaint& complaint);

// Nobody who worked on these may judge the complaint.
Result<QSet<domain::UserId>> whoWorkedOnJudged(const Desk& desk, const domain::Complaint& complaint,
                                               Involvement involvement);

// MoveForbidden (guard COMPLAINT_APART) for a complaint: its outcome, end and reopening are not those of a request.
Result<void> requireApart(const domain::RequestItem& item, domain::CaseState to);
Result<void> requireApart(const domain::Case& theCase, domain::CaseState to); // no item of it is a complaint

} // namespace rd::desk

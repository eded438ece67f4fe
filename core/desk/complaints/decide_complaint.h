#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"

namespace rd::desk {

struct ComplaintDecision {
    QList<domain::Finding> findings; // as reported when left out
    QString rootCause; // as reported when left out
    QString remedy; // as reported when left out
    bool reopens = false; // of one upheld in part: the case is worked on again; one that is upheld always is
    QString note; // the decider's own reason
    // Positions in that case; needed only where several items of it are answered or have ended.
    QList<int> items = {};
};

// The privacy officer decides on what was reported; the deputy where every officer had a part in the case or the
// investigation (R-RT-08, §7). Never one who looks or has looked into it, never somebody who approved, returned,
// handled or proposed the case. Upheld: the items it names of the case (remedyScope) are to be reopened (reopenCase,
// COMPLAINT_UPHELD) before the answer can leave. MoveForbidden with the guard, ReasonRequired ("note", "finding",
// "rootCause", "remedy"), InvalidArgument ("items"), ForbiddenNumber, ApprovalMissing while a minor's data may not be
// seen (R-CH-02).
Result<domain::Complaint> decideComplaint(Desk& desk, const domain::CaseId& complaintCase,
                                          const ComplaintDecision& decision);

} // namespace rd::desk

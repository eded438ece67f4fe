#pragma once

#include "core/desk/replies/send_reply.h"

namespace rd::desk {

struct Merging {
    QString words; // why they are one request
    Dispatch notice; // how T20 leaves, by which the requester is told; its template and time are given
};

// Move 19: `caseId` ends as MERGED and its request goes on in `into`. The same subject, requester or account, and for
// each item one of the same right with an overlapping scope; the one that goes on takes the earlier D0, a regulator's
// date and the wider scope, with tasks for the holders that come with it. What was collected, written and decided stays
// in the file of the case that ends, and each names the other. The case that goes on, as changed. MoveForbidden (args
// "from", "to"; "guard" SAME_CASE SAME_SUBJECT SAME_REQUESTER SAME_RIGHT OVERLAPPING_SCOPE), ReasonRequired,
// ForbiddenNumber, and the errors of the letter as in withdrawCase.
Result<domain::Case> mergeCase(Desk& desk, const domain::CaseId& caseId, const domain::CaseId& into,
                               const Merging& merging);

} // namespace rd::desk

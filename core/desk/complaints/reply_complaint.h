#pragma once

#include "core/desk/replies/send_reply.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// The answer T13 leaves by the desk's one way for letters (sendReply), with the guards of the complaint's move:
// decided, and what was upheld is worked on again. Drafted, edited and taken back as any letter of the carrying case.
// MoveForbidden (guard REMEDY_STARTED), and the errors of sendReply.
Result<domain::SentReply> replyComplaint(Desk& desk, const domain::CaseId& complaintCase, const Dispatch& dispatch);

// The answer T13 came back, be it after closing: the decision stands and the answer is to be sent again, with the old
// due date (R-DL-07). Errors of replyBounced; NotFound where nothing was answered.
Result<domain::Complaint> complaintBounced(Desk& desk, const domain::CaseId& complaintCase);

// R-LT-03 with 3.12: what the answer says of the case complained of goes to the contact that case was answered at, to
// whoever asked where nothing of it needed verification, to a contact on file of its person, or to any once that
// person has reached L3 here. A complaint about no case discloses none: whoever complained gets it.
// RecipientNotAllowed.
Result<void> requireComplaintRecipient(const Desk& desk, const domain::Case& carrier, const QString& recipient);

} // namespace rd::desk

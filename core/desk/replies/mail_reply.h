#pragma once

#include "core/base/job_token.h"
#include "core/desk/replies/send_reply.h"

namespace rd::desk {

// The letter leaves by e-mail now, through the company's mail server: every guard of sendReply, then a record that it
// is on its way, then the mail itself, then what sendReply does, at the time the server took it (R-DL-07). Where the
// program ends in between, or the server breaks off once it had all of it, the record says that nobody knows whether it
// left; nothing is sent again before a person has said (settleMail). The same letter sent again bears the same
// Message-ID. `dispatch.pdfPath` may name where a copy is kept (*.eml: of the mail), or be empty.
// Errors of sendReply; MailServerMissing; InvalidArgument (args "field": mailVia, mailAt) for another way than e-mail
// or another time than now; RecipientUnreachable for an address that SMTP cannot carry; errors of mail::sendMail, after
// all but MailOutcomeUnknown the draft is as it was. Off the UI thread.
Result<domain::SentReply> mailReply(Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch,
                                    const JobToken& job);

} // namespace rd::desk

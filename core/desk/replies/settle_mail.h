#pragma once

#include "core/desk/desk.h"
#include "core/domain/mail.h"
#include "core/domain/reply.h"

namespace rd::desk {

enum class MailFate { Left, NotLeft };

// A person says of a letter given to the mail server what became of it, where the desk does not know: it left, at the
// time told (the server's own where it is on record), and its case follows as if it had been heard at once; or it did
// not, and the draft may be sent again. Found out in the sent folder, in the server's log or from the recipient.
// An empty template is the only letter of the case this is asked of. NotFound {"kind": "mail"}; MailOutcomeUnknown
// (args "underWayUntil") while another window may still be at it; AlreadyDone for "not left" of one the server took;
// InvalidArgument (args "field": mailLeftAt) for a time before it was sent, after now, or none.
Result<domain::OutgoingMail> settleMail(Desk& desk, const domain::CaseId& caseId, const QString& templateCode,
                                        MailFate fate, const QDateTime& at = {});

} // namespace rd::desk

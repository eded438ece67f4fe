#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

struct Dispatch {
    QString templateCode; // empty = the draft worked on last
    domain::ReplyChannel channel = domain::ReplyChannel::Letter;
    QString recipient; // empty = the requester's contact, or one on file, whichever the channel reaches
    QDateTime sentAt; // invalid = now
    QString pdfPath; // where the letter is written; *.eml: as a mail that carries it
    QString lateReason = {}; // why it is recorded more than one working day after it left
};

// The letter leaves: PDF written, hash kept, the clock met when every item is answered (R-DL-07, R-LT-02, R-LT-03).
// An e-mail may leave as a file for the mail program (reply_mail.h).
// LetterIncomplete (args "missing"), RecipientNotAllowed, RecipientUnreachable (args "channel"),
// PasswordByLetterChannel (3.8), ApprovalMissing, TasksOpen, FileExists, DiskFull, ReasonRequired, and ClockUnconfirmed
// for a T02 or T03 without `sentAt`.
Result<domain::SentReply> sendReply(Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch);
// It came back: the case is open again with its old due date (move 15); the answer of that template, or the one that
// left last. Once the case is closed only the answer to a complaint.
Result<domain::Case> replyBounced(Desk& desk, const domain::CaseId& caseId, const QString& templateCode = {});

} // namespace rd::desk

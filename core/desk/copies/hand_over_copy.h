#pragma once

#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/data_copy.h"
#include "core/domain/first_of.h"
#include "core/domain/reply.h"

namespace rd::desk {

enum class HandoverDecision { Approve, Refuse };

// A copy that was delivered with its letter goes out once more only with an approval of its own, asked for, decided by
// a second person and logged; each approval is good for one hand-over (rule book 3.8, A28).

// Asks for it. CopyMissing when nothing was delivered or the package is erased, AlreadyDone while one waits or stands,
// ReasonRequired, ForbiddenNumber.
Result<domain::CopyHandover> requestHandover(Desk& desk, const domain::CaseId& caseId, const QString& reason);
// By whoever may approve the copy (R-RT-08), never the one who asked, handles the case or built the copy (SamePerson).
// NotFound {"kind": "handover"}, ReasonRequired without a note; CopyMissing for an approval once the package is gone.
Result<domain::CopyHandover> decideHandover(Desk& desk, const domain::CaseId& caseId, HandoverDecision decision,
                                            const QString& note);
// It is handed over to whom the letter could go (R-LT-03); an empty recipient is the one of the letter.
// ApprovalMissing, CopyMissing, RecipientNotAllowed, RecipientUnreachable, LevelNotReached (R-ID-09),
// PasswordByLetterChannel: a way the person was ever told this package's password by.
Result<domain::CopyHandover> handOverCopy(Desk& desk, const domain::CaseId& caseId, domain::ReplyChannel channel,
                                          const QString& recipient = {});

// What waits for this user's decision and can still be handed over.
Result<domain::FirstOf<domain::WaitingApproval>> listHandovers(const Desk& desk);

// The letter that delivers the copy has left, or came back (invalid): the thirty days run from then.
Result<void> noteDelivery(const Desk& desk, storage::Transaction& work, const domain::CaseId& caseId,
                          const QDateTime& at);

} // namespace rd::desk

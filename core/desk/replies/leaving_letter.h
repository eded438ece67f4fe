#pragma once

#include "core/desk/replies/reply_draft.h"
#include "core/desk/replies/send_reply.h"
#include "core/domain/audit_event.h"
#include "core/letters/letter_writer.h"

#include <QJsonObject>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// A letter that may leave: every guard of sendReply was asked, nothing is written.
struct LeavingLetter {
    domain::Case theCase;
    ReplyDraft draft; // composed for the recipient
    QString recipient;
    letters::LetterSheet sheet;
    QByteArray pdf;
};
// Errors of sendReply; MailOutcomeUnknown (args "since") while nobody knows whether a mail of it left.
Result<LeavingLetter> letterToLeave(const Desk& desk, storage::Transaction& work, const domain::CaseId& caseId,
                                    const Dispatch& dispatch);

// What a letter that has left does to its case; `reply` is marked as sent (markSent), `sheet` what stands on its pages.
// Answers the events, of which the first says how it left, with `more` in it.
Result<QList<domain::AuditEvent>> enterLetter(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                              const domain::Reply& reply, const QJsonObject& sheet,
                                              const Dispatch& dispatch, const QJsonObject& more = {});

} // namespace rd::desk

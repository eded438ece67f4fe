#pragma once

#include "core/desk/desk.h"
#include "core/domain/mail.h"

namespace rd::desk {

// The mails of a letter that were given to the server, oldest first.
Result<QList<domain::OutgoingMail>> mailsOf(const Desk& desk, const domain::CaseId& caseId,
                                            const domain::ReplyId& replyId);

// MailOutcomeUnknown while a mail of the letter may be on its way or may have left: args "since", "accepted" where the
// server took it, "underWayUntil" while it may still be under way.
Result<void> requireNoMailUnderWay(const Desk& desk, const domain::CaseId& caseId, const domain::ReplyId& replyId);

// Until when a mail whose sending has not ended yet may be under way: another window may be at it. Invalid for one that
// broke off or was taken.
QDateTime mayBeUnderWayUntil(const domain::OutgoingMail& mail);

// What is said of a mail that nobody has settled.
Error unsettledMail(const Desk& desk, const domain::OutgoingMail& mail);

domain::AuditEvent mailEvent(const QString& action, const domain::OutgoingMail& mail, QJsonObject detail = {});

} // namespace rd::desk

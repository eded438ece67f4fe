#include "core/desk/replies/outgoing_mail.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/mail/send_mail.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;

Result<QList<domain::OutgoingMail>> mailsOf(const Desk& desk, const domain::CaseId& caseId,
                                            const domain::ReplyId& replyId)
{
    RD_TRY_ASSIGN(QList<domain::OutgoingMail> mails, desk.storage().mails().ofCase(caseId));
    mails.removeIf([&](const domain::OutgoingMail& mail) { return !(mail.replyId == replyId); });
    return mails;
}

Result<void> requireNoMailUnderWay(const Desk& desk, const domain::CaseId& caseId, const domain::ReplyId& replyId)
{
    RD_TRY_ASSIGN(const QList<domain::OutgoingMail> mails, mailsOf(desk, caseId, replyId));
    const auto open = std::find_if(mails.begin(), mails.end(), domain::isUnsettled);
    if (open != mails.end())
        return tl::unexpected<Error>(unsettledMail(desk, *open));
    return {};
}

QDateTime mayBeUnderWayUntil(const domain::OutgoingMail& mail)
{
    if (mail.state != domain::OutgoingState::Prepared)
        return {};
    // No attempt takes longer; the minute is for what it does before and after.
    return mail.startedAt.addSecs(mail::MailPatience().whole.count() + 60);
}

Error unsettledMail(const Desk& desk, const domain::OutgoingMail& mail)
{
    Error error{ErrorCode::MailOutcomeUnknown, {{u"since"_s, isoWithOffset(mail.startedAt)}}, {}};
    if (mail.acceptedAt.isValid())
        error.args[u"accepted"_s] = isoWithOffset(mail.acceptedAt);
    if (const QDateTime until = mayBeUnderWayUntil(mail); until.isValid() && desk.clock().now() < until)
        error.args[u"underWayUntil"_s] = isoWithOffset(until);
    return error;
}

domain::AuditEvent mailEvent(const QString& action, const domain::OutgoingMail& mail, QJsonObject detail)
{
    detail.insert(u"reply"_s, mail.replyId.text());
    detail.insert(u"messageId"_s, mail.messageId);
    if (!mail.answer.isEmpty())
        detail.insert(u"answer"_s, mail.answer);
    return objectEvent(action, u"mail"_s, mail.id.text(), mail.caseId, detail);
}

} // namespace rd::desk

#include "core/desk/replies/settle_mail.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/leaving_letter.h"
#include "core/desk/replies/outgoing_mail.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::OutgoingMail;
using domain::OutgoingState;

namespace {

struct OpenMail {
    OutgoingMail mail;
    domain::Reply reply;
};

Result<OpenMail> openMail(storage::Transaction& work, const domain::CaseId& caseId, const QString& templateCode)
{
    RD_TRY_ASSIGN(const QList<OutgoingMail> mails, work.mails().ofCase(caseId));
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, work.replies().ofCase(caseId));
    for (const OutgoingMail& mail : mails) {
        const auto reply = std::find_if(replies.begin(), replies.end(),
                                        [&](const domain::Reply& one) { return one.id == mail.replyId; });
        if (domain::isUnsettled(mail) && reply != replies.end()
            && (templateCode.isEmpty() || reply->templateCode == templateCode))
            return OpenMail{mail, *reply};
    }
    return fail(ErrorCode::NotFound, {{u"kind"_s, u"mail"_s}});
}

// What the server said counts before what anybody remembers.
Result<QDateTime> timeOf(const Desk& desk, const OutgoingMail& mail, const QDateTime& told)
{
    if (mail.acceptedAt.isValid())
        return mail.acceptedAt;
    const bool possible = told.isValid() && told.addSecs(60) > mail.startedAt && told <= desk.clock().now();
    if (!possible)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"mailLeftAt"_s}});
    return told.toUTC();
}

Result<QList<domain::AuditEvent>> enterLeft(Desk& desk, storage::Transaction& work, const OpenMail& open)
{
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(open.mail.caseId));
    domain::Reply reply = open.reply;
    reply.state = domain::ReplyState::Sent;
    reply.channel = domain::ReplyChannel::Email;
    reply.recipient = open.mail.recipient;
    reply.pdfHash = open.mail.pdfHash;
    reply.sentAt = open.mail.acceptedAt;
    reply.by = open.mail.preparedBy;
    RD_TRY_ASSIGN(const QJsonObject sheet, work.mails().letterOf(open.mail.id));
    QJsonObject more{{u"messageId"_s, open.mail.messageId},
                     {u"answer"_s, open.mail.answer},
                     {u"toldByPerson"_s, open.mail.state != OutgoingState::Accepted}};
    if (domain::isEnded(theCase.state)) {
        // It keeps its end; that the letter left is on record with it.
        RD_TRY(work.replies().save(reply));
        RD_TRY(work.replies().keepLetter(reply.id, sheet));
        more.insert(u"template"_s, reply.templateCode);
        more.insert(u"sentAt"_s, isoWithOffset(reply.sentAt));
        return QList<domain::AuditEvent>{objectEvent(u"ReplySent"_s, u"reply"_s, reply.id.text(), reply.caseId, more)};
    }
    Dispatch dispatch;
    dispatch.channel = domain::ReplyChannel::Email;
    return enterLetter(desk, work, theCase, reply, sheet, dispatch, more);
}

} // namespace

Result<OutgoingMail> settleMail(Desk& desk, const domain::CaseId& caseId, const QString& templateCode, MailFate fate,
                                const QDateTime& at)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(OpenMail open, openMail(work, caseId, templateCode.trimmed().toUpper()));
    OutgoingMail& mail = open.mail;
    if (const QDateTime until = mayBeUnderWayUntil(mail); until.isValid() && desk.clock().now() < until)
        return tl::unexpected<Error>(unsettledMail(desk, mail));
    QList<domain::AuditEvent> events;
    if (fate == MailFate::NotLeft) {
        if (mail.state == OutgoingState::Accepted)
            return fail(ErrorCode::AlreadyDone, {{u"mail"_s, isoWithOffset(mail.acceptedAt)}});
        mail.state = OutgoingState::NotLeft;
        events.append(mailEvent(u"MailNotLeft"_s, mail));
    } else {
        RD_TRY_ASSIGN(mail.acceptedAt, timeOf(desk, mail, at));
        RD_TRY_ASSIGN(events, enterLeft(desk, work, open));
        mail.state = OutgoingState::Left;
        RD_TRY(work.mails().dropLetter(mail.id));
    }
    RD_TRY(work.mails().update(mail));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return mail;
}

} // namespace rd::desk

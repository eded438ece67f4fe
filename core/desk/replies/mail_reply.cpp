#include "core/desk/replies/mail_reply.h"

#include "core/desk/desk_parts.h"
#include "core/desk/replies/leaving_letter.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/replies/mail_connection.h"
#include "core/desk/replies/outgoing_mail.h"
#include "core/desk/replies/reply_mail.h"
#include "core/letters/mail_file.h"

#include <QCryptographicHash>
#include <QFile>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::OutgoingMail;
using domain::OutgoingState;

namespace {

// A letter with its mail, ready to be given to the server.
struct ReadyMail {
    OutgoingMail mail;
    domain::Reply reply; // marked as sent; the draft is on file
    QJsonObject sheet;
    Transmission transmission;
    QByteArray message;
    bool again = false; // on record from an attempt that did not leave
};

Result<void> requireNowByMail(const Dispatch& dispatch)
{
    if (dispatch.channel != domain::ReplyChannel::Email)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"mailVia"_s}});
    if (dispatch.sentAt.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"mailAt"_s}});
    return {};
}

QString hashOf(const QByteArray& message)
{
    return QString::fromLatin1(QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
}

// The mail of an attempt that did not leave, where it would say the same still: it goes again, byte for byte.
Result<bool> takeUp(const Desk& desk, const LeavingLetter& letter, const OutgoingMail& earlier, ReadyMail& ready)
{
    Transmission same = ready.transmission;
    same.mark = earlier.messageId.section(u'@', 0, 0).toLatin1();
    same.date = earlier.preparedAt;
    RD_TRY_ASSIGN(const QByteArray message, transmittedMail(desk, letter.theCase, ready.reply, letter.pdf, same));
    if (hashOf(message) != earlier.messageHash)
        return false;
    ready.transmission = same;
    ready.message = message;
    ready.mail = earlier;
    ready.again = true;
    return true;
}

Result<ReadyMail> makeReady(const Desk& desk, const LeavingLetter& letter, const Dispatch& dispatch,
                            const MailConnection& connection)
{
    ReadyMail ready;
    ready.reply = letter.draft.reply;
    ready.sheet = keptSheet(letter.sheet);
    markSent(desk, dispatch, letter.recipient, letter.pdf, ready.reply);
    const QDateTime now = ready.reply.sentAt;
    RD_TRY_ASSIGN(ready.transmission.to, mail::mailAddress(letter.recipient));
    ready.transmission.from = connection.from;
    RD_TRY_ASSIGN(const QList<OutgoingMail> earlier, mailsOf(desk, ready.reply.caseId, ready.reply.id));
    if (!earlier.isEmpty())
        RD_TRY(takeUp(desk, letter, earlier.last(), ready));
    if (!ready.again) {
        ready.transmission.mark = letters::newMailMark();
        ready.transmission.date = now;
        RD_TRY_ASSIGN(ready.message,
                      transmittedMail(desk, letter.theCase, ready.reply, letter.pdf, ready.transmission));
        ready.mail.id = domain::OutgoingMailId::create();
        ready.mail.caseId = ready.reply.caseId;
        ready.mail.replyId = ready.reply.id;
        ready.mail.messageId = messageIdOf(ready.transmission);
        ready.mail.messageHash = hashOf(ready.message);
        ready.mail.pdfHash = ready.reply.pdfHash;
        ready.mail.recipient = letter.recipient;
        ready.mail.preparedAt = now;
        ready.mail.preparedBy = ready.reply.by;
    }
    ready.mail.state = OutgoingState::Prepared;
    ready.mail.startedAt = now;
    ready.mail.answer.clear();
    return ready;
}

// On record before a byte of it leaves.
Result<ReadyMail> prepare(Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch,
                          const MailConnection& connection)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(LeavingLetter letter, letterToLeave(desk, work, caseId, dispatch));
    RD_TRY_ASSIGN(const ReadyMail ready, makeReady(desk, letter, dispatch, connection));
    letter.draft.reply.by = desk.session().user().id;
    RD_TRY(work.replies().save(letter.draft.reply));
    RD_TRY(ready.again ? work.mails().update(ready.mail) : work.mails().add(ready.mail, ready.sheet));
    const domain::AuditEvent event = mailEvent(
        u"MailPrepared"_s, ready.mail,
        {{u"template"_s, ready.reply.templateCode}, {u"pdf"_s, ready.mail.pdfHash}, {u"again"_s, ready.again}});
    if (dispatch.pdfPath.isEmpty()) {
        RD_TRY(commitAndAnnounce(desk, work, {event}));
    } else {
        const QByteArray& copy = isMailFile(dispatch.pdfPath) ? ready.message : letter.pdf;
        RD_TRY(commitWithFile(desk, work, dispatch.pdfPath, copy, {event}));
    }
    return ready;
}

Result<void> note(Desk& desk, const QString& action, const OutgoingMail& mail, const QJsonObject& detail = {})
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY(work.mails().update(mail));
    return commitAndAnnounce(desk, work, {mailEvent(action, mail, detail)});
}

// Whatever becomes of the record, the person hears what became of the mail; a record that fails leaves it as one of
// which nobody knows.
Result<domain::SentReply> noteFailure(Desk& desk, OutgoingMail mail, const Dispatch& dispatch, const Error& why)
{
    mail.answer = why.args.value(u"answer"_s).toString();
    if (why.code == ErrorCode::MailOutcomeUnknown) {
        mail.state = OutgoingState::Unknown;
        (void)note(desk, u"MailBrokeOff"_s, mail);
        return tl::unexpected<Error>(unsettledMail(desk, mail));
    }
    mail.state = OutgoingState::NotLeft;
    if (note(desk, u"MailNotSent"_s, mail, {{u"reason"_s, errorName(why.code)}}) && !dispatch.pdfPath.isEmpty())
        QFile::remove(dispatch.pdfPath);
    return tl::unexpected<Error>(why);
}

Result<void> enter(Desk& desk, const ReadyMail& ready, const domain::Reply& reply, const Dispatch& dispatch)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(ready.mail.caseId));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events,
                  enterLetter(desk, work, theCase, reply, ready.sheet, dispatch,
                              {{u"messageId"_s, ready.mail.messageId}, {u"answer"_s, ready.mail.answer}}));
    OutgoingMail left = ready.mail;
    left.state = OutgoingState::Left;
    RD_TRY(work.mails().update(left));
    RD_TRY(work.mails().dropLetter(left.id));
    return commitAndAnnounce(desk, work, events);
}

} // namespace

Result<domain::SentReply> mailReply(Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch,
                                    const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::SendReply));
    RD_TRY(requireNowByMail(dispatch));
    RD_TRY_ASSIGN(const MailConnection connection, mailConnection(desk));
    RD_TRY_ASSIGN(ReadyMail ready, prepare(desk, caseId, dispatch, connection));
    const auto taken =
        mail::sendMail(connection.server, {ready.transmission.from, ready.transmission.to}, ready.message, job);
    if (!taken)
        return noteFailure(desk, ready.mail, dispatch, taken.error());
    ready.mail.acceptedAt = desk.clock().now();
    ready.mail.answer = (taken->answer + u' ' + taken->queueName).trimmed();
    domain::Reply reply = ready.reply;
    reply.sentAt = ready.mail.acceptedAt;
    if (const Result<void> entered = enter(desk, ready, reply, dispatch); !entered) {
        ready.mail.state = OutgoingState::Accepted;
        (void)note(desk, u"MailAccepted"_s, ready.mail, {{u"reason"_s, errorName(entered.error().code)}});
        return tl::unexpected<Error>(unsettledMail(desk, ready.mail));
    }
    return domain::SentReply{reply, dispatch.pdfPath};
}

} // namespace rd::desk

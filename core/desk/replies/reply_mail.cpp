#include "core/desk/replies/reply_mail.h"

#include "core/base/safe_file.h"
#include "core/desk/cases/round.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_words.h"
#include "core/letters/mail_file.h"

#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestAttachment = 15 << 20; // what mail servers take once it is in base64

// The mail carries the package only where the letter says that it does.
Result<QList<letters::MailAttachment>> packageOf(const Desk& desk, const domain::Case& theCase,
                                                 const domain::Reply& reply)
{
    QList<letters::MailAttachment> attachments;
    if (reply.values.value(u"delivery"_s) != codeOf(domain::ReplyChannel::Email))
        return attachments;
    RD_TRY_ASSIGN(const auto copy, currentCopy(desk, theCase.id));
    RD_TRY_ASSIGN(const QList<domain::CopyPackage> packages, desk.storage().packages().ofCase(theCase.id));
    for (const domain::CopyPackage& package : packages) {
        if (!copy || !(package.copyId == copy->id) || package.erasedAt.isValid())
            continue;
        RD_TRY_ASSIGN(const QByteArray content, readWholeFile(package.packagePath, largestAttachment));
        attachments.append({QFileInfo(package.packagePath).fileName(), "application/zip", content});
    }
    return attachments;
}

Result<letters::Mail> mailOf(const Desk& desk, const domain::Case& theCase, const domain::Reply& reply,
                             const QByteArray& pdf)
{
    const rules::ContactBlock& contact = desk.rules().contact();
    letters::Mail mail;
    mail.fromName = contact.company;
    mail.from = contact.privacyEmail;
    mail.to = reply.recipient;
    mail.subject = letters::letterWord(u"phrase"_s, u"mailSubject"_s).arg(theCase.number);
    mail.date = reply.sentAt;
    mail.attachments.append({theCase.number + u'_' + reply.templateCode + u".pdf"_s, "application/pdf", pdf});
    RD_TRY_ASSIGN(const QList<letters::MailAttachment> package, packageOf(desk, theCase, reply));
    mail.attachments += package;
    const QString text = package.isEmpty() ? u"mailText"_s : u"mailTextWithCopy"_s;
    mail.text = letters::letterWord(u"phrase"_s, text).arg(theCase.number, contact.hotline, contact.hotlineHours);
    return mail;
}

} // namespace

bool isMailFile(const QString& path)
{
    return path.endsWith(u".eml"_s, Qt::CaseInsensitive);
}

Result<void> requireFileFits(const Dispatch& dispatch)
{
    if (isMailFile(dispatch.pdfPath) && dispatch.channel != domain::ReplyChannel::Email)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"mailFile"_s}});
    return {};
}

Result<QByteArray> letterFile(const Desk& desk, const domain::Case& theCase, const Dispatch& dispatch,
                              const domain::Reply& reply, const QByteArray& pdf)
{
    if (!isMailFile(dispatch.pdfPath))
        return pdf;
    RD_TRY_ASSIGN(const letters::Mail mail, mailOf(desk, theCase, reply, pdf));
    return letters::mailFile(mail);
}

QString messageIdOf(const Transmission& transmission)
{
    const qsizetype at = transmission.from.lastIndexOf('@');
    return QString::fromLatin1(transmission.mark + transmission.from.mid(at));
}

Result<QByteArray> transmittedMail(const Desk& desk, const domain::Case& theCase, const domain::Reply& reply,
                                   const QByteArray& pdf, const Transmission& transmission)
{
    RD_TRY_ASSIGN(letters::Mail mail, mailOf(desk, theCase, reply, pdf));
    mail.from = QString::fromLatin1(transmission.from);
    mail.to = QString::fromLatin1(transmission.to);
    mail.mark = transmission.mark;
    mail.date = transmission.date;
    return letters::mailFile(mail, letters::MailUse::Transmission);
}

} // namespace rd::desk

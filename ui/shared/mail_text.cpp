#include "ui/shared/mail_text.h"

#include "core/base/clock.h"
#include "ui/shared/words.h"

#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct MailText {
    Q_DECLARE_TR_FUNCTIONS(MailText)
};

QString whenText(const Error& error, QLatin1String key)
{
    const QDateTime at = parseInstant(error.args.value(key).toString());
    return at.isValid() ? dateTimeText(at) : QString();
}

QString untrustedText(const Error& error)
{
    if (error.args.contains(u"tls"_s))
        return MailText::tr(
            "The mail server offers no encryption at this port, so nothing was sent. Ask your IT for the "
            "port with encryption: 465, or 587 with STARTTLS.");
    return MailText::tr(
        "The mail server could not prove who it is, so nothing was sent: its certificate is not trusted, "
        "has expired or bears another name. Check the server's name; for a server with a certificate of "
        "the company's own, add that certificate to its settings.");
}

QString unknownText(const Error& error)
{
    if (const QString until = whenText(error, "underWayUntil"_L1); !until.isEmpty())
        return MailText::tr("This letter was given to the mail server at %1 and may still be on its way. Look again "
                            "after %2.")
            .arg(whenText(error, "since"_L1), until);
    if (const QString accepted = whenText(error, "accepted"_L1); !accepted.isEmpty())
        return MailText::tr("The mail server took this letter at %1, but it could not be entered here. It is not sent "
                            "again: choose \"It left\" to enter it.")
            .arg(accepted);
    return MailText::tr(
               "Nobody knows whether this letter left at %1: the connection to the mail server broke off. Look "
               "in the sent mails or ask whoever runs the server, then say here what became of it.")
        .arg(whenText(error, "since"_L1));
}

} // namespace

QString mailText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::MailServerMissing:
        return MailText::tr("No mail server is set up. The privacy officer does that under Administration; until then "
                            "the letter leaves as a file for the mail program.");
    case ErrorCode::MailServerUnreachable:
        return MailText::tr("The mail server does not answer, so nothing was sent. Check the network, and the server's "
                            "name and port in its settings; then send again.");
    case ErrorCode::MailServerUntrusted:
        return untrustedText(error);
    case ErrorCode::MailSignInRefused:
        return MailText::tr("The mail server refused the user name or the password, so nothing was sent. The privacy "
                            "officer enters them anew in its settings; some servers want a password of their own for "
                            "programs.");
    case ErrorCode::MailSenderRefused:
        return MailText::tr("The mail server does not let this account send from the address in its settings. Nothing "
                            "was sent: let the privacy officer correct the address, or IT allow it.");
    case ErrorCode::MailRecipientRefused:
        return MailText::tr("The mail server refused the recipient's address, so nothing was sent. Check the address "
                            "with the requester, or choose another way.");
    case ErrorCode::MailTooLarge:
        return MailText::tr("The mail is larger than the server takes. Nothing was sent: hand the package over by "
                            "another way, or let IT raise the limit.");
    case ErrorCode::MailServerBusy:
        return MailText::tr("The mail server takes no mail at the moment, so nothing was sent. Try again in a few "
                            "minutes.");
    case ErrorCode::MailRefused:
        return MailText::tr("The mail server refused the mail (%1). Nothing was sent: tell whoever runs the server, or "
                            "choose another way.")
            .arg(error.args.value(u"answer"_s).toString());
    case ErrorCode::MailOutcomeUnknown:
        return unknownText(error);
    default:
        return {};
    }
}

QString mailFieldText(const QString& field)
{
    if (field == "mailHost"_L1)
        return MailText::tr("Enter the mail server's name alone, such as smtp.example.cn.");
    if (field == "mailDemo"_L1)
        return MailText::tr("This is the demo desk, of which nothing is sent to anybody: only a mail server on this PC "
                            "(localhost) may be set.");
    if (field == "mailPort"_L1)
        return MailText::tr("A port is a number from 1 to 65535, mostly 465 or 587.");
    if (field == "mailUser"_L1)
        return MailText::tr("This user name cannot be used with a mail server.");
    if (field == "mailPassword"_L1)
        return MailText::tr("A user name and its password belong together: enter both, or neither. For another server "
                            "or user the password is entered anew.");
    if (field == "mailFrom"_L1)
        return MailText::tr("Enter the address letters leave from, such as privacy@example.cn.");
    if (field == "mailAuthorities"_L1)
        return MailText::tr("This is no certificate of an authority in PEM, or it holds a private key. Ask your IT for "
                            "the authority's certificate.");
    if (field == "mailFile"_L1)
        return MailText::tr("Only a letter that leaves by e-mail is written as a mail. Choose e-mail, or a file ending "
                            "in .pdf.");
    if (field == "mailVia"_L1 || field == "mailAt"_L1)
        return MailText::tr("The mail server sends by e-mail only, and only now.");
    if (field == "mailLeftAt"_L1)
        return MailText::tr(
            "Enter when the letter left: not before it was given to the server, and not in the future.");
    return {};
}

} // namespace rd::ui

#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <chrono>
#include <QByteArray>
#include <QString>

namespace rd::mail {

enum class Security {
    Tls, // encrypted from the first byte (RFC 8314, port 465)
    StartTls // asked for before anything is said; without it nothing is (RFC 3207, port 587)
};

struct MailServer {
    QString host;
    int port = 0;
    Security security = Security::Tls;
    QString userName; // empty: nobody signs in
    Secret password;
    QByteArray authorities; // PEM of the only authorities trusted; empty = those the system trusts
};

// How long is waited: for the connection, for one answer, and for all of it.
struct MailPatience {
    std::chrono::seconds connection{30};
    std::chrono::seconds answer{120};
    std::chrono::seconds whole{600};
};

struct MailEnvelope {
    QByteArray from; // addresses as mailAddress() gives them
    QByteArray to;
};

// What the server said when it took the mail. Nothing of a person is in it.
struct MailReceipt {
    QString answer; // "250 2.0.0"
    QString queueName; // the name the server gave the mail, as its own log has it; empty when it told none
};

// The address as it stands in an envelope and a header: ASCII, the domain in its punycode. RecipientUnreachable
// (args "channel") for one that mail over SMTP cannot carry: no domain, a name that is not ASCII, blanks or brackets.
Result<QByteArray> mailAddress(const QString& address);

// Gives one message (RFC 5322, lines end in CRLF) to the server, over TLS 1.2 or newer and only once the server's
// certificate has proven its name. Nothing was taken by the server with any error but MailOutcomeUnknown.
// Errors (args "host", and "answer" where the server gave one): MailServerUnreachable, MailServerUntrusted (also where
// the server offers no TLS), MailSignInRefused, MailSenderRefused, MailRecipientRefused, MailTooLarge, MailServerBusy,
// MailRefused for any other refusal; MailOutcomeUnknown when it broke off after the server had the whole message;
// Cancelled, which is no longer possible from then on.
Result<MailReceipt> sendMail(const MailServer& server, const MailEnvelope& envelope, const QByteArray& message,
                             const JobToken& job, const MailPatience& patience = {});

// Connects and signs in as sendMail does and sends nothing; the same errors, MailSignInRefused also where a user name
// is set and the server offers no sign-in.
Result<void> tryServer(const MailServer& server, const JobToken& job, const MailPatience& patience = {});

} // namespace rd::mail

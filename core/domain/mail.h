#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace rd::domain {

// How a connection to a mail server is encrypted: from its first byte (port 465), or before anything is said (587).
enum class MailSecurity { Tls, StartTls };
QString codeOf(MailSecurity security); // TLS STARTTLS
std::optional<MailSecurity> parseMailSecurity(const QString& code);

// The mail server of the company, as people set it; its password never comes out with it.
struct MailServerSettings {
    QString host;
    int port = 465;
    MailSecurity security = MailSecurity::Tls;
    QString userName; // empty: the server asks nobody to sign in
    QString from; // the address letters leave from
    QByteArray authorities; // PEM of the only authorities trusted for it; empty = those the system trusts
    bool hasPassword = false;
    QDateTime setAt;
    UserId setBy;
};

// What became of a mail handed to the server. `Prepared` is under way, or the program ended meanwhile; `Unknown` broke
// off once the server had all of it; `Accepted` left, and the case could not follow yet.
enum class OutgoingState { Prepared, Unknown, Accepted, Left, NotLeft };
QString codeOf(OutgoingState state); // PREPARED UNKNOWN ACCEPTED LEFT NOT_LEFT
std::optional<OutgoingState> parseOutgoingState(const QString& code);

// A letter on its way through the mail server: on record before a byte of it is sent, so that none is lost or sent
// twice (R-DL-07).
struct OutgoingMail {
    OutgoingMailId id;
    CaseId caseId;
    ReplyId replyId;
    OutgoingState state = OutgoingState::Prepared;
    QString messageId; // without brackets; the same whenever the same mail is sent again
    QString messageHash; // SHA-256 in hex of the message as it is transmitted
    QString pdfHash;
    QString recipient;
    QDateTime preparedAt; // also the date in the mail
    UserId preparedBy;
    QDateTime startedAt; // when this attempt began
    QDateTime acceptedAt; // when the server took it; invalid before
    QString answer; // of the server: its code and the name it gave the mail, nothing of a person
};
// Nobody knows yet that it left, or that it did not.
bool isUnsettled(const OutgoingMail& mail);

} // namespace rd::domain

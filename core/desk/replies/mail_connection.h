#pragma once

#include "core/desk/desk.h"
#include "core/mail/send_mail.h"

namespace rd::desk {

// The mail server of the desk, as the mail room takes it, and the address in its envelopes.
struct MailConnection {
    mail::MailServer server;
    QByteArray from;
};
Result<MailConnection> mailConnection(const Desk& desk); // MailServerMissing

} // namespace rd::desk

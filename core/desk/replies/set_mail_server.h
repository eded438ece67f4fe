#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"
#include "core/domain/mail.h"

#include <optional>

namespace rd::desk {

// The mail server that letters leave by, for who sends them or may change it; none: e-mails leave as files for the mail
// program. Its password stays in the desk.
Result<std::optional<domain::MailServerSettings>> showMailServer(const Desk& desk);

enum class ServerPassword { Given, Kept }; // kept: the one on file, for the same host and user name only

// Set by the privacy officer (ChangePolicy); an empty `from` is the contact address of the policy. InvalidArgument
// (args "field": mailHost, mailPort, mailUser, mailPassword, mailFrom, mailAuthorities, mailDemo): no name of a server,
// no port, a user name without a password or the other way round, no address, no certificates in PEM, or in a demo desk
// a server that is not on this PC.
Result<domain::MailServerSettings> setMailServer(Desk& desk, domain::MailServerSettings settings,
                                                 const Secret& password, ServerPassword which = ServerPassword::Given);
// E-mails leave as files again; its password is gone. MailServerMissing where there is none.
Result<void> removeMailServer(Desk& desk);

} // namespace rd::desk

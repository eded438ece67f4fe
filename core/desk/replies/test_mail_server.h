#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

// Connects to the mail server and signs in, as sending a letter does; no mail is sent. The log keeps that it was tried
// and how that ended. MailServerMissing, and what mail::tryServer says. Takes as long as the server: off the UI thread.
Result<void> testMailServer(Desk& desk, const JobToken& job);

} // namespace rd::desk

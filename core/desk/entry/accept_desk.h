#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"

namespace rd::desk {

struct Acceptor {
    QString userName;
    const Secret& password;
};

// Two people take a desk as it lies that is not as this workstation left it (DeskNotAsLeft; security.md D5, D7), and
// the first of them is signed in. The log keeps the head that was lost, the reason and both signatures, and this
// workstation remembers the desk anew from there. One must be an officer, the other an officer or supervisor, neither
// account younger than a day. ReasonRequired, ForbiddenNumber, SamePerson, NotPermitted (args "permission", or "young":
// whose account), AlreadyDone when the desk is as it was left; otherwise as unlockDesk. Refused, it changes nothing
// but the count of wrong passwords.
Result<std::unique_ptr<Desk>> acceptDesk(const QString& path, const Acceptor& first, const Acceptor& second,
                                         const QString& reason, const Clock& clock);

} // namespace rd::desk

#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"
#include "core/security/key_slots.h"

namespace rd::desk {

// A slot whose password was right: the way into the data, whatever opened it.
struct OpenedSlot {
    security::KeySlot slot;
    security::Keyset keyset;
    Secret databaseKey;
    QList<QDateTime> failedBefore = {}; // wrong passwords on this desk since somebody signed in, for the record
};

// Who accepts, beside the user that signs in, a desk that is not as this workstation left it, and why (accept_desk).
struct Acceptance {
    const OpenedSlot& witness;
    QString reason;
};

// Second half of signing in: opens the desk with a slot's keys, asks the record whether that slot still counts, and
// notes the sign-in. A desk of an older schema is backed up and changed on the way. Errors as unlockDesk; refused, it
// changes neither accounts nor record. With an acceptance AlreadyDone for a desk that is as it was left.
Result<std::unique_ptr<Desk>> enterDesk(const QString& path, OpenedSlot opened, const Clock& clock,
                                        const Acceptance* acceptance = nullptr);

} // namespace rd::desk

#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"

namespace rd::desk {

struct NewDesk {
    QString path; // of the database file; the slot file lies beside it as <path>.rdk
    QByteArray policyJson; // empty = the shipped policy
    QString ownerName; // sign-in name of the first user: privacy officer and supervisor
    QString ownerDisplayName;
    bool demo = false; // cheap key derivation, plainly marked
};

// A new encrypted desk with its first user. Nothing is left behind when it fails.
// DeskExists, PasswordTooWeak, PolicyInvalid, CipherMissing, DiskFull.
Result<std::unique_ptr<Desk>> createDesk(const NewDesk& newDesk, const Secret& password, const Clock& clock);

} // namespace rd::desk

#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"

namespace rd::desk {

// Signs a user in. DeskMissing, SlotFileMissing, SlotFileDamaged, UserUnknown (shown like WrongPassword),
// WrongPassword, TooManyAttempts (args "minutes"), UserDisabled, KeyNotGranted, CipherMissing, DeskNotEncrypted,
// DeskDamaged, SchemaTooNew, SlotFileRolledBack, DeskNotAsLeft (accept_desk), DiskFull. Touches no file when the gate
// refuses; refused later, it changes neither accounts nor record. A desk of an older schema is changed to this
// program's once a verified backup lies beside it; where that cannot be made the error bears the argument "migration"
// and the desk is left as it was.
Result<std::unique_ptr<Desk>> unlockDesk(const QString& path, const QString& userName, const Secret& password,
                                         const Clock& clock);

// Where a desk is damaged that can no longer be unlocked (DeskDamaged): findings as checkDesk answers them. Needs the
// password alone, reads no record and writes nothing but a failed attempt. Errors as unlockDesk.
Result<QStringList> checkLockedDesk(const QString& path, const QString& userName, const Secret& password,
                                    const Clock& clock);

// Refuses to run on anything but our SQLCipher: CipherMissing. Called once at program start, before any desk is
// touched.
Result<void> requireCipher();

} // namespace rd::desk

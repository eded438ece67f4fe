#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/desk/entry/enter_desk.h"

namespace rd::desk {

// First half of signing in: what comes before any password is tried. CipherMissing, DeskMissing, DeskNotEncrypted,
// SlotFileMissing, SlotFileDamaged, TooManyAttempts. Only reads.
Result<QList<security::SlotCopy>> slotCopies(const QString& path, const Clock& clock);
// Which copy counts only the database can say, and only a slot opens the database: the newest copy is tried first, then
// the other one. What was opened is checked afterwards (enterDesk). An unknown name reads like a wrong password: the
// page tells nobody who works here.
Result<OpenedSlot> openAnySlot(const QList<security::SlotCopy>& copies, const QString& userName,
                               const Secret& password);
// Both, for whoever does not sign in: a wrong password is counted (sign_in_attempts).
Result<OpenedSlot> openSlotOf(const QString& path, const QString& userName, const Secret& password, const Clock& clock);

} // namespace rd::desk

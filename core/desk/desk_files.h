#pragma once

#include "core/base/result.h"
#include "core/security/key_slots.h"

namespace rd::storage {
class Storage;
}

namespace rd::desk {

// The files of a desk: the database <path>, its WAL, the slot file <path>.rdk and the count of failed sign-ins.
QString slotFilePath(const QString& deskPath);
QString signInAttemptsPath(const QString& deskPath);
void removeDeskFiles(const QString& deskPath);

// Writes the slot file and notes its sequence inside the database, so that an older one is noticed (D3).
Result<void> saveSlots(const QString& deskPath, const security::SlotFile& slots, const Secret& key,
                       storage::Storage& storage);
// SlotFileRolledBack when the slot file is older than the one the database saw last.
Result<void> requireCurrentSlots(const security::SlotFile& slots, const storage::Storage& storage);

} // namespace rd::desk

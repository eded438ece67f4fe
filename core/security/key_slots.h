#pragma once

#include "core/base/result.h"
#include "core/domain/user.h"
#include "core/security/keyset.h"

#include <QList>

namespace rd::security {

// Argon2id cost. Floor 64 MiB × 3; on reading clamped to ≤ 1 GiB and ≤ 10 passes before anything is derived (D2).
struct KdfCost {
    quint64 memoryBytes = 256ULL * 1024 * 1024;
    quint64 passes = 3;
    static KdfCost floor() { return {64ULL * 1024 * 1024, 3}; }
};

// One account: the keyset wrapped under the password, the database key sealed to the keyset. An account without a
// sealed key (ADMIN, or one not granted yet) can sign in but opens no data.
struct KeySlot {
    domain::User user;
    KdfCost cost;
    QByteArray salt;
    QByteArray wrappedKeyset; // nonce ‖ XChaCha20-Poly1305, AAD = format‖db_id‖slot‖user_id‖roles‖kdf
    PublicKeys keys;
    QByteArray sealedKey; // empty: no access to data
};

// The slot file <desk>.rdk: two copies with fsync between, MAC keyed from the database key, sequence number (D3).
struct SlotFile {
    QString deskId;
    quint64 sequence = 0;
    QList<KeySlot> keySlots;
};

// SlotFileMissing, SlotFileDamaged (both copies), DiskFull, FileNotWritten. A damaged copy is repaired from the good
// one once the key is known (repairSlotFile).
Result<SlotFile> loadSlotFile(const QString& path);
Result<void> saveSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey);
// SlotFileDamaged when the MAC does not hold: somebody without the key wrote it.
Result<void> authenticateSlotFile(const QString& path, const Secret& databaseKey);
Result<void> repairSlotFile(const QString& path, const Secret& databaseKey);

Result<KeySlot> makeSlot(const QString& deskId, const domain::User& user, const Secret& password, const KdfCost& cost,
                         const Keyset& keyset);
// WrongPassword when the password does not open it.
Result<Keyset> openSlot(const QString& deskId, const KeySlot& slot, const Secret& password);

// PasswordTooWeak (args "minimum") for fewer than 10 characters, one repeated character or the user's own name.
Result<void> checkPassword(const QString& userName, const Secret& password);

} // namespace rd::security

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

// What the slot file <desk>.rdk says: the accounts, and a sequence number that grows with every change (D3).
struct SlotFile {
    QString deskId;
    quint64 sequence = 0;
    QList<KeySlot> keySlots;
};

// One of the two copies in the file, as it was read: whole, but nobody's word until its MAC is checked with the key.
struct SlotCopy {
    SlotFile file;
    QByteArray body; // what the MAC covers
    QByteArray mac;
};

// The whole copies, newest first: two, or one when the other is torn or damaged. Which of them counts the caller
// decides. SlotFileMissing, SlotFileDamaged when neither is whole, FileUnreadable.
Result<QList<SlotCopy>> loadSlotCopies(const QString& path);
// False: somebody without the database key wrote it.
bool isAuthentic(const SlotCopy& copy, const Secret& databaseKey);

// A new slot file, `file` in both copies. FileNotWritten when there is one, FileTooLarge, DiskFull.
Result<void> createSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey);
// First half of a change: `next` goes into one copy, on disk when this returns; the other keeps `current`. The caller
// must hold the desk's write lock. SlotFileDamaged when no copy holds `current`, FileTooLarge, DiskFull,
// FileNotWritten.
Result<void> stageSlotFile(const QString& path, const SlotFile& current, const SlotFile& next,
                           const Secret& databaseKey);
// Second half, the way back and the repair: the copy that does not hold `file` is written anew from it; the one that
// does is not touched. Lock and errors as above.
Result<void> settleSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey);

Result<KeySlot> makeSlot(const QString& deskId, const domain::User& user, const Secret& password, const KdfCost& cost,
                         const Keyset& keyset);
// WrongPassword when the password does not open it.
Result<Keyset> openSlot(const QString& deskId, const KeySlot& slot, const Secret& password);

// PasswordTooWeak (args "minimum") for fewer than 10 characters, one repeated character or the user's own name.
Result<void> checkPassword(const QString& userName, const Secret& password);

} // namespace rd::security

#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/security/key_slots.h"

namespace rd::desk {

// The files of a desk: the database <path>, its WAL, the slot file <path>.rdk and the count of failed sign-ins.
QString slotFilePath(const QString& deskPath);
QString signInAttemptsPath(const QString& deskPath);
void removeDeskFiles(const QString& deskPath);

// A new desk is made under a name of its own; when it is whole, first its slot file and then the database get theirs. A
// process killed between the two leaves a desk that wants nothing but this last step.
QString halfMadePath(const QString& deskPath);
bool lacksItsName(const QString& deskPath);
// Takes the step, where the key of the slot file opens what lies there: a leaving of another desk never gets the name.
// DeskMissing where it does not.
Result<void> finishHalfMadeDesk(const QString& deskPath, const Secret& databaseKey);

// The making of a desk: under a name of its own, renamed when it is whole, so that a process killed half-way leaves
// nothing that looks like a desk.
class HalfMadeDesk {
public:
    explicit HalfMadeDesk(const QString& path); // removes what an earlier one left
    ~HalfMadeDesk();
    Q_DISABLE_COPY_MOVE(HalfMadeDesk)

    const QString& path() const { return m_path; }
    // Of the closed database. DiskFull, FileNotWritten.
    Result<void> becomes(const QString& path);

private:
    QString m_path;
};

// Of these copies the slot file that counts for this state of the database; errors as currentSlots.
Result<security::SlotFile> countingSlots(const QList<security::SlotCopy>& copies, const Secret& databaseKey,
                                         const QString& deskId, quint64 sequence);
// The accounts as they are: of the slot file's copies the one with the sequence the database holds. A newer one beside
// it is a change that was never committed (D3). Read it under the write lock, or a change under way looks like damage.
// SlotFileRolledBack when there are older ones only; SlotFileDamaged when the copy that counts is gone, belongs to
// another desk, or when a copy was written without the key.
Result<security::SlotFile> currentSlots(const Desk& desk);
// Brings both copies of the slot file to what the database holds; takes the write lock, changes no record.
Result<void> settleSlots(const Desk& desk);

// Where the account stands that signs in under this name, in whichever case; -1 when there is none.
qsizetype slotIndex(const security::SlotFile& slots, const QString& userName);

} // namespace rd::desk

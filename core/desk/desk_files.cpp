#include "core/desk/desk_files.h"

#include "core/storage/storage.h"

#include <QFile>

namespace rd::desk {

QString slotFilePath(const QString& deskPath)
{
    return deskPath + QStringLiteral(".rdk");
}

QString signInAttemptsPath(const QString& deskPath)
{
    return deskPath + QStringLiteral(".attempts");
}

void removeDeskFiles(const QString& deskPath)
{
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".rdk", ".attempts"})
        QFile::remove(deskPath + QLatin1String(ending));
}

Result<void> saveSlots(const QString& deskPath, const security::SlotFile& slots, const Secret& key,
                       storage::Storage& storage)
{
    // The file first: were the database first, a kill in between would look like a roll-back of the slots.
    RD_TRY(security::saveSlotFile(slotFilePath(deskPath), slots, key));
    return storage.noteSlotFile(slots.sequence);
}

Result<void> requireCurrentSlots(const security::SlotFile& slots, const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage.facts());
    if (facts.deskId != slots.deskId)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("otherDesk")}});
    if (slots.sequence < facts.slotSequence)
        return fail(ErrorCode::SlotFileRolledBack,
                    {{QStringLiteral("found"), slots.sequence}, {QStringLiteral("expected"), facts.slotSequence}});
    return {};
}

} // namespace rd::desk

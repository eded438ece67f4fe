#include "core/desk/entry/desk_files.h"

#include "core/base/safe_file.h"
#include "core/desk/desk_parts.h"

#include <algorithm>
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

QString halfMadePath(const QString& deskPath)
{
    return deskPath + QStringLiteral(".new");
}

bool lacksItsName(const QString& deskPath)
{
    const QString made = halfMadePath(deskPath);
    return !QFile::exists(deskPath) && QFile::exists(slotFilePath(deskPath)) && QFile::exists(made)
        && !QFile::exists(slotFilePath(made));
}

Result<void> finishHalfMadeDesk(const QString& deskPath, const Secret& databaseKey)
{
    if (!lacksItsName(deskPath))
        return {};
    const QString made = halfMadePath(deskPath);
    const bool ofThisSlotFile = storage::Storage::opensWith(made, databaseKey);
    // Whoever makes the desk may have got there first.
    if ((ofThisSlotFile && renameSafely(made, deskPath)) || QFile::exists(deskPath))
        return {};
    return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), deskPath}});
}

HalfMadeDesk::HalfMadeDesk(const QString& path)
    : m_path(halfMadePath(path))
{
    removeDeskFiles(m_path);
}

HalfMadeDesk::~HalfMadeDesk()
{
    removeDeskFiles(m_path);
}

Result<void> HalfMadeDesk::becomes(const QString& path)
{
    // A log still there could not be taken into the database when it closed; without it the desk is half a desk.
    if (QFile::exists(m_path + QStringLiteral("-wal")))
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), path}});
    if (!renameSafely(slotFilePath(m_path), slotFilePath(path)))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}});
    if (!renameSafely(m_path, path)) {
        // Somebody who signs in may have done it meanwhile; the slot file of what lies there is nobody's to remove.
        if (QFile::exists(path) && !QFile::exists(m_path))
            return {};
        if (!QFile::exists(path))
            QFile::remove(slotFilePath(path));
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}});
    }
    return {};
}

Result<security::SlotFile> countingSlots(const QList<security::SlotCopy>& copies, const Secret& databaseKey,
                                         const QString& deskId, quint64 sequence)
{
    const auto damaged = [](const char* what) {
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QLatin1String(what)}});
    };
    for (const security::SlotCopy& copy : copies) {
        if (!security::isAuthentic(copy, databaseKey))
            return damaged("mac");
        if (copy.file.deskId != deskId)
            return damaged("otherDesk");
    }
    for (const security::SlotCopy& copy : copies) {
        if (copy.file.sequence == sequence)
            return copy.file;
    }
    const quint64 newest = copies.first().file.sequence;
    if (newest > sequence)
        return damaged("sequence");
    return fail(ErrorCode::SlotFileRolledBack,
                {{QStringLiteral("found"), newest}, {QStringLiteral("expected"), sequence}});
}

Result<security::SlotFile> currentSlots(const Desk& desk)
{
    const Result<QList<security::SlotCopy>> copies = security::loadSlotCopies(slotFilePath(desk.path()));
    if (!copies && !QFile::exists(desk.path()))
        return fail(ErrorCode::DeskUnreachable, {{QStringLiteral("file"), desk.path()}}); // both went
    if (!copies)
        return tl::unexpected<Error>(copies.error());
    RD_TRY_ASSIGN(const storage::StorageFacts facts, desk.storage().facts());
    return countingSlots(*copies, desk.databaseKey(), facts.deskId, facts.slotSequence);
}

Result<void> settleSlots(const Desk& desk)
{
    RD_TRY_ASSIGN(const storage::Transaction lock, desk.begin());
    RD_TRY_ASSIGN(const security::SlotFile slots, currentSlots(desk));
    return security::settleSlotFile(slotFilePath(desk.path()), slots, desk.databaseKey());
}

qsizetype slotIndex(const security::SlotFile& slots, const QString& userName)
{
    const QString wanted = userName.trimmed();
    const auto slot = std::find_if(slots.keySlots.begin(), slots.keySlots.end(), [&](const security::KeySlot& one) {
        return one.user.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return slot == slots.keySlots.end() ? -1 : std::distance(slots.keySlots.begin(), slot);
}

} // namespace rd::desk

#include "core/desk/entry/open_slot.h"

#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/sign_in_attempts.h"
#include "core/storage/storage.h"

#include <QFileInfo>

namespace rd::desk {

namespace {

Result<OpenedSlot> openWith(const Secret& password, const QString& deskId, const security::KeySlot& slot)
{
    RD_TRY_ASSIGN(security::Keyset keyset, security::openSlot(deskId, slot, password));
    if (slot.sealedKey.isEmpty())
        return fail(slot.user.active ? ErrorCode::KeyNotGranted : ErrorCode::UserDisabled);
    RD_TRY_ASSIGN(Secret key, keyset.openSealed(slot.sealedKey));
    return OpenedSlot{slot, std::move(keyset), std::move(key)};
}

} // namespace

Result<OpenedSlot> openAnySlot(const QList<security::SlotCopy>& copies, const QString& userName, const Secret& password)
{
    Error reason{ErrorCode::WrongPassword, {}, {}};
    QByteArray refused;
    for (const security::SlotCopy& copy : copies) {
        const qsizetype index = slotIndex(copy.file, userName);
        // The same slot in the other copy would refuse the same password, after the same wait.
        if (index < 0 || copy.file.keySlots.at(index).wrappedKeyset == refused)
            continue;
        const security::KeySlot& slot = copy.file.keySlots.at(index);
        Result<OpenedSlot> opened = openWith(password, copy.file.deskId, slot);
        if (opened)
            return opened;
        if (opened.error().code == ErrorCode::WrongPassword)
            refused = slot.wrappedKeyset;
        else
            reason = opened.error();
    }
    return tl::unexpected<Error>(reason);
}

Result<QList<security::SlotCopy>> slotCopies(const QString& path, const Clock& clock)
{
    RD_TRY(storage::requireCipher());
    const bool halfMade = lacksItsName(path);
    if (!halfMade && !QFileInfo::exists(path))
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    RD_TRY(storage::requireEncryptedFile(halfMade ? halfMadePath(path) : path));
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, security::loadSlotCopies(slotFilePath(path)));
    RD_TRY(requireFreeSignIn(path, clock.now()));
    return copies;
}

Result<OpenedSlot> openSlotOf(const QString& path, const QString& userName, const Secret& password, const Clock& clock)
{
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, slotCopies(path, clock));
    Result<OpenedSlot> opened = openAnySlot(copies, userName, password);
    if (!opened && opened.error().code == ErrorCode::WrongPassword)
        noteFailedSignIn(path, clock.now());
    return opened;
}

} // namespace rd::desk

#include "core/desk/unlock_desk.h"

#include "core/desk/desk_files.h"
#include "core/desk/enter_desk.h"
#include "core/desk/sign_in_attempts.h"
#include "core/storage/find_damage.h"
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

// Which copy counts only the database can say, and only a slot opens the database: the newest copy is tried first, then
// the other one. What was opened is checked afterwards (enterDesk). An unknown name reads like a wrong password: the
// page tells nobody who works here.
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

// What comes before any password is tried.
Result<QList<security::SlotCopy>> slotCopies(const QString& path, const Clock& clock)
{
    RD_TRY(requireCipher());
    const bool halfMade = lacksItsName(path);
    if (!halfMade && !QFileInfo::exists(path))
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    RD_TRY(storage::requireEncryptedFile(halfMade ? halfMadePath(path) : path));
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, security::loadSlotCopies(slotFilePath(path)));
    RD_TRY(requireFreeSignIn(path, clock.now()));
    return copies;
}

} // namespace

Result<std::unique_ptr<Desk>> unlockDesk(const QString& path, const QString& userName, const Secret& password,
                                         const Clock& clock)
{
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, slotCopies(path, clock));
    Result<std::unique_ptr<Desk>> desk = openAnySlot(copies, userName, password).and_then([&](OpenedSlot opened) {
        opened.failedBefore = failedSignIns(path);
        return finishHalfMadeDesk(path, opened.databaseKey).and_then([&] {
            return enterDesk(path, std::move(opened), clock);
        });
    });
    if (!desk) {
        if (desk.error().code == ErrorCode::WrongPassword)
            noteFailedSignIn(path, clock.now());
        return desk;
    }
    clearFailedSignIns(path);
    // The other copy is damaged, or was left by a change that was cut short. Not repaired, it is so at the next
    // sign-in.
    if (copies.size() < 2 || copies.first().body != copies.last().body)
        (void)settleSlots(**desk);
    return desk;
}

Result<QStringList> checkLockedDesk(const QString& path, const QString& userName, const Secret& password,
                                    const Clock& clock)
{
    RD_TRY_ASSIGN(const QList<security::SlotCopy> copies, slotCopies(path, clock));
    const Result<OpenedSlot> opened = openAnySlot(copies, userName, password);
    if (!opened) {
        if (opened.error().code == ErrorCode::WrongPassword)
            noteFailedSignIn(path, clock.now());
        return tl::unexpected<Error>(opened.error());
    }
    RD_TRY(finishHalfMadeDesk(path, opened->databaseKey));
    return storage::findDamage(path, opened->databaseKey);
}

Result<void> requireCipher()
{
    return storage::requireCipher();
}

} // namespace rd::desk

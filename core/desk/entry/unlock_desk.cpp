#include "core/desk/entry/unlock_desk.h"

#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/open_slot.h"
#include "core/desk/entry/sign_in_attempts.h"
#include "core/storage/find_damage.h"
#include "core/storage/storage.h"

namespace rd::desk {

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
    RD_TRY_ASSIGN(const OpenedSlot opened, openSlotOf(path, userName, password, clock));
    RD_TRY(finishHalfMadeDesk(path, opened.databaseKey));
    return storage::findDamage(path, opened.databaseKey);
}

Result<void> requireCipher()
{
    return storage::requireCipher();
}

} // namespace rd::desk

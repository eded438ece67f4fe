#include "core/desk/unlock_desk.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/desk_files.h"
#include "core/desk/desk_parts.h"
#include "core/desk/sign_in_attempts.h"
#include "core/security/key_slots.h"

#include <algorithm>
#include <QFileInfo>
#include <QSysInfo>

namespace rd::desk {

namespace {

struct SignedIn {
    domain::User user;
    security::Keyset keyset;
    Secret databaseKey;
};

Result<SignedIn> signIn(const QString& path, const security::SlotFile& slots, const QString& userName,
                        const Secret& password, const QDateTime& now)
{
    RD_TRY(requireFreeSignIn(path, now));
    const auto slot = std::find_if(slots.keySlots.begin(), slots.keySlots.end(), [&](const security::KeySlot& one) {
        return one.user.name.compare(userName.trimmed(), Qt::CaseInsensitive) == 0;
    });
    // An unknown name reads like a wrong password: the page tells nobody who works here.
    if (slot == slots.keySlots.end()) {
        noteFailedSignIn(path, now);
        return fail(ErrorCode::WrongPassword);
    }
    Result<security::Keyset> keyset = security::openSlot(slots.deskId, *slot, password);
    if (!keyset) {
        if (keyset.error().code == ErrorCode::WrongPassword)
            noteFailedSignIn(path, now);
        return tl::unexpected<Error>(keyset.error());
    }
    if (!slot->user.active)
        return fail(ErrorCode::UserDisabled);
    if (slot->sealedKey.isEmpty())
        return fail(ErrorCode::KeyNotGranted);
    RD_TRY_ASSIGN(Secret key, keyset->openSealed(slot->sealedKey));
    RD_TRY(security::authenticateSlotFile(slotFilePath(path), key));
    clearFailedSignIns(path);
    return SignedIn{slot->user, std::move(*keyset), std::move(key)};
}

Result<calendar::WorkingCalendar> calendarOf(const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const QList<QByteArray> stored, storage.company().notices());
    QList<calendar::HolidayNotice> notices;
    for (const QByteArray& json : stored) {
        RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(json));
        if (notice.confirmed)
            notices.append(notice);
    }
    return calendar::WorkingCalendar::of(notices);
}

Result<void> recordSignIn(const Desk& desk)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    const domain::User& user = desk.session().user();
    return work.commit(domain::AuditEvent{QStringLiteral("SignedIn"), QStringLiteral("user"), user.id.text(), {}, {}});
}

} // namespace

Result<std::unique_ptr<Desk>> unlockDesk(const QString& path, const QString& userName, const Secret& password,
                                         const Clock& clock)
{
    RD_TRY(requireCipher());
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    RD_TRY(storage::requireEncryptedFile(path));
    RD_TRY_ASSIGN(const security::SlotFile slots, security::loadSlotFile(slotFilePath(path)));
    RD_TRY_ASSIGN(SignedIn signedIn, signIn(path, slots, userName, password, clock.now()));
    RD_TRY_ASSIGN(std::unique_ptr<storage::Storage> storage, storage::Storage::open(path, signedIn.databaseKey));
    RD_TRY(requireCurrentSlots(slots, *storage));
    RD_TRY(security::repairSlotFile(slotFilePath(path), signedIn.databaseKey));
    RD_TRY_ASSIGN(const QByteArray policy, storage->company().currentPolicy());
    RD_TRY_ASSIGN(rules::RuleBook rules, rules::RuleBook::fromJson(policy));
    RD_TRY_ASSIGN(calendar::WorkingCalendar calendar, calendarOf(*storage));
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage->facts());
    auto desk = std::make_unique<Desk>(
        Desk::Parts{path,
                    facts.demo,
                    clock,
                    std::move(rules),
                    std::move(calendar),
                    security::Session(signedIn.user, std::move(signedIn.keyset), QSysInfo::machineHostName()),
                    std::move(storage),
                    std::move(signedIn.databaseKey),
                    {}});
    RD_TRY(recordSignIn(*desk));
    return desk;
}

Result<void> requireCipher()
{
    return storage::requireCipher();
}

} // namespace rd::desk

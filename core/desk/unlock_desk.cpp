#include "core/desk/unlock_desk.h"

#include "core/desk/desk_files.h"
#include "core/desk/desk_parts.h"
#include "core/desk/sign_in_attempts.h"
#include "core/security/key_slots.h"
#include "core/storage/find_damage.h"

#include <QFileInfo>
#include <QSysInfo>

namespace rd::desk {

namespace {

constexpr qint64 longestAbsence = 14 * 24 * 3600;

struct OpenedSlot {
    security::KeySlot slot;
    security::Keyset keyset;
    Secret databaseKey;
};

Result<OpenedSlot> openWith(const Secret& password, const QString& deskId, const security::KeySlot& slot)
{
    RD_TRY_ASSIGN(security::Keyset keyset, security::openSlot(deskId, slot, password));
    if (slot.sealedKey.isEmpty())
        return fail(slot.user.active ? ErrorCode::KeyNotGranted : ErrorCode::UserDisabled);
    RD_TRY_ASSIGN(Secret key, keyset.openSealed(slot.sealedKey));
    return OpenedSlot{slot, std::move(keyset), std::move(key)};
}

// Which copy counts only the database can say, and only a slot opens the database: the newest copy is tried first, then
// the other one. What was opened is checked afterwards (admit). An unknown name reads like a wrong password: the page
// tells nobody who works here.
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

// The record speaks last: a user who is on none, or whom it calls disabled, does not sign in, whatever the slot says.
Result<void> requireOnRecord(const storage::StoredUser& stored, const security::KeySlot& slot,
                             const security::Keyset& keyset)
{
    if (!stored.user.active)
        return fail(ErrorCode::UserDisabled);
    if (stored.signKey != keyset.publicKeys().sign || stored.user.roles != slot.user.roles)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("user")}});
    return {};
}

// Now that the key is known: the slot that was opened must be this user's in the copy that counts. Otherwise it comes
// from a change that was never committed, or the password from before one that was. Nothing is written then.
Result<void> admit(const Desk& desk, const security::KeySlot& opened)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const security::SlotFile slots, currentSlots(desk));
    const qsizetype index = slotIndex(slots, opened.user.name);
    if (index < 0 || slots.keySlots.at(index).wrappedKeyset != opened.wrappedKeyset)
        return fail(ErrorCode::WrongPassword);
    const security::KeySlot& slot = slots.keySlots.at(index);
    if (!slot.user.active)
        return fail(ErrorCode::UserDisabled);
    if (slot.sealedKey.isEmpty())
        return fail(ErrorCode::KeyNotGranted);
    RD_TRY_ASSIGN(const storage::StoredUser stored, work.users().find(slot.user.id));
    RD_TRY(requireOnRecord(stored, slot, desk.session().keyset()));
    QList<domain::AuditEvent> events{{QStringLiteral("SignedIn"), QStringLiteral("user"), slot.user.id.text(), {}, {}}};
    if (desk.clockJumpAtSignIn() != 0) {
        // Whoever signs in, the record says which cases were logged while the clock stood ahead.
        RD_TRY_ASSIGN(const QStringList ahead,
                      work.cases().loggedAfter(desk.clock().now().addSecs(toleratedClockSeconds)));
        events.append(clockJumpEvent(desk.clockJumpAtSignIn(), QStringLiteral("signIn")));
        if (!ahead.isEmpty())
            events.last().detail.insert(QStringLiteral("loggedAhead"), ahead.join(QLatin1Char(' ')));
    }
    return work.commit(events);
}

// Seconds between the newest entry of the record and now, where that says the PC's clock was set: it stands before the
// record, or further after it than any holiday is long.
Result<qint64> clockJumpSince(const storage::Storage& storage, const Clock& clock)
{
    RD_TRY_ASSIGN(const QDateTime latest, storage.audit().latestTime());
    if (!latest.isValid())
        return 0;
    const qint64 seconds = latest.secsTo(clock.now());
    return seconds < -toleratedClockSeconds || seconds > longestAbsence ? seconds : 0;
}

// The user as the record knows them.
Result<domain::User> userOnRecord(const storage::Storage& storage, const domain::UserId& id)
{
    const Result<storage::StoredUser> stored = storage.users().find(id);
    if (!stored && stored.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::WrongPassword);
    return stored.map([](const storage::StoredUser& one) { return one.user; });
}

Result<std::unique_ptr<Desk>> openDesk(const QString& path, OpenedSlot opened, const Clock& clock)
{
    RD_TRY_ASSIGN(std::unique_ptr<storage::Storage> storage, storage::Storage::open(path, opened.databaseKey));
    RD_TRY_ASSIGN(const domain::User user, userOnRecord(*storage, opened.slot.user.id));
    RD_TRY_ASSIGN(const QByteArray policy, storage->company().currentPolicy());
    RD_TRY_ASSIGN(rules::RuleBook rules, rules::RuleBook::fromJson(policy));
    RD_TRY_ASSIGN(std::unique_ptr<DeskCalendar> calendar, DeskCalendar::of(*storage));
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage->facts());
    RD_TRY_ASSIGN(const qint64 clockJump, clockJumpSince(*storage, clock));
    auto desk = std::make_unique<Desk>(
        Desk::Parts{path,
                    facts.demo,
                    clock.anchored(),
                    std::move(rules),
                    std::move(calendar),
                    security::Session(user, std::move(opened.keyset), QSysInfo::machineHostName()),
                    std::move(storage),
                    std::move(opened.databaseKey),
                    {},
                    clockJump});
    RD_TRY(admit(*desk, opened.slot));
    return desk;
}

// What comes before any password is tried.
Result<QList<security::SlotCopy>> slotCopies(const QString& path, const Clock& clock)
{
    RD_TRY(requireCipher());
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    RD_TRY(storage::requireEncryptedFile(path));
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
        return openDesk(path, std::move(opened), clock);
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
    return storage::findDamage(path, opened->databaseKey);
}

Result<void> requireCipher()
{
    return storage::requireCipher();
}

} // namespace rd::desk

#include "core/desk/entry/manage_users.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"
#include "core/security/key_slots.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::desk {

using domain::User;
using security::KeySlot;
using security::SlotFile;

namespace {

Result<void> requireNewName(const SlotFile& slots, const QString& name)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z][A-Za-z0-9.-]{1,31}$"));
    if (!shape.match(name).hasMatch())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("userName")}});
    if (slotIndex(slots, name) >= 0)
        return fail(ErrorCode::UserExists, {{QStringLiteral("user"), name}});
    return {};
}

Result<void> stageAndCommit(Desk& desk, storage::Transaction work, const SlotFile& before, const SlotFile& after,
                            const domain::AuditEvent& event)
{
    RD_TRY(work.noteSlotFile(after.sequence));
    RD_TRY(security::stageSlotFile(slotFilePath(desk.path()), before, after, desk.databaseKey()));
    return commitAndAnnounce(desk, work, {event});
}

// The slot file and the database change together: one copy of the file takes the new accounts, the commit decides
// which copy counts, and the other copy follows, or the first goes back. Killed anywhere, the desk is before or after.
Result<void> commitWithSlots(Desk& desk, storage::Transaction work, const SlotFile& before, SlotFile after,
                             const domain::AuditEvent& event)
{
    after.sequence = before.sequence + 1;
    const Result<void> committed = stageAndCommit(desk, std::move(work), before, after, event);
    // A commit that the disk did not confirm may yet count when the program dies now; both states stay until the next
    // sign-in has committed something. Whatever is not settled here is settled there.
    if (committed || !storage::mayStand(committed.error()))
        (void)settleSlots(desk);
    return committed;
}

bool isKeyHoldingOfficer(const User& user)
{
    return user.active && user.holdsKey && user.roles.testFlag(domain::Role::Officer);
}

} // namespace

Result<User> addUser(Desk& desk, const NewUser& newUser, const Secret& password)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::CreateUsers));
    RD_TRY_ASSIGN(SlotFile slots, currentSlots(desk));
    RD_TRY(requireNewName(slots, newUser.name));
    RD_TRY(security::checkPassword(newUser.name, password));
    if (!newUser.roles)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("role")}});

    User user;
    user.id = domain::UserId::create();
    user.name = newUser.name;
    user.displayName = newUser.displayName.isEmpty() ? newUser.name : newUser.displayName;
    user.roles = newUser.roles;
    user.holdsKey = domain::holdsDatabaseKey(newUser.roles);
    user.createdAt = desk.clock().now();
    const security::KdfCost cost = desk.isDemo() ? security::KdfCost::floor() : security::KdfCost();
    const security::Keyset keyset = security::Keyset::create();
    RD_TRY_ASSIGN(KeySlot slot, security::makeSlot(slots.deskId, user, password, cost, keyset));
    if (user.holdsKey)
        slot.sealedKey = security::sealTo(keyset.publicKeys(), desk.databaseKey());

    const SlotFile before = slots;
    slots.keySlots.append(slot);
    RD_TRY(work.users().add({user, keyset.publicKeys().sign}));
    const domain::AuditEvent event = objectEvent(
        QStringLiteral("UserAdded"), QStringLiteral("user"), user.id.text(), {},
        {{QStringLiteral("name"), user.name}, {QStringLiteral("roles"), codesOf(user.roles).join(QLatin1Char(' '))}});
    RD_TRY(commitWithSlots(desk, std::move(work), before, slots, event));
    return user;
}

Result<QList<User>> listUsers(const Desk& desk)
{
    RD_TRY_ASSIGN(const QList<storage::StoredUser> stored, desk.storage().users().all());
    QList<User> users;
    for (const storage::StoredUser& one : stored)
        users.append(one.user);
    return users;
}

Result<User> userNamed(const Desk& desk, const QString& name)
{
    RD_TRY_ASSIGN(const QList<User> users, listUsers(desk));
    const auto named = std::find_if(users.begin(), users.end(), [&](const User& user) {
        return user.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (named == users.end())
        return fail(ErrorCode::UserUnknown, {{QStringLiteral("user"), name.trimmed()}});
    return *named;
}

Result<void> disableUser(Desk& desk, const QString& userName)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::CreateUsers));
    RD_TRY_ASSIGN(SlotFile slots, currentSlots(desk));
    const SlotFile before = slots;
    const qsizetype index = slotIndex(slots, userName);
    if (index < 0)
        return fail(ErrorCode::UserUnknown, {{QStringLiteral("user"), userName}});
    KeySlot& slot = slots.keySlots[index];
    if (!slot.user.active)
        return fail(ErrorCode::UserDisabled, {{QStringLiteral("user"), userName}});
    const auto officers = std::count_if(slots.keySlots.begin(), slots.keySlots.end(),
                                        [](const KeySlot& one) { return isKeyHoldingOfficer(one.user); });
    if (isKeyHoldingOfficer(slot.user) && officers == 1)
        return fail(ErrorCode::LastOfficer, {{QStringLiteral("user"), userName}});
    RD_TRY_ASSIGN(storage::StoredUser stored, work.users().find(slot.user.id));
    slot.user.active = false;
    slot.user.holdsKey = false;
    slot.sealedKey.clear();
    stored.user.active = false;
    stored.user.holdsKey = false;
    RD_TRY(work.users().update(stored));
    return commitWithSlots(
        desk, std::move(work), before, slots,
        objectEvent(QStringLiteral("UserDisabled"), QStringLiteral("user"), stored.user.id.text(), {}));
}

Result<void> changePassword(Desk& desk, const Secret& oldPassword, const Secret& newPassword)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(SlotFile slots, currentSlots(desk));
    const SlotFile before = slots;
    const User& user = desk.session().user();
    const qsizetype index = slotIndex(slots, user.name);
    if (index < 0)
        return fail(ErrorCode::UserUnknown, {{QStringLiteral("user"), user.name}});
    KeySlot& slot = slots.keySlots[index];
    RD_TRY_ASSIGN(const security::Keyset keyset, security::openSlot(slots.deskId, slot, oldPassword));
    RD_TRY(security::checkPassword(user.name, newPassword));
    RD_TRY_ASSIGN(KeySlot fresh, security::makeSlot(slots.deskId, slot.user, newPassword, slot.cost, keyset));
    fresh.sealedKey = slot.sealedKey;
    slot = fresh;
    return commitWithSlots(desk, std::move(work), before, slots,
                           objectEvent(QStringLiteral("PasswordChanged"), QStringLiteral("user"), user.id.text(), {}));
}

} // namespace rd::desk

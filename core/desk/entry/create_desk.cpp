#include "core/desk/entry/create_desk.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/digest.h"
#include "core/security/key_slots.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace rd::desk {

namespace {

constexpr qsizetype databaseKeyBytes = 48; // 32 of key, 16 of salt (security.md D1)
constexpr quint64 firstSlotSequence = 1;

Result<rules::RuleBook> ruleBookOf(const NewDesk& newDesk)
{
    return newDesk.policyJson.isEmpty() ? rules::RuleBook::shipped() : rules::RuleBook::fromJson(newDesk.policyJson);
}

struct Owner {
    domain::User user;
    security::Keyset keyset;
    security::KeySlot slot;
};

Result<Owner> makeOwner(const NewDesk& newDesk, const QString& deskId, const Secret& password, const Secret& key,
                        const Clock& clock)
{
    RD_TRY(security::checkPassword(newDesk.ownerName, password));
    domain::User user;
    user.id = domain::UserId::create();
    user.name = newDesk.ownerName.trimmed();
    user.displayName = newDesk.ownerDisplayName.isEmpty() ? user.name : newDesk.ownerDisplayName;
    user.roles = domain::Role::Officer | domain::Role::Supervisor;
    user.holdsKey = true;
    user.createdAt = clock.now();
    const security::KdfCost cost = newDesk.demo ? security::KdfCost::floor() : security::KdfCost();
    security::Keyset keyset = security::Keyset::create();
    RD_TRY_ASSIGN(security::KeySlot slot, security::makeSlot(deskId, user, password, cost, keyset));
    slot.sealedKey = security::sealTo(keyset.publicKeys(), key);
    return Owner{user, std::move(keyset), slot};
}

Result<void> fillNewDesk(storage::Storage& storage, const security::Session& session, const rules::RuleBook& rules,
                         const NewDesk& newDesk, const QDateTime& now)
{
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, calendar::shippedNotices());
    RD_TRY_ASSIGN(storage::Transaction work, storage.begin(session, now));
    RD_TRY(work.users().add({session.user(), session.keyset().publicKeys().sign}));
    RD_TRY(work.noteSlotFile(firstSlotSequence));
    RD_TRY(work.company().addPolicy(rules.id(), rules.policyVersion(), rules.json(), now));
    for (const calendar::HolidayNotice& notice : notices)
        RD_TRY(work.company().saveNotice(notice.year, notice.confirmed, calendar::noticeToJson(notice), now));
    domain::AuditEvent created;
    created.action = QStringLiteral("DeskCreated");
    created.objectKind = QStringLiteral("desk");
    created.objectId = rules.id();
    created.detail = {{QStringLiteral("policy"), rules.policyVersion()}, {QStringLiteral("demo"), newDesk.demo}};
    return work.commit(created);
}

} // namespace

Result<std::unique_ptr<Desk>> createDesk(const NewDesk& newDesk, const Secret& password, const Clock& clock)
{
    RD_TRY(requireCipher());
    if (newDesk.ownerName.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("owner")}});
    // A key file without its desk is somebody's too: it may be the only way into a desk that lies elsewhere.
    for (const QString& file : {newDesk.path, slotFilePath(newDesk.path)}) {
        if (QFileInfo::exists(file))
            return fail(ErrorCode::DeskExists, {{QStringLiteral("file"), file}});
    }
    if (!QDir().mkpath(QFileInfo(newDesk.path).absolutePath()))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), newDesk.path}});
    RD_TRY_ASSIGN(const rules::RuleBook rules, ruleBookOf(newDesk));

    const QString deskId = newUuid();
    const Secret key = security::randomSecret(databaseKeyBytes);
    RD_TRY_ASSIGN(Owner owner, makeOwner(newDesk, deskId, password, key, clock));

    HalfMadeDesk halfMade(newDesk.path);
    const security::Session session(owner.user, std::move(owner.keyset), QSysInfo::machineHostName());
    {
        RD_TRY_ASSIGN(const std::unique_ptr<storage::Storage> storage,
                      storage::Storage::create(halfMade.path(), key, deskId));
        RD_TRY(security::createSlotFile(slotFilePath(halfMade.path()), {deskId, firstSlotSequence, {owner.slot}}, key));
        RD_TRY(fillNewDesk(*storage, session, rules, newDesk, clock.now()));
        if (newDesk.demo)
            RD_TRY(storage->markAsDemo());
    }
    RD_TRY(halfMade.becomes(newDesk.path));
    forgetAnchor(newDesk.path);
    return unlockDesk(newDesk.path, owner.user.name, password, clock);
}

} // namespace rd::desk

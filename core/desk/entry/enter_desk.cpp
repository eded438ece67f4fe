#include "core/desk/entry/enter_desk.h"

#include "core/desk/backup/migration_backup.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"

#include <QJsonDocument>
#include <QSysInfo>

namespace rd::desk {

namespace {

constexpr qint64 longestAbsence = 14 * 24 * 3600;

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
// from a change that was never committed, or the password from before one that was.
Result<void> requireCounted(storage::Transaction& work, const security::SlotFile& slots,
                            const security::KeySlot& opened, const security::Keyset& keyset)
{
    const qsizetype index = slotIndex(slots, opened.user.name);
    if (index < 0 || slots.keySlots.at(index).wrappedKeyset != opened.wrappedKeyset)
        return fail(ErrorCode::WrongPassword);
    const security::KeySlot& slot = slots.keySlots.at(index);
    if (!slot.user.active)
        return fail(ErrorCode::UserDisabled);
    if (slot.sealedKey.isEmpty())
        return fail(ErrorCode::KeyNotGranted);
    RD_TRY_ASSIGN(const storage::StoredUser stored, work.users().find(slot.user.id));
    return requireOnRecord(stored, slot, keyset);
}

// What the log keeps when two people take the desk as it lies: the head that was lost, and the second one's signature
// over all of it. The entry itself bears the first one's.
domain::AuditEvent acceptedEvent(const Acceptance& acceptance, const AnchorFinding& finding)
{
    const domain::User& witness = acceptance.witness.slot.user;
    QJsonObject detail{{QStringLiteral("why"), codeOf(finding.state)},
                       {QStringLiteral("reason"), acceptance.reason},
                       {QStringLiteral("lostDesk"), finding.kept->deskId},
                       {QStringLiteral("lostSequence"), finding.kept->sequence},
                       {QStringLiteral("lostHead"), QString::fromLatin1(finding.kept->head.toHex())},
                       {QStringLiteral("foundSequence"), finding.end.sequence},
                       {QStringLiteral("foundHead"), QString::fromLatin1(finding.end.hash.toHex())},
                       {QStringLiteral("second"), witness.id.text()},
                       {QStringLiteral("secondName"), witness.name}};
    const QByteArray signedText = QJsonDocument(detail).toJson(QJsonDocument::Compact);
    detail.insert(QStringLiteral("secondSignature"),
                  QString::fromLatin1(acceptance.witness.keyset.sign(signedText).toHex()));
    return {QStringLiteral("DeskAccepted"), QStringLiteral("desk"), {}, {}, detail};
}

// security.md D7: a desk that is not as this workstation left it is entered by two people only.
Result<QList<domain::AuditEvent>> compareWithAnchor(storage::Transaction& work, const security::SlotFile& slots,
                                                    const Desk& desk, const Acceptance* acceptance)
{
    RD_TRY_ASSIGN(const AnchorFinding finding, desk.anchor().compare(desk.storage()));
    const Result<void> asLeft = requireAsLeft(finding);
    if (!acceptance) {
        RD_TRY(asLeft);
        return QList<domain::AuditEvent>();
    }
    if (asLeft)
        return fail(ErrorCode::AlreadyDone);
    RD_TRY(requireCounted(work, slots, acceptance->witness.slot, acceptance->witness.keyset));
    return QList<domain::AuditEvent>{acceptedEvent(*acceptance, finding)};
}

// What this sign-in has to tell the log.
Result<QList<domain::AuditEvent>> signInEvents(storage::Transaction& work, const Desk& desk, const OpenedSlot& way,
                                               qint64 clockSet)
{
    RD_TRY_ASSIGN(QList<domain::AuditEvent> events, work.takeUnlogged());
    if (const QList<QDateTime>& failed = way.failedBefore; !failed.isEmpty())
        events.append({QStringLiteral("SignInsFailed"),
                       QStringLiteral("desk"),
                       {},
                       {},
                       {{QStringLiteral("count"), failed.size()},
                        {QStringLiteral("first"), isoWithOffset(failed.first())},
                        {QStringLiteral("last"), isoWithOffset(failed.last())}}});
    events.append({QStringLiteral("SignedIn"), QStringLiteral("user"), way.slot.user.id.text(), {}, {}});
    // In the sign-in's own transaction: from the next entry on the silence before it cannot be seen any more.
    const qint64 ahead = desk.clockAheadAtSignIn();
    if (const qint64 jump = ahead > 0 ? ahead : desk.clockJumpAtSignIn(); jump != 0) {
        RD_TRY_ASSIGN(const domain::AuditEvent event, clockJumpEvent(desk, jump, QStringLiteral("signIn")));
        events.append(event);
    } else if (clockSet != 0) {
        RD_TRY_ASSIGN(const domain::AuditEvent event, clockJumpEvent(desk, clockSet, QStringLiteral("start")));
        events.append(event);
    }
    return events;
}

// Nothing is written for whoever is not let in.
Result<void> admit(const Desk& desk, const OpenedSlot& way, qint64 clockSet, DeskAnchor& anchor,
                   const Acceptance* acceptance)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const security::SlotFile slots, currentSlots(desk));
    RD_TRY(requireCounted(work, slots, way.slot, desk.session().keyset()));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> accepted, compareWithAnchor(work, slots, desk, acceptance));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events, signInEvents(work, desk, way, clockSet));
    RD_TRY(noteClockReading(desk, work));
    if (acceptance)
        anchor.startAnew();
    return work.commit(accepted + events);
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

// Seconds by which the clock was set while the desk was closed, where the system has run since this PC's last sign-in:
// also by less than a day, or over days off, which the record cannot tell from time that passed.
Result<qint64> clockSetSince(const storage::Storage& storage, const Clock& clock)
{
    const std::optional<ClockReading> now = clock.reading();
    if (!now)
        return 0;
    RD_TRY_ASSIGN(const std::optional<ClockReading> before, storage.clockReading(QSysInfo::machineHostName()));
    return before ? setBetween(*before, *now) : 0;
}

// The user as the record knows them.
Result<domain::User> userOnRecord(const storage::Storage& storage, const domain::UserId& id)
{
    const Result<storage::StoredUser> stored = storage.users().find(id);
    if (!stored && stored.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::WrongPassword);
    return stored.map([](const storage::StoredUser& one) { return one.user; });
}

} // namespace

Result<std::unique_ptr<Desk>> enterDesk(const QString& path, OpenedSlot opened, const Clock& clock,
                                        const Acceptance* acceptance)
{
    const OlderDesk older = acceptance ? OlderDesk::AsItLies : OlderDesk::AsLeft;
    RD_TRY_ASSIGN(std::unique_ptr<storage::Storage> storage,
                  storage::Storage::open(path, opened.databaseKey,
                                         backupBeforeMigration(path, opened.databaseKey, clock, older)));
    RD_TRY_ASSIGN(const domain::User user, userOnRecord(*storage, opened.slot.user.id));
    RD_TRY_ASSIGN(const QByteArray policy, storage->company().currentPolicy());
    RD_TRY_ASSIGN(rules::RuleBook rules, rules::RuleBook::fromJson(policy));
    RD_TRY_ASSIGN(std::unique_ptr<DeskCalendar> calendar, DeskCalendar::of(*storage));
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage->facts());
    RD_TRY_ASSIGN(const qint64 clockJump, clockJumpSince(*storage, clock));
    RD_TRY_ASSIGN(const qint64 clockSet, clockSetSince(*storage, clock));
    const auto anchor = std::make_shared<DeskAnchor>(path, opened.databaseKey, facts, user.id.text());
    auto desk = std::make_unique<Desk>(
        Desk::Parts{path,
                    facts.demo,
                    clock.anchored(),
                    DeskRules(std::move(rules)),
                    std::move(calendar),
                    security::Session(user, std::move(opened.keyset), QSysInfo::machineHostName()),
                    std::move(storage),
                    std::move(opened.databaseKey),
                    {},
                    clockJump,
                    anchor});
    RD_TRY(admit(*desk, opened, clockSet, *anchor, acceptance));
    return desk;
}

} // namespace rd::desk

#include "core/desk/desk_status.h"

#include "core/desk/desk_parts.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/storage/find_damage.h"

namespace rd::desk {

namespace {

// From 1 November until it comes, in the new year too, a missing notice is worth a warning (R-DL-06).
int missingYear(const Desk& desk)
{
    const QDate today = desk.clock().today();
    const QList<int> known = desk.calendar().noticeYears();
    if (!known.contains(today.year()))
        return today.year();
    return today.month() >= 11 && !known.contains(today.year() + 1) ? today.year() + 1 : 0;
}

Result<void> addAnchor(const Desk& desk, domain::DeskStatus& status)
{
    RD_TRY_ASSIGN(const AnchorFinding anchor, desk.anchor().compare(desk.storage()));
    if (!anchor.kept || !desk.anchor().isKept())
        return {};
    status.anchorSequence = anchor.kept->sequence;
    status.anchorAge = qMax<qint64>(anchor.kept->at.secsTo(desk.clock().now()), 0);
    return {};
}

} // namespace

Result<domain::DeskStatus> deskStatus(const Desk& desk)
{
    RD_TRY(desk.followRecord());
    const storage::Storage& storage = desk.storage();
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage.facts());
    RD_TRY_ASSIGN(const auto counts, storage.cases().countByState());
    domain::DeskStatus status;
    status.path = desk.path();
    status.deskId = facts.deskId;
    status.cipher = facts.cipher;
    status.schema = facts.schema;
    status.policyVersion = desk.rules().policyVersion();
    status.calendarYears = desk.calendar().noticeYears();
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        status.cases += count.value();
        if (domain::isOpen(count.key()))
            status.open += count.value();
    }
    RD_TRY_ASSIGN(status.referenceProfiles, storage.reference().count());
    RD_TRY_ASSIGN(status.auditHead, storage.audit().head());
    const calendar::HotlineStatus hotline =
        calendar::hotlineStatus(desk.rules().contact().hours, desk.calendar(), desk.clock().now());
    status.hotlineOpen = hotline.open;
    status.hotlineUntil = hotline.until;
    status.hotlineNext = hotline.nextOpening;
    status.hotlineCallback = hotline.callback;
    status.workingDay = desk.calendar().isWorkingDay(desk.clock().today());
    status.missingYear = missingYear(desk);
    RD_TRY_ASSIGN(status.waitingYear, storage.notices().waitingYear());
    RD_TRY_ASSIGN(const QDateTime backup, storage.lastBackup());
    if (backup.isValid())
        status.backupAge = qMax<qint64>(backup.secsTo(desk.clock().now()), 0);
    RD_TRY(addAnchor(desk, status));
    status.demo = desk.isDemo();
    RD_TRY_ASSIGN(const QDateTime latest, storage.audit().latestTime());
    const qint64 behind = latest.isValid() ? desk.clock().now().secsTo(latest) : 0;
    status.clockBehind = behind > toleratedClockSeconds ? behind : 0;
    RD_TRY_ASSIGN(status.clockAhead, clockAheadUnconfirmed(desk));
    RD_TRY_ASSIGN(status.receivedAhead, receivedAhead(desk));
    return status;
}

bool lacksBackup(const domain::DeskStatus& status)
{
    constexpr qint64 tooOldSeconds = 48 * 3600;
    return !status.backupAge || *status.backupAge >= tooOldSeconds;
}

Result<QStringList> checkDesk(const Desk& desk)
{
    RD_TRY_ASSIGN(QStringList problems, storage::findDamage(desk.path(), desk.databaseKey()));
    if (!problems.isEmpty())
        return problems; // the log cannot be read through a damaged file
    RD_TRY_ASSIGN(const domain::AuditCheck audit, desk.storage().audit().verify());
    if (!audit.ok)
        problems.append(QStringLiteral("audit:%1:%2").arg(audit.firstBad).arg(audit.problem));
    RD_TRY_ASSIGN(const storage::Transaction lock, desk.begin());
    if (const Result<security::SlotFile> slots = currentSlots(desk); !slots)
        problems.append(QStringLiteral("slots:") + errorName(slots.error().code));
    return problems;
}

} // namespace rd::desk

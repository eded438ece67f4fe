#include "core/storage/transaction.h"

#include "core/storage/meta.h"
#include "core/storage/records.h"
#include "core/storage/unlogged_events.h"

namespace rd::storage {

bool mayStand(const Error& failed)
{
    return failed.code == ErrorCode::StorageFailed || failed.code == ErrorCode::DeskUnreachable;
}

Transaction::Transaction(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Transaction::~Transaction()
{
    if (d && d->open)
        d->records.sql->rollback();
}

Transaction::Transaction(Transaction&&) noexcept = default;
Transaction& Transaction::operator=(Transaction&&) noexcept = default;

CaseRepository& Transaction::cases()
{
    return d->records.cases;
}

DraftRepository& Transaction::drafts()
{
    return d->records.drafts;
}

TaskRepository& Transaction::tasks()
{
    return d->records.tasks;
}

VerificationRepository& Transaction::verifications()
{
    return d->records.verifications;
}

ReferenceRepository& Transaction::reference()
{
    return d->records.reference;
}

FoundRepository& Transaction::found()
{
    return d->records.found;
}

CopyRepository& Transaction::copies()
{
    return d->records.copies;
}

ApprovalRepository& Transaction::approvals()
{
    return d->records.approvals;
}

AccessRepository& Transaction::access()
{
    return d->records.access;
}

LockoutRepository& Transaction::lockouts()
{
    return d->records.lockouts;
}

SafetyRepository& Transaction::safety()
{
    return d->records.safety;
}

ReplyRepository& Transaction::replies()
{
    return d->records.replies;
}

PaperRepository& Transaction::papers()
{
    return d->records.papers;
}

MaterialRepository& Transaction::material()
{
    return d->records.material;
}

ReminderRepository& Transaction::reminders()
{
    return d->records.reminders;
}

UserRepository& Transaction::users()
{
    return d->records.users;
}

CompanyRepository& Transaction::company()
{
    return d->records.company;
}

NoticeRepository& Transaction::notices()
{
    return d->records.notices;
}

DeadlineRepository& Transaction::deadlines()
{
    return d->records.deadlines;
}

PackageRepository& Transaction::packages()
{
    return d->records.packages;
}

DeletionRepository& Transaction::deletions()
{
    return d->records.deletions;
}

ConsentRepository& Transaction::consents()
{
    return d->records.consents;
}

ErasureRepository& Transaction::erasures()
{
    return d->records.erasures;
}

ExceptionRepository& Transaction::exceptions()
{
    return d->records.exceptions;
}

TransferRepository& Transaction::transfers()
{
    return d->records.transfers;
}

IncidentRepository& Transaction::incidents()
{
    return d->records.incidents;
}

MailRepository& Transaction::mails()
{
    return d->records.mails;
}

AccessLimitRepository& Transaction::accessLimits()
{
    return d->records.accessLimits;
}

AbsenceRepository& Transaction::absences()
{
    return d->records.absences;
}

TargetRepository& Transaction::targets()
{
    return d->records.targets;
}

HoldRepository& Transaction::holds()
{
    return d->records.holds;
}

TurnRepository& Transaction::turns()
{
    return d->records.turns;
}

ComplaintRepository& Transaction::complaints()
{
    return d->records.complaints;
}

Result<void> Transaction::noteSlotFile(quint64 sequence)
{
    d->slotSequence = sequence;
    return writeMeta(*d->records.sql, "slot_sequence", QByteArray::number(sequence));
}

Result<void> Transaction::noteBackup(const QDateTime& at)
{
    return writeMeta(*d->records.sql, backupAtName, QByteArray::number(at.toMSecsSinceEpoch()));
}

Result<void> Transaction::noteClock(const QString& workstation, const ClockReading& reading)
{
    return writeClockReading(*d->records.sql, workstation, reading);
}

Result<QList<domain::AuditEvent>> Transaction::takeUnlogged()
{
    return storage::takeUnlogged(*d->records.sql);
}

Result<void> Transaction::note(const domain::AuditEvent& event)
{
    Q_ASSERT(d && d->open);
    return d->entries.add(event);
}

Result<qint64> Transaction::sharedEntry()
{
    Q_ASSERT(d && d->open);
    return d->entries.shared();
}

Result<void> Transaction::noteLine(const NewLine& line)
{
    Q_ASSERT(d && d->open);
    return d->entries.addLine(line);
}

Result<void> Transaction::commit(const domain::AuditEvent& event)
{
    return commit(QList<domain::AuditEvent>{event});
}

Result<void> Transaction::commit(const QList<domain::AuditEvent>& events)
{
    Q_ASSERT(d && d->open && !events.isEmpty());
    for (const domain::AuditEvent& event : events)
        RD_TRY(note(event));
    RD_TRY(d->entries.finish());
    RD_TRY(d->records.sql->commit());
    d->open = false;
    if (d->committed)
        d->committed({d->entries.end().sequence, d->entries.end().hash, d->at, d->slotSequence});
    return {};
}

} // namespace rd::storage

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/audit_event.h"
#include "core/storage/absence_repository.h"
#include "core/storage/access_limit_repository.h"
#include "core/storage/access_repository.h"
#include "core/storage/approval_repository.h"
#include "core/storage/audit_repository.h"
#include "core/storage/case_repository.h"
#include "core/storage/company_repository.h"
#include "core/storage/complaint_repository.h"
#include "core/storage/consent_repository.h"
#include "core/storage/copy_repository.h"
#include "core/storage/deadline_repository.h"
#include "core/storage/deletion_repository.h"
#include "core/storage/draft_repository.h"
#include "core/storage/erasure_repository.h"
#include "core/storage/exception_repository.h"
#include "core/storage/found_repository.h"
#include "core/storage/hold_repository.h"
#include "core/storage/incident_repository.h"
#include "core/storage/lockout_repository.h"
#include "core/storage/mail_repository.h"
#include "core/storage/material_repository.h"
#include "core/storage/notice_repository.h"
#include "core/storage/package_repository.h"
#include "core/storage/paper_repository.h"
#include "core/storage/reference_repository.h"
#include "core/storage/reminder_repository.h"
#include "core/storage/reply_repository.h"
#include "core/storage/report_repository.h"
#include "core/storage/safety_repository.h"
#include "core/storage/shared_entry.h"
#include "core/storage/target_repository.h"
#include "core/storage/task_repository.h"
#include "core/storage/transfer_repository.h"
#include "core/storage/turn_repository.h"
#include "core/storage/user_repository.h"
#include "core/storage/verification_repository.h"

#include <functional>
#include <memory>

namespace rd::storage {

// Where the log stands after a commit.
struct CommitMark {
    qint64 sequence = 0; // of its newest entry
    QByteArray hash;
    QDateTime at;
    quint64 slotSequence = 0; // when the transaction noted one
};
using CommitListener = std::function<void(const CommitMark&)>;

// Whether a commit that failed so may stand after all, because the disk did not confirm it: what a desk cannot do
// without has to stay then. A letter or a copy does not: rather one that is missing than one nobody knows of.
bool mayStand(const Error& failed);

// One write: everything or nothing. It cannot be committed without an audit event, and going out of scope rolls it
// back.
class Transaction {
public:
    ~Transaction();
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) noexcept;

    CaseRepository& cases();
    DraftRepository& drafts();
    TaskRepository& tasks();
    VerificationRepository& verifications();
    ReferenceRepository& reference();
    FoundRepository& found();
    CopyRepository& copies();
    ApprovalRepository& approvals();
    AccessRepository& access();
    LockoutRepository& lockouts();
    SafetyRepository& safety();
    ReplyRepository& replies();
    PaperRepository& papers();
    MaterialRepository& material();
    ReminderRepository& reminders();
    UserRepository& users();
    CompanyRepository& company();
    NoticeRepository& notices();
    DeadlineRepository& deadlines();
    PackageRepository& packages();
    TurnRepository& turns();
    ComplaintRepository& complaints();
    DeletionRepository& deletions();
    ConsentRepository& consents();
    HoldRepository& holds();
    ExceptionRepository& exceptions();
    TransferRepository& transfers();
    IncidentRepository& incidents();
    MailRepository& mails();
    AbsenceRepository& absences();
    TargetRepository& targets();
    AccessLimitRepository& accessLimits();
    ErasureRepository& erasures();

    // From this commit on the state of the slot file with this sequence counts (security.md D3).
    Result<void> noteSlotFile(quint64 sequence);

    // When the last verified backup was made.
    Result<void> noteBackup(const QDateTime& at);
    // The log has said by this commit whatever it has to say of the clock of this PC so far (security.md R11).
    Result<void> noteClock(const QString& workstation, const ClockReading& reading);
    // What the log has still to say of what happened while nobody was signed in; the caller's commit enters it.
    Result<QList<domain::AuditEvent>> takeUnlogged();

    // Enters an event about the rows written since the last one, as they are now; it can be read after the commit.
    Result<void> note(const domain::AuditEvent& event);

    // The same for a change of many cases: the event becomes a line of a signed entry that some hundred of them share
    // (core/storage/shared_entry.h). First the dates of the case are written with the sequence of that entry, then the
    // line is noted, with the one the case named before. All lines of a transaction follow each other and tell of one
    // action.
    Result<qint64> sharedEntry();
    Result<void> noteLine(const NewLine& line);

    Result<void> commit(const domain::AuditEvent& event);
    Result<void> commit(const QList<domain::AuditEvent>& events); // at least one

private:
    friend class Storage;
    struct Private;
    explicit Transaction(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace rd::storage

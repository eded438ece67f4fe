#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/security/session.h"
#include "core/storage/transaction.h"

#include <functional>
#include <memory>

namespace rd::storage {

struct StorageFacts {
    QString cipher; // "4.14.0 community"
    int schema = 0;
    QString deskId;
    quint64 slotSequence = 0; // of the slot file's state that was committed last (Transaction::noteSlotFile)
    bool demo = false; // the demo desk, plainly marked everywhere
};

// The gate: Qt's driver must speak to our SQLCipher, whatever libraries the environment brings. CipherMissing
// otherwise. Opens no file; called once at program start and again before any desk is touched.
Result<void> requireCipher();
// DeskNotEncrypted for a file that reads "SQLite format 3", DeskDamaged for one too short to be a desk. Only reads.
Result<void> requireEncryptedFile(const QString& path);
// A desk lies on a disk of this PC: the locks of SQLite and the log beside the file do not hold on a share, where two
// PCs would damage it. FileNotWritten (args "file", "what": "share", "share": its folder; on Windows also "longPath"
// and "most": its letters). Only looks.
Result<void> requireLocalFile(const QString& path);
// FileNotWritten (args "file", "what": "readOnly") when the file or its folder may not be written, DiskFull when there
// is no room for the log. SQLite would open such a desk, fail at its log or at the first entry and leave the log
// behind.
Result<void> requireWritableFile(const QString& path);

// What a desk of an older schema gets before it is changed, while nobody else can write to it.
struct BackupFirst {
    // Makes and verifies a backup; answers what the log is to say of it. Its error leaves the desk as it was.
    std::function<Result<QJsonObject>(int fromSchema)> make;
    // The change was taken back: the backup is of no more use than the desk itself.
    std::function<void()> drop;
};

// While it lives, all that this thread reads is of one moment, whatever others commit meanwhile; it writes nothing.
class OneMoment {
public:
    ~OneMoment();
    OneMoment(OneMoment&&) noexcept;

private:
    friend class Storage;
    struct Private;
    explicit OneMoment(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

// One desk's database: SQLCipher under Qt's own driver. Safe to use from several threads; each has its own connection.
// Whatever is asked of a desk whose file went while it was open: DeskUnreachable (args "file").
class Storage {
public:
    // Runs the gate (CipherMissing, DeskNotEncrypted) before a key is given and touches no file when it fails.
    // `key` is 32 bytes of key and 16 bytes of salt (D1). Errors: FileNotWritten (on a share), DeskExists, DiskFull,
    // StorageFailed.
    static Result<std::unique_ptr<Storage>> create(const QString& path, const Secret& key, const QString& deskId);
    // Errors: DeskMissing, DeskNotEncrypted, CipherMissing, FileNotWritten, DiskFull, DeskDamaged, SchemaTooNew
    // (args "found", "known"), DeskBusy. A desk of an older schema is changed to this program's, once it has its backup
    // and if its log holds afterwards (AuditBroken); without `backupFirst` it is refused (StorageFailed).
    static Result<std::unique_ptr<Storage>> open(const QString& path, const Secret& key,
                                                 const BackupFirst& backupFirst = {});
    // Whether the key opens what lies there, whatever its schema. Changes nothing.
    static bool opensWith(const QString& path, const Secret& key);
    ~Storage();

    // BEGIN IMMEDIATE; entries of its commit are signed by `session` at `at`. DeskBusy after five seconds.
    Result<Transaction> begin(const security::Session& session, const QDateTime& at);

    // Told after each commit, on the thread of the verb; it must not fail. Set once, before anybody writes.
    void onCommit(CommitListener listener);

    // Reading outside a transaction.
    OneMoment oneMoment() const;
    const CaseRepository& cases() const;
    const DraftRepository& drafts() const;
    const TaskRepository& tasks() const;
    const VerificationRepository& verifications() const;
    const ReferenceRepository& reference() const;
    const FoundRepository& found() const;
    const CopyRepository& copies() const;
    const ApprovalRepository& approvals() const;
    const AccessRepository& access() const;
    const LockoutRepository& lockouts() const;
    const SafetyRepository& safety() const;
    const ReplyRepository& replies() const;
    const PaperRepository& papers() const;
    const MaterialRepository& material() const;
    const ReminderRepository& reminders() const;
    const UserRepository& users() const;
    const CompanyRepository& company() const;
    const NoticeRepository& notices() const;
    const DeadlineRepository& deadlines() const;
    const PackageRepository& packages() const;
    const TurnRepository& turns() const;
    const ComplaintRepository& complaints() const;
    const DeletionRepository& deletions() const;
    const ConsentRepository& consents() const;
    const ErasureRepository& erasures() const;
    const HoldRepository& holds() const;
    const ExceptionRepository& exceptions() const;
    const TransferRepository& transfers() const;
    const IncidentRepository& incidents() const;
    const MailRepository& mails() const;
    const AbsenceRepository& absences() const;
    const TargetRepository& targets() const;
    const AccessLimitRepository& accessLimits() const;
    const ReportRepository& reports() const;
    const AuditRepository& audit() const;

    // A draft is not a record yet: it is kept every second, durably, but leaves no audit entry. AlreadyDone
    // once a case has grown from it.
    Result<void> keepDraft(const domain::IntakeDraft& draft);
    Result<void> dropDraft(const domain::DraftId& id);

    Result<StorageFacts> facts() const;
    // When `backup make` last made one that was verified; invalid without one.
    Result<QDateTime> lastBackup() const;
    // As Transaction::noteClock left it; nothing before the first time.
    Result<std::optional<ClockReading>> clockReading(const QString& workstation) const;
    Result<void> markAsDemo();
    // A secret of this desk for keyed hashes (lockouts, one-time codes); never leaves core.
    const Secret& hashKey() const;

private:
    struct Private;
    explicit Storage(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace rd::storage

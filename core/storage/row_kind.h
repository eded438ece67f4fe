#pragma once

#include <QHash>
#include <QString>

namespace rd::storage {

// The rows whose state the audit log vouches for (security.md D6, D8).
enum class RowKind {
    Case,
    Item,
    Call,
    Task,
    Verification,
    SourceFile,
    FoundRecord,
    Redaction,
    Copy,
    Approval,
    Reply,
    User,
    Policy,
    Notice,
    NoticeProposal,
    AccessRequest,
    LockoutRelease,
    SafetyFlag,
    ReminderDismissal,
    MaterialArrival,
    ItemClock,
    CaseTurn,
    CopyPackage,
    CopyHandover,
    Paper,
    Complaint,
    GroundTest,
    KeptData,
    Consent,
    Suppression,
    ConsentWithdrawal,
    ConsentFinding,
    ErasureProposal,
    Tombstone,
    LegalHold,
    ExceptionPath,
    TransferRecipient,
    TransferTest,
    TaskProof,
    Incident,
    MailServer,
    OutgoingMail,
    Absence,
    RateTarget,
    AccessLimit,
    AccessAcknowledgement,
};

// One row of the desk.
struct RowName {
    RowKind kind = RowKind::Case;
    QString id;

    friend bool operator==(const RowName& a, const RowName& b) { return a.kind == b.kind && a.id == b.id; }
    friend size_t qHash(const RowName& name, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(name.kind), name.id);
    }
};

} // namespace rd::storage

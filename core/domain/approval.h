#pragma once

#include "core/domain/codes.h"
#include "core/domain/due_stage.h"
#include "core/domain/ids.h"

#include <QDateTime>

namespace rd::domain {

enum class ApproverRole { None, Supervisor, Officer };
QString codeOf(ApproverRole role);

enum class ApprovalResult { Approved, Returned };

// A second person's decision (four eyes: never the handler, never the proposer, R-RT-08, R-RF-02).
struct Approval {
    ApprovalId id;
    CaseId caseId;
    ItemId itemId; // empty = the whole case
    ApprovalResult result = ApprovalResult::Approved;
    UserId by;
    QString note;
    QDateTime at;
};

// What is to be decided: how items end, whether a minor's data may be seen (R-CH-02), whether a delivered copy is
// handed over once more (3.8), whether a requester's papers hold (§7 move 5), whether who lost the
// number on file is known otherwise (R-ID-11), or a complaint (3.12).
enum class WaitingKind { Outcome, MinorAccess, Handover, Papers, Complaint, Exception };
QString codeOf(WaitingKind kind); // OUTCOME MINOR_ACCESS HANDOVER PAPERS COMPLAINT EXCEPTION

// What waits for this user's decision.
struct WaitingApproval {
    WaitingKind kind = WaitingKind::Outcome;
    CaseId caseId;
    QString caseNumber;
    ApproverRole needs = ApproverRole::Supervisor;
    QString proposedBy;
    QString reason; // why the access is asked for; which papers wait
    QList<PaperId> papers; // those that wait
    ExceptionPathId exception; // the one that waits
    bool asksCopyDestroyed = false; // the copy of an ID document came with it
    bool minor = false; // a minor's data are concerned
    QDate due;
    bool provisional = false; // R-DL-06
    int daysLeft = 0;
    DueStage stage = DueStage::Ahead;
};

} // namespace rd::domain

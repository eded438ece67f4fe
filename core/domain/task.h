#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

namespace rd::domain {

// Work for one holder with proof (R-RT-05).
struct Task {
    TaskId id;
    CaseId caseId;
    ItemId itemId;
    QString holder; // P05, O2 …; empty for a review, which is an officer's
    QString holderName;
    Operation operation = Operation::Collect;
    QString purpose; // of a STOP after a withdrawal: C05; empty = whatever the item asks for
    QDate term;
    TaskState state = TaskState::Open;
    QString proofName; // file name of the proof
    QString proofHash; // SHA-256, hex
    // Of NOT_APPLICABLE and FAILED; of one that was sent, what the holder answered beside "done"; what a triage is
    // about: the holder and when its message came.
    QString reason;
    UserId doneBy;
    UserId verifiedBy;
    QDateTime doneAt;
    UserId owner; // who sees to it; empty until it is assigned
    QDate ownerTerm; // by when the owner is to; never after `term` as long as that lies ahead
    QString sending; // return code of the worksheet it went out with last, and its line there, from 1
    int sendingLine = 0;
    QDate sentOn;
};

// What shows that a task was done: kept in the desk as it came, and erased with its case.
struct TaskProof {
    TaskProofId id;
    TaskId taskId;
    CaseId caseId;
    QString name; // of the file
    QString sha256; // of its content, hex
    QByteArray content; // empty in lists
    UserId by;
    QDateTime at;
};

bool isOpen(TaskState state); // a holder still has to act; a purge of backups is put off, not open
bool isSettled(TaskState state); // DONE VERIFIED NOT_APPLICABLE: nothing is left to do or to wait for

} // namespace rd::domain

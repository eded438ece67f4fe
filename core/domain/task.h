#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

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
    QString reason; // of NOT_APPLICABLE; what a triage is about: the holder and when its message came
    UserId doneBy;
    UserId verifiedBy;
    QDateTime doneAt;
};

bool isOpen(TaskState state); // a holder still has to act; a purge of backups is put off, not open
bool isSettled(TaskState state); // DONE VERIFIED NOT_APPLICABLE: nothing is left to do or to wait for

} // namespace rd::domain

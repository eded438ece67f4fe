#pragma once

#include "core/domain/move_guard.h"
#include "core/domain/request_item.h"

namespace rd::domain {

// What a move of a task wants beyond its two states (rule book §7, R-RT-05).
enum class TaskGuard {
    OfficersReview, // a review that D1 to D3 open is nobody's but the officer's (3.5); asked before the task's state
    LevelOfItem, // STOP and COLLECT after the level; OPT_OUT and a review need none, nor the purge of what was deleted
    ApprovalOfItem, // DELETE, TRANSFER, and UPDATE of what is critical, after the approval
    Proof,
    Reason,
    OtherThanDoer,
    ProofSeen, // who checks has looked at the proof; of what was done before proofs were kept there is none to see
    OtherThanHandler, // or the work went with the request, or by a second person's decision
    PurgeOnly, // only a purge of backups is put off
    ExceptionWait, // nothing is carried out before an old contact could object (R-ID-11)
    NotHeld, // nothing is deleted that a lawsuit was announced about (R-RE-03)
    NoLegalHold, // nor what a legal hold stands on
};
QString codeOf(TaskGuard guard); // LEVEL_OF_ITEM …
const QList<TaskGuard>& allTaskGuards();

// As with MoveFacts, what is left out counts against the move.
struct TaskFacts {
    UserId by;
    Roles roles;
    bool byProgram = false; // the work went with the request, or the case moved

    Task task;
    std::optional<RequestItem> item; // unset where the task is of the whole case
    bool dataDeleted = false; // something of the item was deleted (R-DL-14)
    AssuranceLevel reached = AssuranceLevel::L0;
    UserId handler;
    std::optional<ExceptionWait> exception; // what waits because its requester is known by exception only
    bool held = true; // a lawsuit is announced about the case
    bool legalHold = true;
    bool proofGiven = false;
    bool proofSeen = false; // by whoever checks it
    QString reason;
};

// One allowed move of a task.
struct TaskMove {
    TaskState from;
    TaskState to;
    bool byProgram; // the program may make it as well
    QList<TaskGuard> guards;
};
using TaskTable = QList<TaskMove>;
const TaskTable& allowedTaskMoves();

bool holds(TaskGuard guard, const TaskFacts& facts);

// LevelNotReached, ApprovalMissing, ProofRequired, ReasonRequired, SamePerson, NotPermitted, or MoveForbidden when no
// row leads there; with args "guard", "from" and "to".
Result<void> requireTaskMove(const TaskTable& table, const TaskFacts& facts, TaskState to);
Result<void> requireTaskMove(const TaskFacts& facts, TaskState to);
// Whether the holder may begin: what DONE asks of the item, without its proof.
Result<void> requireStarted(const TaskFacts& facts);

} // namespace rd::domain

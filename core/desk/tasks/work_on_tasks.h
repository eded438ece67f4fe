#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// A task is done with proof, verified by a second person where it deleted something, failed at its holder, or not
// applicable with a reason and a second person (R-RT-05, §7); an officer's review by an officer. The first deletion of
// an item dates its purge of backups (R-DL-14). Who only owns tasks works on the own ones. NotPermitted,
// LevelNotReached, ApprovalMissing, ProofRequired, ReasonRequired, ForbiddenNumber, SamePerson, MoveForbidden (guard
// LITIGATION_HOLD for a deletion of what a lawsuit is announced about, NO_LEGAL_HOLD of what a hold stands on: it stays
// stored and restricted, R-RE-03; PROOF_SEEN for who has not looked at the proof, view_task_proof.h).
// The proof is kept in the desk, twenty megabytes at most (FileTooLarge).
Result<domain::Task> completeTask(Desk& desk, const domain::TaskId& task, const QString& proofPath);
Result<domain::Task> verifyTask(Desk& desk, const domain::TaskId& task);
Result<domain::Task> failTask(Desk& desk, const domain::TaskId& task, const QString& reason);
Result<domain::Task> dismissTask(Desk& desk, const domain::TaskId& task, const QString& reason);

} // namespace rd::desk

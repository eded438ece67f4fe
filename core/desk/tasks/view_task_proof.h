#pragma once

#include "core/desk/desk.h"
#include "core/domain/task.h"

namespace rd::desk {

// The proof of a task with its content, as it came; that it was looked at is entered, and lets its reader say that the
// task has been checked (R-RT-05). NotFound {"kind": "proof"} where there is none, or of before proofs were kept;
// ApprovalMissing (args "needed": minorAccess) while the minor it is about is concealed; DeskDamaged when it is not the
// file any more that was given.
Result<domain::TaskProof> viewTaskProof(Desk& desk, const domain::TaskId& task);
// The same, written to a file of that name. FileExists, FileNotWritten, DiskFull.
Result<domain::TaskProof> saveTaskProof(Desk& desk, const domain::TaskId& task, const QString& path);

// Whether whoever is signed in has looked at the proof as it stands; true where there is none to look at.
Result<bool> isProofSeen(const Desk& desk, const domain::Task& task);

} // namespace rd::desk

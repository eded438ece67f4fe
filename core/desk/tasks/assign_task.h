#pragma once

#include "core/desk/desk.h"
#include "core/domain/task.h"
#include "core/domain/user.h"

namespace rd::desk {

// OPEN or FAILED → ASSIGNED: who sees to the task, and by when (§7); one that is assigned or sent already only changes
// hands. Without a day it is the task's own term. The term of R-RT-05 stays as it is: the owner's never lies after it
// as long as it has not passed, and never before today. By who works on cases. InvalidArgument (args "field": taskOwner
// for somebody who is not active or may not work on it, ownerTerm), MoveForbidden (guard ASSIGNEE_PRESENT) for who is
// away, and errors of requireTaskMove.
Result<domain::Task> assignTask(Desk& desk, const domain::TaskId& task, const domain::UserId& owner,
                                const QDate& term = {});
// The same for the first step of a sending: by the user's own name, with the task's term.
void takeOver(const Desk& desk, domain::Task& task);

// Who may be given tasks: active, by name.
Result<QList<domain::User>> taskOwners(const Desk& desk);

} // namespace rd::desk

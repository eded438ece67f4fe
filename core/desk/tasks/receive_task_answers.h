#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/task.h"

namespace rd::desk {

// An answer that waits with its task: something has come in between, such as a hold or a lawsuit.
struct HeldAnswer {
    domain::Task task;
    int row = 0; // of the file
    Error why;
};

struct TaskAnswers {
    QString code;
    QList<domain::Task> done;
    QList<domain::Task> failed;
    QList<domain::Task> notHeld; // NOT_APPLICABLE: somebody else than the handler brought the answer
    QList<domain::Task> forSecondPerson; // "not held" about an own case: a second person says so (§7)
    QList<HeldAnswer> held; // as they were; the file is taken in again once the way is free
    int unanswered = 0;
    int answeredBefore = 0; // or sent anew since
};

// A worksheet that came back, read in the child process and taken over in one step by its return code: SENT → DONE with
// the line as proof (holder's day and signer), FAILED with the holder's reason, "not held". What cannot be read changes
// nothing: NotFound {"kind": "sending"}, AlreadyDone when nothing in it is new, InvalidArgument (args "field", "row";
// "person" and "operation" where a line is not as it was sent, so that sorted columns cannot mix answers up),
// ForbiddenNumber (args "row"), errors of reading a file, and of requireTaskMove where every answer is held up. By who
// works on cases.
Result<TaskAnswers> receiveTaskAnswers(Desk& desk, const QString& path, const JobToken& job = {});

} // namespace rd::desk

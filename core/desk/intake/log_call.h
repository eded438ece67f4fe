#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/call_record.h"
#include "core/domain/complaint.h"
#include "core/domain/task.h"

#include <optional>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

struct LoggedCall {
    domain::Case logged;
    QList<domain::Task> tasks;
    std::optional<domain::Complaint> complaint; // of a COMPLAINT (3.12)
};

// Logs a request: case, items, call, due date, tasks (R-DL-01…05, R-RT-01, R-RT-05). A caller who hangs up is logged
// all the same: no item, but words or "hung up" (state RECEIVED). InvalidArgument names the field; ForbiddenNumber
// (args "kind", "position") for an ID or card number in the words (R-ID-06); ReasonRequired when logged more than one
// working day late; DateOutsideCalendars. A contact that goes on with an abandoned case names it and has a D0 of its
// own. ClockUnconfirmed for a receipt that nobody told (requireClockConfirmed). A COMPLAINT gets its record (3.12),
// linked where the contact names the case; errors of addComplaint. AlreadyDone (args "received" with the number) for a
// draft that was received before.
Result<LoggedCall> logCall(Desk& desk, const domain::CallIntake& intake);

// In whose name a request is received: of whoever logs it, or by the program in that of whoever wrote the draft (§7
// move 1).
struct Receiver {
    domain::UserId agent;
    bool byProgram = false;
};
struct EnteredCall {
    LoggedCall call;
    QList<domain::AuditEvent> events; // for the commit
};
// The two steps of it: what can be said without the lock, and what is written under it.
Result<void> requireSound(const Desk& desk, const domain::CallIntake& intake, const Receiver& receiver);
Result<EnteredCall> enterCall(const Desk& desk, storage::Transaction& work, const domain::CallIntake& intake,
                              const Receiver& receiver);
// The case that a draft has become; none while it is one, or was thrown away.
Result<std::optional<domain::Case>> caseFromDraft(const Desk& desk, const domain::DraftId& draft);

} // namespace rd::desk

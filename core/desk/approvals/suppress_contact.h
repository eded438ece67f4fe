#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/task.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// K6: for each opt-out whose stops are planned with these tasks, a keyed hash of each number or address it names
// and the last day a processor may take; nothing of the number itself. The events say so.
Result<QList<domain::AuditEvent>> suppressContacts(const Desk& desk, storage::Transaction& work,
                                                   const domain::Case& theCase, const QList<domain::Task>& tasks);

struct LateMessage {
    QString contact; // the number or address it came to
    QDateTime sentAt;
    QString holder; // who sent it: P05
};

// 3.7: a marketing message came after the opt-out should have been carried out everywhere (T+3). Opens the triage of a
// non-conformity, an officer's task in the case of the opt-out, due the next working day. NotFound {"kind":
// "suppression"} when nobody with this contact opted out before, {"erasedOptOut"} when the records of the opt-out were
// erased: the call is logged as a complaint then; InvalidArgument ("sentAt") for a message within the
// term or in the future; UnknownCode ("holder").
Result<domain::Task> reportMessage(Desk& desk, const LateMessage& message);

} // namespace rd::desk

#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// What the verbs that turn a case share (rule book §7 moves 17 to 19, R-DL-11).

domain::CaseTurn newTurn(const Desk& desk, const domain::CaseId& caseId, domain::TurnKind kind, const QString& words);

// InvalidArgument "received": somebody contacted us, and not in the future.
Result<void> requirePastContact(const Desk& desk, const QDateTime& contactAt);

// Gives each item a clock of its own (rules::giveItemClocks); what a letter has answered is stopped by that letter.
Result<void> giveClocks(const Desk& desk, domain::Case& theCase);
// The clocks of all items that have their own.
Result<void> saveClocks(storage::Transaction& work, const domain::Case& theCase);
domain::AuditEvent deadlineEvent(const domain::Case& theCase);

// Why tasks are no longer to be done.
struct Dismissal {
    QString reason;
    domain::UserId by; // whose decision it was; empty = nobody in particular: the work went with the request
    QDateTime at; // of that decision
};

// Of these items and of the case itself: nothing is left to do for holders once nobody asks for it; a purge of backups
// that was promised and an officer's review go on.
Result<void> dismissTasks(storage::Transaction& work, const domain::CaseId& caseId, const QList<domain::ItemId>& items,
                          const Dismissal& dismissal);

} // namespace rd::desk

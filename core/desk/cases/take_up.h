#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"
#include "core/domain/case_move.h"
#include "core/domain/waiting.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// What move 7 asks of material that came on that day; each item adds its own.
Result<domain::MoveFacts> factsOfArrival(const Desk& desk, const domain::Case& theCase,
                                         const domain::CaseWaiting& waiting, const QDate& day);
// The items that wait for material and may still be taken up on that day: after T03 for thirty calendar days (§5.2 A).
Result<QList<domain::RequestItem*>> itemsThatWait(const Desk& desk, domain::Case& theCase,
                                                  const domain::CaseWaiting& waiting, const QDate& day);

// Move 7: complete material takes these items up again. Those that T03 had answered make the case due once more, by
// the second clock from the day of the material. Writes the arrival, the dates and the terms of open tasks; the caller
// saves the items. The events to enter.
Result<QList<domain::AuditEvent>> takeUp(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                         const QList<domain::RequestItem*>& items,
                                         const domain::MaterialArrival& arrival);

// Enters what came; the event.
Result<domain::AuditEvent> recordArrival(storage::Transaction& work, const domain::MaterialArrival& arrival);

} // namespace rd::desk

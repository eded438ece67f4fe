#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Nothing is left to do for holders once nobody asks for it; a purge of backups that was promised goes on. With items,
// only what they need.
Result<void> dismissTasks(storage::Transaction& work, const domain::CaseId& caseId, const QString& reason,
                          const QList<domain::ItemId>& items = {});

// Ends the whole case and with it the access to a minor's data; items that have ended before stay as they ended.
// Commits with `event`.
Result<domain::Case> endCase(Desk& desk, storage::Transaction& work, domain::Case theCase, domain::CaseState to,
                             const domain::AuditEvent& event);

} // namespace rd::desk

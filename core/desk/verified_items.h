#pragma once

#include "core/desk/desk.h"
#include "core/desk/verification_session.h"
#include "core/domain/audit_event.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// What the item needs, with the level more of R-ID-09.
domain::AssuranceLevel levelNeeded(const Desk& desk, const VerificationSession& session,
                                   const domain::RequestItem& item);

// How far the requester is known, since when and who found out.
struct Verified {
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
    QDateTime at;
    domain::UserId by;
};

// Moves 3, 5, 7 and 10: what waited for this level, and for the papers of §2, goes on. Writes the case and its items;
// the events to enter.
Result<QList<domain::AuditEvent>> takeOnVerified(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                                 const VerificationSession& session, const Verified& known);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/desk/verification/verification_session.h"
#include "core/domain/audit_event.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// What the item needs, with the level more of R-ID-09.
domain::AssuranceLevel levelNeeded(const Desk& desk, const VerificationSession& session,
                                   const domain::RequestItem& item);

// How far the requester is known, since when and who found out. The time is one of the record, or this moment by the
// clock of this PC.
enum class TimeOf { Record, Clock };
struct Verified {
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
    QDateTime at;
    domain::UserId by;
    TimeOf time = TimeOf::Record;
};

// What the rounds of answers reached in this case, since it was last reopened for new facts (R-ID-10); never what
// papers have granted.
Result<Verified> scoredLevel(const Desk& desk, const domain::Case& theCase);

// The level of the case as rounds, papers and an exception path make it now. It falls with a paper that is returned or
// shown once more, and with an objection of the old contact;
// what went on with it stays where it is and is stopped by the guards of its next move.
Result<void> settleLevel(const Desk& desk, domain::Case& theCase);

// Moves 3, 5, 7 and 10: what waited for this level, and for the papers of §2, goes on. Writes the case and its items;
// the events to enter.
Result<QList<domain::AuditEvent>> takeOnVerified(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                                 const VerificationSession& session, const Verified& known);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// R-ID-09: the person of this case is in danger from somebody (stalking, domestic violence). From now on every request
// about them needs one level more, in whatever case it comes, and no address leaves below L3. Raising always succeeds,
// so that it tells nothing about a flag that stands already. ReasonRequired; MoveForbidden for a case that has ended.
Result<void> raiseSafetyFlag(Desk& desk, const domain::CaseId& caseId, const QString& reason);

// The same as a part of another verb's change: written, and the event to enter.
Result<domain::AuditEvent> raiseFlag(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                     const QString& reason);

// A supervisor takes it back once the person has reached L3 in this contact session: whoever they fear may ask for it.
// NotFound {"kind": "safetyFlag"} when none stands; LevelNotReached; ReasonRequired.
Result<void> liftSafetyFlag(Desk& desk, const domain::CaseId& caseId, const QString& reason);

// LevelNotReached when the subject is in danger and the case below L3: for an address, and for an answer to a right
// that R-ID-09 protects.
Result<void> requireSafeAddress(const Desk& desk, const domain::Case& theCase);
Result<void> requireSafeDisclosure(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);

} // namespace rd::desk

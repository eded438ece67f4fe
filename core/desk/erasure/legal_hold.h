#pragma once

#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

// What is held of a case, by a hold or a lawsuit on it or on a case it is in dispute with (casesInDispute).
struct HoldsOn {
    bool legal = false; // a legal hold stands
    bool lawsuit = false; // one is announced
};
Result<HoldsOn> holdsOn(const Desk& desk, const domain::CaseId& caseId);

// Either (R-RE-03, 3.12): its records are not erased and nothing it is about is deleted.
Result<bool> isUnderHold(const Desk& desk, const domain::CaseId& caseId);

struct HoldToSet {
    QString scope; // which data, which dispute
    QString reason;
    QDate reviewOn;
};

// R-RE-03, by a privacy officer. ReasonRequired ("scope", "reason"), ForbiddenNumber, InvalidArgument ("reviewOn": not
// after today, or more than six months ahead), NotFound {"kind": "case"} for one that was erased.
Result<domain::LegalHold> setLegalHold(Desk& desk, const domain::CaseId& caseId, const HoldToSet& hold);

// By a second person: SamePerson. ReasonRequired, AlreadyDone {"what": "hold"}, NotFound {"kind": "hold"}.
Result<domain::LegalHold> releaseLegalHold(Desk& desk, const domain::LegalHoldId& id, const QString& reason);

struct StandingHold {
    domain::LegalHold hold;
    QString number; // of the case
    QString setByName;
    bool reviewDue = false;
};
// All that stand, the next review first. For whoever may release them.
Result<QList<StandingHold>> standingHolds(const Desk& desk);

} // namespace rd::desk

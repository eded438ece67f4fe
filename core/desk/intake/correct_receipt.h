#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

struct ReceiptCorrection {
    QDateTime receivedAt; // when it reached the company in truth
    QString reason;
    int item = 0; // position of an item with a clock of its own that came later (R-DL-11)
    int material = 0; // the arrival, 1 = what came first; 0 with `item` 0 = the request itself
};

// Sets right what was logged while this PC's clock stood ahead (security.md R11): the receipt moves back, and with it
// D0, every date and the terms of the open tasks; or the day material came, and what is counted from it. Earlier only:
// whatever could end later by it is refused, also by a mode that may stop the clock where the standing day's may not
// (§5.2). For supervisors. InvalidArgument (field "received", args "before": what it must lie before), ReasonRequired,
// ForbiddenNumber, MoveForbidden once the case has ended, NotFound {"kind": "item" or "material"},
// DateOutsideCalendars.
Result<domain::Case> correctReceipt(Desk& desk, const domain::CaseId& caseId, const ReceiptCorrection& correction);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

struct ReceiptCorrection {
    QDateTime receivedAt; // when it reached the company in truth
    QString reason;
    int item = 0; // position of an item with a clock of its own that came later (R-DL-11); 0 = the request itself
};

// Sets right what was logged while this PC's clock stood ahead (security.md R11): the receipt moves back, and with it
// D0, every date and the terms of the open tasks. Earlier only: whatever could end later by it is refused. For
// supervisors. InvalidArgument (field "received", args "before": what it must lie before), ReasonRequired,
// ForbiddenNumber, MoveForbidden once the case has ended, NotFound {"kind": "item"}, DateOutsideCalendars.
Result<domain::Case> correctReceipt(Desk& desk, const domain::CaseId& caseId, const ReceiptCorrection& correction);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// A lawsuit was announced or court papers have come, at whatever state the complaint stands (§7, 3.12): from now on
// neither it nor the case it is about is closed or erased, and the officers hear of it at once. ReasonRequired
// ("words"), ForbiddenNumber, InvalidArgument ("date" of tomorrow or later), AlreadyDone while one stands.
Result<domain::Complaint> flagLitigation(Desk& desk, const domain::CaseId& complaintCase, const QDate& on,
                                         const QString& words);

// An officer, and not whoever flagged it, ends the hold (R-RE-03). NotFound {"kind": "litigation"}, SamePerson,
// ReasonRequired ("reason").
Result<domain::Complaint> liftLitigation(Desk& desk, const domain::CaseId& complaintCase, const QString& reason);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/complaint.h"

namespace rd::desk {

struct Investigation {
    QList<domain::Finding> findings; // per point; none = the investigation begins
    QString rootCause;
    QString remedy; // what should be done about it; not needed where every point is rejected
};

// The assigned investigator begins, and reports what was found; it then waits for the privacy officer. Reporting again
// replaces the report until it is decided. MoveForbidden (guard BY_INVESTIGATOR), ReasonRequired ("finding",
// "rootCause", "remedy"), ForbiddenNumber; ApprovalMissing while a minor's data may not be seen (R-CH-02).
Result<domain::Complaint> investigateComplaint(Desk& desk, const domain::CaseId& complaintCase,
                                               const Investigation& investigation);

// ReasonRequired, ForbiddenNumber; what is said of every point, and of cause and remedy.
Result<void> requireSoundFindings(const QList<domain::Finding>& findings, const QString& rootCause,
                                  const QString& remedy);

} // namespace rd::desk

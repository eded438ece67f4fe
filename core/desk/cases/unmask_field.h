#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

enum class CaseField { SubjectName, SubjectPhone, SubjectMember, SubjectOrder, RequesterContact };

// One value in clear, logged with the reason (R-ID-04, A11). NotPermitted, asked before anything is read;
// ReasonRequired, LevelNotReached below L2, ApprovalMissing while the access to a minor's data is not approved
// (R-CH-02).
Result<QString> unmaskField(Desk& desk, const domain::CaseId& caseId, CaseField field, const QString& reason);
// Whether one cell of a found record may be seen in clear, a reason being given: for the button that asks for it. Also
// LevelNotReached for an address while the person is in danger (R-ID-09).
Result<void> requireViewableCell(const Desk& desk, const domain::RecordId& record, const QString& field);
// The cell itself.
Result<QString> unmaskRecordField(Desk& desk, const domain::RecordId& record, const QString& field,
                                  const QString& reason);

} // namespace rd::desk

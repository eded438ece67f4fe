#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

enum class CaseField { SubjectName, SubjectPhone, SubjectMember, SubjectOrder, RequesterContact };

// One value in clear, logged with the reason (R-ID-04, A11). ReasonRequired, LevelNotReached below L2, NotPermitted;
// ApprovalMissing while the access to a minor's data is not approved (R-CH-02).
Result<QString> unmaskField(Desk& desk, const domain::CaseId& caseId, CaseField field, const QString& reason);
// One cell of a found record in clear.
Result<QString> unmaskRecordField(Desk& desk, const domain::RecordId& record, const QString& field,
                                  const QString& reason);

} // namespace rd::desk

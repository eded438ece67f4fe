#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Everything about a case, masked (R-ID-04, R-ID-05), a minor's data as "*" until their access is approved (R-CH-02).
// NotFound.
Result<domain::CaseFile> showCase(const Desk& desk, const domain::CaseId& caseId);
Result<domain::CaseId> caseByNumber(const Desk& desk, const QString& number);
// The audited timeline, oldest first.
Result<QList<domain::AuditEntry>> caseHistory(const Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

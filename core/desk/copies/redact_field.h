#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Marks a cell, or one text in it, as hidden in the copy; undone by restoreField (R-DC-02). ApprovalMissing for a text
// in a cell that waits for the access approval (R-CH-02).
Result<domain::Redaction> redactField(Desk& desk, const domain::RecordId& record, const QString& field,
                                      const QString& text, domain::RedactionReason reason);
Result<void> restoreField(Desk& desk, const domain::CaseId& caseId, const domain::RedactionId& redaction);

} // namespace rd::desk

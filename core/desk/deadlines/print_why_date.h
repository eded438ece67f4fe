#pragma once

#include "core/desk/deadlines/explain_deadline.h"

namespace rd::desk {

// The page "why this date" of a case, or of its item at `position`, one PDF page for the file; the printing is audited.
// FileExists, FileNotWritten, DiskFull; errors of explainDeadline.
Result<void> printWhyDate(Desk& desk, const domain::CaseId& caseId, const QString& pdfPath, int position = 0);
// The same for a date that was only asked about: no case, no audit entry.
Result<void> printWhyDate(const Desk& desk, const DeadlineQuestion& question, const QString& pdfPath);
// From the shipped policy and notices, without a desk.
Result<void> printWhyDate(const DeadlineQuestion& question, const QDateTime& now, const QString& pdfPath);

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/reports/case_file_paper.h"

namespace rd::desk {

// Who may take the whole file of a case along: supervisors, officers, auditors. NotPermitted.
Result<void> requireCaseFile(const Desk& desk);

// What stands in the file of a case, masked as on the screen; the text of its letters as it left, but for no auditor
// (R-ID-04) and for nobody where a minor is concerned whose data may not be seen (R-CH-02); which of the two it is, is
// said. `check` is of the whole log, so that it is verified once for many cases. NotFound.
Result<reports::CaseFilePaper> caseFileContent(const Desk& desk, const domain::CaseId& caseId,
                                               domain::SheetLanguage language, const domain::AuditCheck& check);

} // namespace rd::desk

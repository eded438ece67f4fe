#pragma once

#include "core/desk/sample_cases.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

// The case files of a drawn sample as PDF, RightsDesk-case-DSR-20261123-0001.pdf each, into a folder of the user's own;
// their digests stand in `sample.files` then. Every one is in the log as printCaseFile has it. Nothing is written when
// one of the names is taken: FileExists. InvalidArgument (args "field": reportFolder); Cancelled leaves whole files of
// the first cases; progress by cases. Else as printCaseFile.
Result<void> writeSampleFiles(Desk& desk, CaseSample& sample, const QString& folder, domain::SheetLanguage language,
                              const JobToken& job = {});

} // namespace rd::desk

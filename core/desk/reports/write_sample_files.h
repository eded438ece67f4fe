#pragma once

#include "core/desk/reports/sample_cases.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

constexpr int mostSampleFiles = 20; // of persons in an export by one alone (security.md D5)

// The case files of a drawn sample as PDF, RightsDesk-case-DSR-20261123-0001.pdf each, into a folder of the user's own;
// of now: the log is verified anew, `sample` says what it and the cases say then, and their digests stand in
// `sample.files`. All of them or none: they are made first, then written, and every one is
// in the log, as printCaseFile has it, in one transaction; when one cannot be written the others go again, but for
// those the error names (args "notRemoved"). A program that is cut off while it writes leaves files without an entry,
// whose names are taken for the next run. FileExists when one of the names is taken, then or meanwhile; InvalidArgument
// (args "field": reportFolder, sampleFiles for more than mostSampleFiles); Cancelled; progress by entries, then by
// cases. Else as
// printCaseFile.
Result<void> writeSampleFiles(Desk& desk, CaseSample& sample, const QString& folder, domain::SheetLanguage language,
                              const JobToken& job = {});

} // namespace rd::desk

#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Reads export files in the isolated child, matches all files of the case together and keeps the rows that belong or
// may belong to the subject. All files or none. LevelNotReached (R-ID-10; see refuseUnstarted), errors of
// sources::readTable, Cancelled.
Result<domain::CollectionSummary> collectData(Desk& desk, const domain::CaseId& caseId, const QStringList& paths,
                                              const JobToken& job);

// A file that was dropped by mistake goes again with its rows, what was decided and redacted of them, and what it
// taught the others (security.md D18). NotFound {"kind": "sourceFile"}; else as collectData.
Result<void> takeOutFile(Desk& desk, const domain::CaseId& caseId, const domain::SourceFileId& file,
                         const JobToken& job);

// A human takes or leaves a possible row. AlreadyDone once the copy is approved.
Result<void> decideMatch(Desk& desk, const domain::RecordId& record, domain::Decision decision);

// Says that everything has been searched: the open COLLECT tasks become done with the files as their proof.
// MatchesUndecided, NotFound {"kind": "file"} when nothing was collected.
Result<void> finishCollection(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

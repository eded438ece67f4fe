#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Builds the package and the reading copy into `directory` and proposes the outcome of the COPY item, unless a
// redaction holds back the person's own data (3.1): then it is left to propose. The password is in the answer only.
// TasksOpen (collection not finished), MatchesUndecided, ApprovalMissing (a minor's case whose access is not approved,
// R-CH-02), FileExists, DiskFull, Cancelled; see refuseUnstarted.
Result<domain::BuiltCopy> buildCopy(Desk& desk, const domain::CaseId& caseId, const QString& directory,
                                    const JobToken& job);

// The second person has compared the redaction list with the data. SamePerson, CopyMissing (or changed since),
// NotPermitted, ApprovalMissing as above.
Result<domain::DataCopy> reviewCopy(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

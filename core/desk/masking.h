#pragma once

#include "core/domain/case.h"
#include "core/domain/found_record.h"
#include "core/domain/role.h"

namespace rd::desk {

// The case as screens show it: names, numbers and contacts masked (R-ID-05); single fields come out by unmaskField
// only.
void maskCase(domain::Case& theCase);

// A found cell as the person marking redactions sees it: the subject's own identifiers masked, other people's in clear
// because they must be recognised; for an auditor everything personal is masked (R-ID-04).
void maskRecord(domain::FoundRecord& record, domain::Roles viewer);

} // namespace rd::desk

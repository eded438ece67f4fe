#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// What showCase shows, for who opens it: who looked at whose record is in the log (R-AU-01). A page that reads the
// record anew while it stands open asks showCase.
Result<domain::CaseFile> viewCase(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

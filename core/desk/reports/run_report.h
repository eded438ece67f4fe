#pragma once

#include "core/desk/desk.h"
#include "core/domain/report.h"

namespace rd::desk {

// The figures of one report of rule book §12, as of now. NotPermitted for who sees no reports; InvalidArgument (args
// "field": from or to) for no period; UnknownCode for a platform the policy does not name.
Result<domain::ReportFigures> runReport(const Desk& desk, domain::Report report, const domain::ReportFilter& filter);

} // namespace rd::desk

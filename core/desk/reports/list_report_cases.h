#pragma once

#include "core/desk/desk.h"
#include "core/domain/report.h"

namespace rd::desk {

// The cases behind one figure of a report with this filter, masked: those it is taken from, each saying whether it is
// counted. `after` is the `next` of the page before, empty for the first. NotPermitted for who sees no reports or no
// cases; NotFound where a figure has none to show; InvalidArgument (args "field": reportPoint) for a point that is
// none; else as runReport.
Result<domain::ReportCasePage> listReportCases(const Desk& desk, const domain::ReportFilter& filter,
                                               const domain::Figure& figure, const QString& after, int limit);

} // namespace rd::desk

#pragma once

#include "core/desk/desk.h"
#include "core/domain/report.h"
#include "core/storage/report_repository.h"

namespace rd::desk {

// The reports of rule book §12 on what the record and the registers say; runReport asks for them.

Result<QList<domain::Figure>> accessReport(const Desk& desk, const storage::ReportScope& scope);
Result<QList<domain::Figure>> retentionReport(const Desk& desk, const storage::ReportScope& scope);
Result<QList<domain::Figure>> incidentsReport(const Desk& desk, const storage::ReportScope& scope);
Result<QList<domain::Figure>> registersReport(const Desk& desk);

// 3.7: reported in the period, by the holder that sent them.
Result<QList<domain::Figure>> lateMessages(const Desk& desk, const storage::ReportScope& scope);
// R-CH-02: values seen in clear that wanted an approval which did not stand. What was since taken out of the desk
// cannot be told any more.
Result<domain::Figure> unapprovedAccesses(const Desk& desk, const storage::ReportScope& scope);

} // namespace rd::desk

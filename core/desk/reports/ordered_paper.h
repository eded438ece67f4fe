#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/desk/reports/report_order.h"
#include "core/reports/report_paper.h"

namespace rd::desk {

// The paper of an order, as of now; progress by reports. NotPermitted for who sees no reports, Cancelled, else as
// runReport.
Result<reports::ReportPaper> paperOf(const Desk& desk, const ReportOrder& order, const JobToken& job);

// Company, policy, user, time and the head of the audit log.
Result<void> sayWhoMadeIt(const Desk& desk, reports::ReportPaper& paper);

// What the log keeps of a paper that left: which reports of which period, in which form, and the digest of the file.
// Nothing of a person: not whose cases it was narrowed to.
domain::AuditEvent reportExported(const reports::ReportPaper& paper, const QString& form, const QByteArray& content);
// The same of what is no report of rule book §12: the ledger.
domain::AuditEvent reportExported(const QString& name, const reports::ReportPaper& paper, const QString& form,
                                  const QByteArray& content);

// The same of one that was printed: what was looked at, which is no file. A list of cases leaves their number.
Result<domain::AuditEvent> reportPrinted(const Desk& desk, const ReportOrder& order);

} // namespace rd::desk

#include "core/desk/reports/print_report.h"

#include "core/desk/desk_parts.h"
#include "core/desk/reports/ordered_paper.h"

namespace rd::desk {

Result<print::PageFlow> reportPages(const Desk& desk, const ReportOrder& order, const JobToken& job)
{
    RD_TRY_ASSIGN(const reports::ReportPaper paper, paperOf(desk, order, job));
    return reports::reportPages(paper);
}

Result<void> printReport(Desk& desk, const ReportOrder& order, const QString& pdfPath, const JobToken& job,
                         ReportCause cause)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const reports::ReportPaper paper, paperOf(desk, order, job));
    const QByteArray pdf = reports::reportPages(paper).pdf(job);
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), pdfPath}}, QStringLiteral("pdf"));
    // Nobody waits for the counting: the desk is held for the entry alone.
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    domain::AuditEvent event = reportExported(paper, QStringLiteral("pdf"), pdf);
    if (cause == ReportCause::Schedule)
        event.action = QStringLiteral("ReportScheduled");
    return commitWithFile(desk, work, pdfPath, pdf, {event});
}

Result<void> noteReportPrinted(Desk& desk, const ReportOrder& order)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    RD_TRY_ASSIGN(const domain::AuditEvent event, reportPrinted(desk, order));
    return commitAndAnnounce(desk, work, {event});
}

} // namespace rd::desk

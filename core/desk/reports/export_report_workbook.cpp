#include "core/desk/reports/export_report_workbook.h"

#include "core/desk/desk_parts.h"
#include "core/desk/reports/ordered_paper.h"

namespace rd::desk {

Result<void> exportReportWorkbook(Desk& desk, const ReportOrder& order, const QString& xlsxPath, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(requireFreeFile(xlsxPath));
    RD_TRY_ASSIGN(const reports::ReportPaper paper, paperOf(desk, order, job));
    RD_TRY_ASSIGN(const QByteArray workbook, reports::reportWorkbook(paper));
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    return commitWithFile(desk, work, xlsxPath, workbook, {reportExported(paper, QStringLiteral("xlsx"), workbook)});
}

} // namespace rd::desk

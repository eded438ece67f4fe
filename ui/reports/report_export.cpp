#include "ui/reports/report_export.h"

#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_report.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"

#include <QCoreApplication>
#include <QDir>
#include <QWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

class ReportExport {
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
public:
    static FileQuestion question(const QString& title, const QDate& today, ReportForm form)
    {
        const bool pdf = form == ReportForm::Pdf;
        QString name = u"%1 %2.%3"_s.arg(title, today.toString(Qt::ISODate), pdf ? u"pdf"_s : u"xlsx"_s);
        return {FileChoice::SaveFile, pdf ? tr("Report as PDF") : tr("Report as workbook"),
                pdf ? tr("PDF (*.pdf)") : tr("Workbooks (*.xlsx)"), QDir::home().filePath(name.replace(u'/', u' '))};
    }

    static void write(DeskContext& context, const WritePaper& writePaper, const QString& path, QWidget* parent)
    {
        context.jobs.start(
            tr("Writing a report"), parent, [writePaper, path](const JobToken& job) { return writePaper(path, job); },
            [&context, path](const Result<void>& written) {
                if (written)
                    context.notices.say(NoticeKind::Done, tr("Written to %1").arg(QDir::toNativeSeparators(path)));
                else
                    context.notices.report(written.error());
            });
    }
};

} // namespace

void takePaperAlong(DeskContext& context, const QString& title, ReportForm form, const WritePaper& write,
                    QWidget* parent)
{
    const FileQuestion question = ReportExport::question(title, context.desk.clock().today(), form);
    chooseFiles(parent, question, [&context, write, parent](const QStringList& paths) {
        ReportExport::write(context, write, paths.first(), parent);
    });
}

void takeReportAlong(DeskContext& context, const desk::ReportOrder& order, ReportForm form, QWidget* parent)
{
    const auto write = [&desk = context.desk, order, form](const QString& path, const JobToken& job) {
        return form == ReportForm::Pdf ? desk::printReport(desk, order, path, job)
                                       : desk::exportReportWorkbook(desk, order, path, job);
    };
    takePaperAlong(context, desk::orderTitle(order), form, write, parent);
}

} // namespace rd::ui

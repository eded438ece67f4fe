#include "core/desk/reports/print_ledger.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/ordered_paper.h"
#include "core/desk/reports/report_scope.h"
#include "core/desk/reports/report_sheet.h"
#include "core/reports/ledger_paper.h"
#include "core/reports/report_words.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::SheetLanguage;
using storage::ReportScope;

namespace {

constexpr int casesPerPage = 500;

// Page by page, so that somebody may stop it and nobody waits for the desk.
Result<void> readLines(const Desk& desk, const ReportScope& scope, int most, reports::LedgerPaper& paper,
                       const JobToken& job)
{
    const storage::ReportRepository& stored = desk.storage().reports();
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const auto outcomes, stored.outcomesOfReceived(scope));
    RD_TRY_ASSIGN(const auto punctual, stored.punctualityOfReceived(scope));
    RD_TRY_ASSIGN(const QList<domain::Tally> received, stored.receivedByAgent(scope));
    qint64 total = 0;
    for (const domain::Tally& tally : received)
        total += tally.counted;
    if (total > most)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"ledgerLines"_s}, {u"most"_s, most}});
    QString after;
    do {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(const storage::ReportCaseRows page,
                      stored.cases(scope, domain::Metric::ReceivedCases, domain::Series::Whole, after, casesPerPage));
        for (const storage::ReportCaseRow& row : page.rows) {
            const QString id = row.row.header.id.text();
            domain::LedgerLine line;
            line.summary = summaryOf(desk, row.row, names);
            // A ledger outlives every approval to see a minor's data (R-CH-02).
            if (domain::concernsMinor(row.row.header.minor))
                line.summary.maskedName = line.summary.maskedPhone = u"*"_s;
            line.received = row.row.header.deadline.d0;
            line.outcomes = outcomes.value(id);
            if (const auto found = punctual.constFind(id); found != punctual.constEnd())
                line.onTime = *found;
            paper.lines.append(line);
        }
        job.report(static_cast<int>(paper.lines.size()), static_cast<int>(total));
        after = page.next;
    } while (!after.isEmpty());
    return {};
}

Result<reports::LedgerPaper> ledgerOf(const Desk& desk, const domain::ReportFilter& filter, SheetLanguage language,
                                      int most, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const ReportScope scope, reportScope(desk, filter));
    reports::LedgerPaper paper;
    RD_TRY_ASSIGN(const domain::ReportSheet sheet, sheetWithoutFigures(desk, filter, language));
    paper.about.sheets.append(sheet);
    paper.about.title = ledgerTitle(language);
    paper.about.sheets.first().title = paper.about.title;
    RD_TRY(sayWhoMadeIt(desk, paper.about));
    RD_TRY(readLines(desk, scope, most, paper, job));
    paper.about.counts.append({reports::reportWord(language, u"ledger"_s, u"lines"_s), paper.lines.size()});
    return paper;
}

Result<int> leave(Desk& desk, const reports::LedgerPaper& paper, const QString& path, const QString& form,
                  const QByteArray& content, const JobToken& job)
{
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    domain::AuditEvent event = reportExported(u"ledger"_s, paper.about, form, content);
    event.detail.insert(u"cases"_s, paper.lines.size());
    RD_TRY(commitWithFile(desk, work, path, content, {event}));
    return static_cast<int>(paper.lines.size());
}

} // namespace

Result<print::PageFlow> ledgerPages(const Desk& desk, const domain::ReportFilter& filter, SheetLanguage language,
                                    const JobToken& job)
{
    RD_TRY_ASSIGN(const reports::LedgerPaper paper, ledgerOf(desk, filter, language, mostLedgerLines, job));
    return reports::ledgerPages(paper);
}

Result<int> printLedger(Desk& desk, const domain::ReportFilter& filter, SheetLanguage language, const QString& pdfPath,
                        const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const reports::LedgerPaper paper, ledgerOf(desk, filter, language, mostLedgerLines, job));
    const print::PageFlow pages = reports::ledgerPages(paper);
    const QByteArray pdf = pages.pdf(job);
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, pdfPath}}, u"pdf"_s);
    return leave(desk, paper, pdfPath, u"pdf"_s, pdf, job);
}

Result<void> noteLedgerPrinted(Desk& desk, const domain::ReportFilter& filter, SheetLanguage language)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const ReportScope scope, reportScope(desk, filter));
    RD_TRY_ASSIGN(const QStringList numbers, desk.storage().reports().numbersReceived(scope));
    reports::ReportPaper about;
    RD_TRY_ASSIGN(const domain::ReportSheet sheet, sheetWithoutFigures(desk, filter, language));
    about.sheets.append(sheet);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    domain::AuditEvent event = reportExported(u"ledger"_s, about, u"paper"_s, {});
    event.detail.insert(u"cases"_s, numbers.size());
    return commitAndAnnounce(desk, work, {event});
}

QString ledgerTitle(SheetLanguage language)
{
    return reports::reportWord(language, u"ledger"_s, u"title"_s);
}

Result<int> exportLedgerWorkbook(Desk& desk, const domain::ReportFilter& filter, SheetLanguage language,
                                 const QString& xlsxPath, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(requireFreeFile(xlsxPath));
    RD_TRY_ASSIGN(const reports::LedgerPaper paper, ledgerOf(desk, filter, language, mostLedgerRows, job));
    RD_TRY_ASSIGN(const QByteArray workbook, reports::ledgerWorkbook(paper));
    return leave(desk, paper, xlsxPath, u"xlsx"_s, workbook, job);
}

} // namespace rd::desk

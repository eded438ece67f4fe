#include "core/desk/cases/print_case_file.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/case_file_content.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::SheetLanguage;

namespace {

// A report that left, as the access report counts them (R-AU-01), and a step of the case besides.
domain::AuditEvent fileLeft(const domain::CaseId& caseId, const QString& number, const QString& form,
                            QJsonObject detail)
{
    detail.insert(u"report"_s, u"caseFile"_s);
    detail.insert(u"case"_s, number);
    detail.insert(u"form"_s, form);
    return caseEvent(u"ReportExported"_s, caseId, detail);
}

} // namespace

Result<print::PageFlow> caseFilePages(Desk& desk, const domain::CaseId& caseId, SheetLanguage language,
                                      const JobToken& job)
{
    RD_TRY(requireCaseFile(desk));
    RD_TRY(desk.storage().cases().find(caseId));
    // Letters are read in it as they left: that they were is in the log before they are (R-AU-01).
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    RD_TRY(work.commit(caseEvent(u"CaseViewed"_s, caseId, {{u"form"_s, u"caseFile"_s}})));
    RD_TRY_ASSIGN(const domain::AuditCheck check, verifyAudit(desk, job));
    RD_TRY_ASSIGN(const reports::CaseFilePaper paper, caseFileContent(desk, caseId, language, check));
    return reports::caseFilePages(paper);
}

Result<CaseFileWritten> printCaseFile(Desk& desk, const domain::CaseId& caseId, SheetLanguage language,
                                      const QString& pdfPath, const JobToken& job)
{
    RD_TRY(requireCaseFile(desk));
    RD_TRY(desk.storage().cases().find(caseId));
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const domain::AuditCheck check, verifyAudit(desk, job));
    RD_TRY_ASSIGN(const CaseFilePdf pdf, makeCaseFile(desk, caseId, language, check, job));
    RD_TRY(requireFreeFile(pdfPath));
    // Nobody waits for the verification: the desk is held for the entry alone.
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    RD_TRY(commitWithFile(desk, work, pdfPath, pdf.content, {pdf.event}));
    return pdf.about;
}

Result<CaseFilePdf> makeCaseFile(const Desk& desk, const domain::CaseId& caseId, SheetLanguage language,
                                 const domain::AuditCheck& check, const JobToken& job)
{
    RD_TRY(requireCaseFile(desk));
    RD_TRY_ASSIGN(const reports::CaseFilePaper paper, caseFileContent(desk, caseId, language, check));
    const print::PageFlow pages = reports::caseFilePages(paper);
    CaseFilePdf made;
    made.content = pages.pdf(job);
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!made.content.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {}, u"pdf"_s);
    const QByteArray hash = QCryptographicHash::hash(made.content, QCryptographicHash::Sha256).toHex();
    made.about = {paper.file.header.number, QString::fromLatin1(hash), pages.pageCount()};
    made.event = fileLeft(caseId, made.about.number, u"pdf"_s,
                          {{u"sha256"_s, made.about.sha256}, {u"pages"_s, made.about.pages}});
    return made;
}

Result<void> noteCaseFilePrinted(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(requireCaseFile(desk));
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    return commitAndAnnounce(desk, work, {fileLeft(caseId, theCase.number, u"paper"_s, {})});
}

} // namespace rd::desk

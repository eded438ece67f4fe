#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/report_panel.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// The file of a case (卷宗) for a court or a regulator: everything about it, masked (R-ID-05), with what the log proves
// of its entries and who made it across every page; that it was looked at is in the log. Who reads masked only gets no
// text in it, and of a minor nobody does before the access is approved (R-ID-04, R-CH-02). Progress by entries of the
// log. For supervisors, officers and auditors: NotPermitted; NotFound {"kind": "case"}, Cancelled. Needs a
// QGuiApplication, as the next does.
Result<print::PageFlow> caseFilePages(Desk& desk, const domain::CaseId& caseId, domain::SheetLanguage language,
                                      const JobToken& job = {});

// What was written and can be compared with the log later.
struct CaseFileWritten {
    QString number; // of the case
    QString sha256; // of the file, hex
    int pages = 0;
};
// The same as a PDF in a file of the user's own; which case left, and the digest, are in the log. FileExists,
// FileNotWritten, DiskFull.
Result<CaseFileWritten> printCaseFile(Desk& desk, const domain::CaseId& caseId, domain::SheetLanguage language,
                                      const QString& pdfPath, const JobToken& job = {});
// One that is not written yet, and what the log will say of it once it is.
struct CaseFilePdf {
    CaseFileWritten about;
    QByteArray content;
    domain::AuditEvent event;
};
// For many cases at once: `check` is of the whole log and verified once for all of them. Errors of caseFilePages;
// FileNotWritten for pages that cannot be painted.
Result<CaseFilePdf> makeCaseFile(const Desk& desk, const domain::CaseId& caseId, domain::SheetLanguage language,
                                 const domain::AuditCheck& check, const JobToken& job);

// What was looked at goes to a printer: that it did is in the log.
Result<void> noteCaseFilePrinted(Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk

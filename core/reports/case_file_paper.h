#pragma once

#include "core/domain/audit_event.h"
#include "core/domain/case_file.h"
#include "core/domain/erasure.h"
#include "core/domain/paper.h"
#include "core/reports/report_paper.h"

namespace rd::reports {

// Why the text of a letter is shown or is not: nobody reads a minor's before the access is approved (R-CH-02), and who
// reads masked values only reads no text at all (R-ID-04).
enum class LetterText { Shown, MinorsShut, MaskedOnly };

// A letter that has left, as its recipient reads it.
struct LeftLetter {
    domain::Reply reply; // its recipient masked
    QString title; // of the template
    QStringList blocks; // the text; empty where it was not kept, or may not be seen
    LetterText shown = LetterText::Shown;
};

// What the log proves of the entries of one case.
enum class LogProof { Holds, Broken, PutBack, None };

// What stands for the codes of the company's policy.
struct PolicyNames {
    QHash<QString, QString> platforms;
    QHash<QString, QString> categories;
    QHash<QString, QString> purposes;
    QHash<QString, QString> factors;
    QHash<QString, QString> papers;
};

// Everything about one case for a court or a regulator (卷宗). Every value of a person is masked already, and there is
// none of what was compared in a verification: it is nowhere (R-ID-03).
struct CaseFilePaper {
    ReportPaper about; // the cover; its one sheet has the language and no panels
    domain::CaseFile file;
    PolicyNames names;
    QList<domain::DeadlineExplanation> why; // one a clock: of the case, or of each item that has its own (R-DL-11)
    QList<domain::AccessRequest> accesses; // oldest first
    QList<domain::Paper> papers; // oldest first
    QList<domain::LegalHold> holds; // oldest first
    QList<LeftLetter> letters; // oldest first
    QList<domain::AuditEntry> history; // oldest first
    bool viewsListed = false; // who opened the case stands in it
    domain::AuditCheck check; // of the whole log
    LogProof proof = LogProof::None;
};

// Cover and a chapter each for the request, its dates, items, verification, tasks, decisions, copies, letters,
// complaints, holds, turns and history, with bookmarks; a chapter without content says so. Needs a QGuiApplication.
print::PageFlow caseFilePages(const CaseFilePaper& paper);

} // namespace rd::reports

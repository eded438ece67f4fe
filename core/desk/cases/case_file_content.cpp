#include "core/desk/cases/case_file_content.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/masking.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/reports/ordered_paper.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_template.h"
#include "core/reports/report_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Permission;
using reports::CaseFilePaper;
using reports::LeftLetter;
using reports::LetterText;

namespace {

reports::PolicyNames policyNames(const Desk& desk, const CaseFilePaper& paper)
{
    reports::PolicyNames names;
    const rules::RuleBook& rules = desk.rules();
    for (const rules::Platform& platform : rules.platforms())
        names.platforms.insert(platform.code, platform.shortName);
    for (const rules::Category& category : rules.categories())
        names.categories.insert(category.code, category.title);
    for (const rules::ConsentPurpose& purpose : rules.purposes())
        names.purposes.insert(purpose.code, purpose.title);
    for (const rules::FactorRule& factor : rules.verification().factors)
        names.factors.insert(factor.code, factor.title);
    for (const domain::Paper& seen : paper.papers) {
        if (const domain::PaperKind* const kind = rules.paper(seen.kind))
            names.papers.insert(seen.kind, kind->title);
    }
    return names;
}

// Where items have clocks of their own each is explained, else the case's (R-DL-11).
Result<void> addExplanations(const Desk& desk, CaseFilePaper& paper)
{
    for (const domain::RequestItem& item : paper.file.header.items) {
        if (!item.clock)
            continue;
        RD_TRY_ASSIGN(const domain::DeadlineExplanation why,
                      explainDeadline(desk, paper.file.header.id, item.position));
        paper.why.append(why);
    }
    if (!paper.why.isEmpty())
        return {};
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, explainDeadline(desk, paper.file.header.id));
    paper.why.append(why);
    return {};
}

// --- for who may not read texts --------------------------------------------------------------------------------------

// An auditor reads masked only, whomever the case is about (R-ID-04), and of a minor nobody reads anything before the
// access is approved (R-CH-02).
LetterText textsFor(const Desk& desk, const rules::Concealment& concealment)
{
    if (!desk.session().may(Permission::UnmaskFields))
        return LetterText::MaskedOnly;
    return concealment.person ? LetterText::MinorsShut : LetterText::Shown;
}

// As showCase does with what it shows: whoever or whatever is named in a text, nothing of it is left.
void star(QString& text)
{
    if (!text.isEmpty())
        text = u"*"_s;
}

void starComplaint(domain::Complaint& complaint)
{
    for (QString* text :
         {&complaint.wanted, &complaint.newFacts, &complaint.rootCause, &complaint.remedy, &complaint.decisionNote,
          &complaint.litigation.words, &complaint.litigation.liftReason, &complaint.noRequest.reason})
        star(*text);
    for (domain::Finding& one : complaint.findings) {
        star(one.point);
        star(one.finding);
    }
}

void starDeletion(domain::CaseFile& file)
{
    for (domain::GroundTest& test : file.groundTests)
        star(test.reason);
    for (domain::KeptData& kept : file.kept) {
        star(kept.data);
        star(kept.endReason);
    }
}

void starCaseTexts(domain::CaseFile& file)
{
    star(file.header.words);
    star(file.header.lateReason);
    for (domain::RequestItem& item : file.header.items)
        star(item.facts);
    for (domain::Approval& approval : file.approvals)
        star(approval.note);
    for (domain::CaseTurn& turn : file.turns)
        star(turn.words);
    for (domain::Task& task : file.tasks)
        star(task.reason);
    for (domain::CopyHandover& handover : file.handovers) {
        star(handover.reason);
        star(handover.note);
    }
    star(file.waiting.missing);
    for (domain::MaterialArrival& arrival : file.waiting.arrivals)
        star(arrival.note);
    starDeletion(file);
    if (file.complaint)
        starComplaint(*file.complaint);
}

void starOtherTexts(CaseFilePaper& paper)
{
    for (domain::AccessRequest& access : paper.accesses) {
        star(access.reason);
        star(access.note);
    }
    for (domain::LegalHold& hold : paper.holds) {
        for (QString* text : {&hold.scope, &hold.reason, &hold.releaseReason})
            star(*text);
    }
}

// --- letters ---------------------------------------------------------------------------------------------------------

Result<LeftLetter> leftLetter(const Desk& desk, const domain::Reply& reply, LetterText shown)
{
    LeftLetter letter;
    letter.reply = reply;
    letter.shown = shown;
    if (const auto known = letters::letterTemplate(reply.templateCode))
        letter.title = known->title;
    if (shown != LetterText::Shown)
        return letter;
    RD_TRY_ASSIGN(const QJsonObject kept, desk.storage().replies().letterOf(reply.id));
    const letters::LetterSheet sheet = sheetFrom(kept);
    if (!sheet.title.isEmpty())
        letter.title = sheet.title;
    for (const domain::LetterBlock& block : sheet.blocks)
        letter.blocks.append(block.text);
    return letter;
}

// A template can be renamed later; what has left bears the title it left with.
Result<void> addLetters(const Desk& desk, LetterText shown, CaseFilePaper& paper)
{
    for (const domain::Reply& reply : paper.file.replies) {
        if (reply.state == domain::ReplyState::Draft)
            continue;
        RD_TRY_ASSIGN(const LeftLetter letter, leftLetter(desk, reply, shown));
        paper.letters.append(letter);
    }
    std::sort(paper.letters.begin(), paper.letters.end(),
              [](const LeftLetter& left, const LeftLetter& right) { return left.reply.sentAt < right.reply.sentAt; });
    return {};
}

Result<void> addCover(const Desk& desk, domain::SheetLanguage language, CaseFilePaper& paper)
{
    domain::ReportSheet sheet;
    sheet.language = language;
    paper.about.sheets.append(sheet);
    const auto word = [&](const QString& code) { return reports::reportWord(language, u"caseFile"_s, code); };
    const QString& number = paper.file.header.number;
    paper.about.title = word(u"title"_s).arg(number);
    RD_TRY(sayWhoMadeIt(desk, paper.about));
    paper.about.watermark = reports::paper::markOf(paper.about);
    QStringList rights;
    for (const domain::RightType right : domain::rightsOf(paper.file.header))
        rights.append(reports::reportWord(language, u"right"_s, codeOf(right)));
    paper.about.facts = {
        {word(u"number"_s), number},
        {word(u"right"_s), rights.join(word(u"gap"_s))},
        {word(u"state"_s), reports::reportWord(language, u"state"_s, codeOf(paper.file.header.state))}};
    return {};
}

Result<void> addRegisters(const Desk& desk, const rules::Concealment& concealment, CaseFilePaper& paper)
{
    const domain::CaseId& id = paper.file.header.id;
    RD_TRY_ASSIGN(paper.accesses, desk.storage().access().ofCase(id));
    std::reverse(paper.accesses.begin(), paper.accesses.end());
    RD_TRY_ASSIGN(paper.papers, desk.storage().papers().ofCase(id));
    for (domain::Paper& seen : paper.papers)
        maskPaper(seen, concealment);
    RD_TRY_ASSIGN(paper.holds, desk.storage().holds().ofCase(id));
    return {};
}

reports::LogProof proofOf(const domain::AuditCheck& check, const QList<domain::AuditEntry>& history)
{
    if (history.isEmpty())
        return reports::LogProof::None;
    if (wasPutBack(check))
        return reports::LogProof::PutBack;
    return isProven(check, history.last().sequence) ? reports::LogProof::Holds : reports::LogProof::Broken;
}

} // namespace

Result<void> requireCaseFile(const Desk& desk)
{
    RD_TRY(desk.session().require(Permission::ViewReports));
    RD_TRY(desk.session().require(Permission::VerifyAudit));
    return desk.session().require(Permission::ViewCases);
}

Result<CaseFilePaper> caseFileContent(const Desk& desk, const domain::CaseId& caseId, domain::SheetLanguage language,
                                      const domain::AuditCheck& check)
{
    RD_TRY(requireCaseFile(desk));
    CaseFilePaper paper;
    RD_TRY_ASSIGN(const domain::Case clear, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, clear));
    RD_TRY_ASSIGN(paper.file, showCase(desk, caseId));
    RD_TRY(addExplanations(desk, paper));
    RD_TRY(addRegisters(desk, concealment, paper));
    const LetterText texts = textsFor(desk, concealment);
    RD_TRY(addLetters(desk, texts, paper));
    if (texts != LetterText::Shown) {
        starCaseTexts(paper.file);
        starOtherTexts(paper);
    }
    RD_TRY_ASSIGN(paper.history, caseHistory(desk, caseId));
    // The file is of the moment of the verification: what was entered since, nobody has verified.
    paper.history.removeIf([&](const domain::AuditEntry& entry) { return !wasSeen(check, entry.sequence); });
    paper.viewsListed = desk.session().may(Permission::ViewAudit);
    paper.check = check;
    paper.proof = proofOf(check, paper.history);
    paper.names = policyNames(desk, paper);
    RD_TRY(addCover(desk, language, paper));
    return paper;
}

} // namespace rd::desk

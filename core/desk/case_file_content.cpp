#include "core/desk/case_file_content.h"

#include "core/desk/desk_parts.h"
#include "core/desk/explain_deadline.h"
#include "core/desk/letter_sheet.h"
#include "core/desk/masking.h"
#include "core/desk/minor_access.h"
#include "core/desk/ordered_paper.h"
#include "core/desk/show_case.h"
#include "core/desk/verify_audit.h"
#include "core/domain/mask.h"
#include "core/letters/letter_template.h"
#include "core/reports/report_words.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Permission;
using reports::CaseFilePaper;
using reports::LeftLetter;

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

// --- for who reads masked only ---------------------------------------------------------------------------------------

bool readsMaskedOnly(const Desk& desk)
{
    return !desk.session().may(Permission::UnmaskFields);
}

// What the case knows its person by is masked wherever it stands in a text, and so is any number as long as a
// telephone's or an identity card's.
class TextMask {
public:
    explicit TextMask(const domain::Case& clear)
    {
        const domain::Subject& person = clear.subject;
        add(clear.requester.contact, domain::maskedContact);
        add(replyContact(clear), domain::maskedContact);
        add(person.phone, domain::maskedContact);
        add(person.member, domain::maskedNumber);
        add(person.order, domain::maskedNumber);
        add(person.account, domain::maskedNumber);
        add(person.name, domain::maskedName);
    }

    QString operator()(QString text) const
    {
        for (const auto& [value, masked] : m_known)
            text.replace(value, masked);
        static const QRegularExpression longNumber(u"[0-9]{10,}[0-9Xx]?"_s);
        qsizetype from = 0;
        for (QRegularExpressionMatch found = longNumber.match(text); found.hasMatch();
             found = longNumber.match(text, from)) {
            const QString masked = domain::maskedNumber(found.captured());
            text.replace(found.capturedStart(), found.capturedLength(), masked);
            from = found.capturedStart() + masked.size();
        }
        return text;
    }

private:
    void add(const QString& value, QString (*mask)(const QString&))
    {
        if (value.size() > 1)
            m_known.append({value, mask(value)});
    }

    QList<QPair<QString, QString>> m_known;
};

void maskCaseTexts(domain::CaseFile& file, const TextMask& mask)
{
    file.header.words = mask(file.header.words);
    file.header.lateReason = mask(file.header.lateReason);
    for (domain::RequestItem& item : file.header.items)
        item.facts = mask(item.facts);
    for (domain::Approval& approval : file.approvals)
        approval.note = mask(approval.note);
    for (domain::CaseTurn& turn : file.turns)
        turn.words = mask(turn.words);
    for (domain::Task& task : file.tasks)
        task.reason = mask(task.reason);
    for (domain::CopyHandover& handover : file.handovers) {
        handover.reason = mask(handover.reason);
        handover.note = mask(handover.note);
    }
    file.waiting.missing = mask(file.waiting.missing);
    for (domain::MaterialArrival& arrival : file.waiting.arrivals)
        arrival.note = mask(arrival.note);
    if (!file.complaint)
        return;
    domain::Complaint& complaint = *file.complaint;
    for (QString* text : {&complaint.wanted, &complaint.newFacts, &complaint.rootCause, &complaint.remedy,
                          &complaint.decisionNote, &complaint.litigation.words, &complaint.noRequest.reason})
        *text = mask(*text);
    for (domain::Finding& one : complaint.findings) {
        one.point = mask(one.point);
        one.finding = mask(one.finding);
    }
}

void maskOtherTexts(CaseFilePaper& paper, const TextMask& mask)
{
    for (domain::AccessRequest& access : paper.accesses) {
        access.reason = mask(access.reason);
        access.note = mask(access.note);
    }
    for (domain::LegalHold& hold : paper.holds) {
        for (QString* text : {&hold.scope, &hold.reason, &hold.releaseReason})
            *text = mask(*text);
    }
    for (LeftLetter& letter : paper.letters) {
        letter.masked = !letter.blocks.isEmpty();
        for (QString& block : letter.blocks)
            block = mask(block);
    }
}

// --- letters ---------------------------------------------------------------------------------------------------------

Result<LeftLetter> leftLetter(const Desk& desk, const domain::Reply& reply, bool concealed)
{
    LeftLetter letter;
    letter.reply = reply;
    letter.concealed = concealed;
    if (const auto known = letters::letterTemplate(reply.templateCode))
        letter.title = known->title;
    if (concealed)
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
Result<void> addLetters(const Desk& desk, bool concealed, CaseFilePaper& paper)
{
    for (const domain::Reply& reply : paper.file.replies) {
        if (reply.state == domain::ReplyState::Draft)
            continue;
        RD_TRY_ASSIGN(const LeftLetter letter, leftLetter(desk, reply, concealed));
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
    RD_TRY(addLetters(desk, concealment.person, paper));
    if (readsMaskedOnly(desk)) {
        const TextMask mask(clear);
        maskCaseTexts(paper.file, mask);
        maskOtherTexts(paper, mask);
    }
    RD_TRY_ASSIGN(paper.history, caseHistory(desk, caseId));
    paper.viewsListed = desk.session().may(Permission::ViewAudit);
    paper.check = check;
    paper.proof = proofOf(check, paper.history);
    paper.names = policyNames(desk, paper);
    RD_TRY(addCover(desk, language, paper));
    return paper;
}

} // namespace rd::desk

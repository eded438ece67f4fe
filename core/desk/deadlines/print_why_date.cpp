#include "core/desk/deadlines/print_why_date.h"

#include "core/base/safe_file.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_words.h"
#include "core/letters/why_date_page.h"

#include <QCryptographicHash>

namespace rd::desk {

namespace {

QStringList rightsPhrases(const rules::RuleBook& rules, const QList<domain::RightType>& rights)
{
    QStringList phrases;
    for (const domain::RightType right : rights)
        phrases.append(rules.right(right).phrase);
    phrases.removeDuplicates();
    return phrases;
}

letters::WhyDatePage pageOf(const rules::RuleBook& rules, const DeadlineQuestion& question,
                            const domain::DeadlineExplanation& why)
{
    letters::WhyDatePage page;
    page.company = rules.contact().company;
    page.receivedAt = question.receivedAt;
    page.rights = rightsPhrases(rules, question.rights);
    page.minor = domain::concernsMinor(question.minor);
    page.why = why;
    return page;
}

Result<letters::WhyDatePage> pageOfCase(const Desk& desk, const domain::Case& theCase, int position)
{
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, explainDeadline(desk, theCase.id, position));
    DeadlineQuestion question;
    question.receivedAt = why.receivedAt;
    question.minor = theCase.minor;
    // An item with a clock of its own is asked about alone (R-DL-11).
    for (const domain::RequestItem& item : theCase.items) {
        if (why.item == 0 || why.item == item.position)
            question.rights.append(item.right);
    }
    letters::WhyDatePage page = pageOf(desk.rules(), question, why);
    page.caseNumber = why.item == 0
        ? theCase.number
        : letters::letterWord(QStringLiteral("phrase"), QStringLiteral("itemOfCase")).arg(theCase.number).arg(why.item);
    page.channel = letters::letterWord(QStringLiteral("channel"), codeOf(theCase.channel));
    page.loggedAt = theCase.loggedAt;
    page.printedBy = desk.session().user().displayName;
    page.printedAt = desk.clock().now();
    return page;
}

} // namespace

Result<void> printWhyDate(Desk& desk, const domain::CaseId& caseId, const QString& pdfPath, int position)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewCases));
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const letters::WhyDatePage page, pageOfCase(desk, theCase, position));
    RD_TRY_ASSIGN(const QByteArray pdf, letters::whyDatePdf(page));
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
    return commitWithFile(
        desk, work, pdfPath, pdf,
        {caseEvent(QStringLiteral("WhyDatePrinted"), caseId, {{QStringLiteral("pdf"), QString::fromLatin1(hash)}})});
}

Result<void> printWhyDate(const Desk& desk, const DeadlineQuestion& question, const QString& pdfPath)
{
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, explainDeadline(desk, question));
    letters::WhyDatePage page = pageOf(desk.rules(), question, why);
    page.printedBy = desk.session().user().displayName;
    page.printedAt = desk.clock().now();
    RD_TRY_ASSIGN(const QByteArray pdf, letters::whyDatePdf(page));
    return writeFileSafely(pdfPath, pdf);
}

Result<void> printWhyDate(const DeadlineQuestion& question, const QDateTime& now, const QString& pdfPath)
{
    RD_TRY(requireFreeFile(pdfPath));
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, explainDeadline(question));
    letters::WhyDatePage page = pageOf(rules, question, why);
    page.printedAt = now;
    RD_TRY_ASSIGN(const QByteArray pdf, letters::whyDatePdf(page));
    return writeFileSafely(pdfPath, pdf);
}

} // namespace rd::desk

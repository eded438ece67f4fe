#include "core/desk/replies/print_letter.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/replies/reply_draft.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_words.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

namespace {

// One letter ready for the printer.
struct Printable {
    print::PageFlow pages;
    QString digest; // of the PDF they make
};

auto notThere(const QString& kind)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), kind}});
}

Printable printableOf(const letters::LetterSheet& sheet)
{
    print::PageFlow pages = letters::letterPages(sheet);
    const QByteArray digest = QCryptographicHash::hash(pages.pdf(), QCryptographicHash::Sha256).toHex();
    return {std::move(pages), QString::fromLatin1(digest)};
}

Result<Printable> printableDraft(const Desk& desk, const domain::Case& theCase, const QString& templateCode)
{
    RD_TRY_ASSIGN(ReplyDraft draft, openForStaff(desk, theCase, templateCode));
    RD_TRY(composeDraft(desk, theCase, LetterReader::Staff, draft));
    letters::LetterSheet sheet = letterSheet(desk, theCase, draft);
    sheet.watermark = letters::letterWord(QStringLiteral("phrase"), QStringLiteral("draft"));
    return printableOf(sheet);
}

// A later font or template would print something that the recipient does not have in hand.
Result<Printable> printableSent(const Desk& desk, const domain::Case& theCase, const domain::Reply& reply)
{
    RD_TRY(requirePersonSeen(theCase));
    RD_TRY_ASSIGN(const QJsonObject kept, desk.storage().replies().letterOf(reply.id));
    Printable printable = printableOf(sheetFrom(kept));
    if (printable.digest != reply.pdfHash)
        return notThere(QStringLiteral("sentLetter"));
    return printable;
}

} // namespace

Result<print::PageFlow> printLetter(Desk& desk, const domain::CaseId& caseId, const domain::ReplyId& replyId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::DraftReply));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, work.replies().ofCase(caseId));
    const auto reply =
        std::find_if(replies.begin(), replies.end(), [&](const domain::Reply& one) { return one.id == replyId; });
    if (reply == replies.end())
        return notThere(QStringLiteral("reply"));
    const bool isDraft = reply->state == domain::ReplyState::Draft;
    RD_TRY_ASSIGN(const Printable printable,
                  isDraft ? printableDraft(desk, theCase, reply->templateCode) : printableSent(desk, theCase, *reply));
    RD_TRY(
        commitAndAnnounce(desk, work,
                          {objectEvent(QStringLiteral("LetterPrinted"), QStringLiteral("reply"), replyId.text(), caseId,
                                       {{QStringLiteral("template"), reply->templateCode},
                                        {QStringLiteral("state"), domain::codeOf(reply->state)},
                                        {QStringLiteral("pages"), printable.pages.pageCount()},
                                        {QStringLiteral("pdf"), printable.digest}})}));
    return printable.pages;
}

} // namespace rd::desk

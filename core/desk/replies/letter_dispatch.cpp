#include "core/desk/replies/letter_dispatch.h"

#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/replies/reply_draft.h"
#include "core/desk/replies/reply_mail.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/verification_session.h"
#include "core/letters/letter_writer.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFile>

namespace rd::desk {

namespace {

Result<QString> firstReached(const QStringList& contacts, domain::ReplyChannel channel)
{
    const auto reached = std::find_if(contacts.begin(), contacts.end(), [channel](const QString& contact) {
        return !contact.isEmpty() && reaches(channel, contact);
    });
    if (reached == contacts.end())
        return fail(ErrorCode::RecipientUnreachable, {{QStringLiteral("channel"), codeOf(channel)}});
    return *reached;
}

} // namespace

Result<QStringList> contactsOnFile(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const auto profile, profileOnFile(desk, theCase));
    return profile ? profile->phones + QStringList{profile->email} : QStringList();
}

namespace {

// R-LT-03, R-ID-14: where papers alone say who asks, what is on file belongs to somebody else: the other parent,
// the ward, the deceased.
Result<QStringList> suggestedContacts(const Desk& desk, const domain::Case& theCase)
{
    QStringList suggested{replyContact(theCase), theCase.requester.contact};
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    if (papers.bypassesPerson())
        return suggested;
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    return suggested + onFile;
}

} // namespace

Result<QString> letterRecipient(const Desk& desk, const domain::Case& theCase, const letters::LetterTemplate& letter,
                                const Dispatch& dispatch)
{
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    if (dispatch.recipient.isEmpty()) {
        RD_TRY_ASSIGN(const QStringList suggested, suggestedContacts(desk, theCase));
        RD_TRY_ASSIGN(const QStringList untold, untoldFirst(desk, theCase, onFile));
        return firstReached(letter.onFileOnly ? untold : suggested, dispatch.channel);
    }
    const QString named = plainForm(dispatch.recipient);
    RD_TRY(firstReached({named}, dispatch.channel));
    if (!letter.onFileOnly)
        return named;
    const QString recipient = normalisedPhone(named).value_or(named);
    if (onFile.contains(recipient, Qt::CaseInsensitive))
        return recipient;
    return fail(ErrorCode::RecipientNotAllowed,
                {{QStringLiteral("needed"), QStringLiteral("L3")}, {QStringLiteral("reached"), codeOf(theCase.level)}});
}

void markSent(const Desk& desk, const Dispatch& dispatch, const QString& recipient, const QByteArray& pdf,
              domain::Reply& reply)
{
    reply.state = domain::ReplyState::Sent;
    reply.channel = dispatch.channel;
    reply.recipient = recipient;
    reply.pdfHash = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    reply.sentAt = dispatch.sentAt.isValid() ? dispatch.sentAt.toUTC() : desk.clock().now();
    reply.by = desk.session().user().id;
}

Result<domain::Reply> lastAnswer(const QList<domain::Reply>& replies)
{
    const domain::Reply* last = nullptr;
    for (const domain::Reply& reply : replies) {
        if (reply.state != domain::ReplyState::Sent || (last && last->sentAt >= reply.sentAt))
            continue;
        RD_TRY_ASSIGN(const letters::LetterTemplate letter, letters::letterTemplate(reply.templateCode));
        if (letter.substantive)
            last = &reply;
    }
    if (!last)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("reply")}});
    return *last;
}

Result<AccompanyingLetter> AccompanyingLetter::write(const Desk& desk, storage::Transaction& work,
                                                     const domain::Case& theCase, const QString& templateCode,
                                                     const QMap<QString, QString>& values, const Dispatch& dispatch)
{
    RD_TRY_ASSIGN(ReplyDraft draft, openDraft(desk, theCase, templateCode));
    RD_TRY_ASSIGN(const QString recipient, letterRecipient(desk, theCase, draft.letterTemplate, dispatch));
    if (dispatch.pdfPath.isEmpty())
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), dispatch.pdfPath}});
    RD_TRY(requireFileFits(dispatch));
    RD_TRY(requireFreeFile(dispatch.pdfPath));
    draft.reply.values.insert(values);
    RD_TRY(composeDraft(desk, theCase, LetterReader::Recipient, draft));
    RD_TRY(letters::requireComplete(draft.reply.blocks));
    const letters::LetterSheet sheet = letterSheet(desk, theCase, draft);
    RD_TRY_ASSIGN(const QByteArray pdf, letters::letterPdf(sheet));
    // It leaves with the move, and the move is made now.
    Dispatch now = dispatch;
    now.sentAt = {};
    markSent(desk, now, recipient, pdf, draft.reply);
    RD_TRY_ASSIGN(const QByteArray written, letterFile(desk, theCase, dispatch, draft.reply, pdf));
    RD_TRY(work.replies().save(draft.reply));
    RD_TRY(work.replies().keepLetter(draft.reply.id, keptSheet(sheet)));
    RD_TRY(writeFileSafely(dispatch.pdfPath, written));
    return AccompanyingLetter(draft.reply, dispatch.pdfPath);
}

AccompanyingLetter::AccompanyingLetter(const domain::Reply& reply, const QString& path)
    : m_reply(reply)
    , m_path(path)
{
}

AccompanyingLetter::AccompanyingLetter(AccompanyingLetter&& other) noexcept
    : m_reply(std::move(other.m_reply))
    , m_path(std::exchange(other.m_path, QString()))
{
}

AccompanyingLetter::~AccompanyingLetter()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

domain::AuditEvent AccompanyingLetter::event() const
{
    return objectEvent(QStringLiteral("ReplySent"), QStringLiteral("reply"), m_reply.id.text(), m_reply.caseId,
                       {{QStringLiteral("template"), m_reply.templateCode},
                        {QStringLiteral("pdf"), m_reply.pdfHash},
                        {QStringLiteral("channel"), m_reply.channel ? codeOf(*m_reply.channel) : QString()}});
}

} // namespace rd::desk

#include "core/desk/replies/draft_reply.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/outgoing_mail.h"
#include "core/desk/replies/reply_draft.h"

namespace rd::desk {

namespace {

Result<domain::Reply> saveDraft(Desk& desk, storage::Transaction& work, const domain::Case& theCase, ReplyDraft& draft)
{
    RD_TRY(composeDraft(desk, theCase, LetterReader::Staff, draft));
    draft.reply.by = desk.session().user().id;
    RD_TRY(work.replies().save(draft.reply));
    const QString action = draft.isNew ? QStringLiteral("ReplyDrafted") : QStringLiteral("ReplyEdited");
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(action, QStringLiteral("reply"), draft.reply.id.text(), theCase.id,
                                          {{QStringLiteral("template"), draft.reply.templateCode}})}));
    return draft.reply;
}

} // namespace

Result<domain::Reply> draftReply(Desk& desk, const domain::CaseId& caseId, const QString& templateCode)
{
    RD_TRY(desk.session().require(domain::Permission::DraftReply));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(ReplyDraft draft, openForStaff(desk, theCase, templateCode));
    if (!draft.isNew) {
        RD_TRY(composeDraft(desk, theCase, LetterReader::Staff, draft));
        return draft.reply;
    }
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    return saveDraft(desk, work, theCase, draft);
}

Result<domain::Reply> setReplyText(Desk& desk, const domain::CaseId& caseId, const QString& templateCode,
                                   const QString& name, const QString& text)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::DraftReply));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireStorableText(QStringLiteral("text"), text, {theCase.subject.order}));
    RD_TRY_ASSIGN(ReplyDraft draft, openForStaff(desk, theCase, templateCode));
    RD_TRY(requireNoMailUnderWay(desk, caseId, draft.reply.id)); // what it said is what may have left
    RD_TRY(writeInto(desk, theCase, name, text, draft));
    return saveDraft(desk, work, theCase, draft);
}

QStringList replyTemplates()
{
    QStringList codes = letters::letterTemplateCodes();
    codes.removeIf([](const QString& code) {
        const Result<letters::LetterTemplate> letter = letters::letterTemplate(code);
        return !letter || letter->withMove;
    });
    return codes;
}

} // namespace rd::desk

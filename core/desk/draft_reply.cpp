#include "core/desk/draft_reply.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/letter_values.h"
#include "core/desk/masking.h"
#include "core/desk/minor_access.h"
#include "core/desk/reply_draft.h"
#include "core/desk/second_channel.h"

#include <algorithm>

namespace rd::desk {

namespace {

// Rule book §9: what was written while the access was open is concealed with it once the case has ended.
bool isConcealedWithTheCase(const domain::Case& theCase)
{
    return theCase.restrictedView && domain::isEnded(theCase.state);
}

// A confirmation that leaves with its move is written by the verb of the move.
Result<void> requireWritable(const ReplyDraft& draft)
{
    if (!draft.letterTemplate.withMove)
        return {};
    return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("template")}});
}

// What takes one of a few codes takes nothing else.
Result<QString> valueFor(const QString& placeholder, const QString& text)
{
    const QStringList choices = choicesOf(placeholder);
    const QString code = text.trimmed().toUpper();
    if (choices.isEmpty())
        return text;
    if (!choices.contains(code))
        return fail(ErrorCode::UnknownCode,
                    {{QStringLiteral("field"), placeholder}, {QStringLiteral("code"), text.trimmed()}});
    return code;
}

// R-LT-02: a date that the record gives is not typed.
Result<void> requireNotOfTheRecord(const Desk& desk, const domain::Case& theCase, const QString& templateCode,
                                   const QString& placeholder)
{
    if (!isOfTheRecord(placeholder))
        return {};
    RD_TRY_ASSIGN(const auto values, letterValues(desk, theCase, templateCode, desk.clock().today()));
    if (!values.contains(placeholder))
        return {};
    return fail(ErrorCode::InvalidArgument,
                {{QStringLiteral("field"), placeholder}, {QStringLiteral("of"), QStringLiteral("record")}});
}

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
    RD_TRY_ASSIGN(ReplyDraft draft, openDraft(desk, theCase, templateCode));
    RD_TRY(requireWritable(draft));
    if (!draft.isNew) {
        if (isConcealedWithTheCase(theCase))
            maskReply(draft.reply, rules::concealmentOf(theCase, {}));
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
    RD_TRY(requireStorableText(text, {theCase.subject.order}));
    RD_TRY(requireAccess(isConcealedWithTheCase(theCase)));
    RD_TRY_ASSIGN(ReplyDraft draft, openDraft(desk, theCase, templateCode));
    RD_TRY(requireWritable(draft));
    const QList<letters::TemplateBlock>& blocks = draft.letterTemplate.blocks;
    const bool isBlock = std::any_of(blocks.begin(), blocks.end(),
                                     [&](const letters::TemplateBlock& block) { return block.id == name; });
    if (isBlock) {
        draft.reply.edits[name] = text;
    } else if (draft.letterTemplate.placeholders().contains(name)) {
        RD_TRY(requireNotOfTheRecord(desk, theCase, draft.letterTemplate.code, name));
        RD_TRY_ASSIGN(draft.reply.values[name], valueFor(name, text));
    } else {
        return fail(ErrorCode::UnknownCode,
                    {{QStringLiteral("field"), QStringLiteral("block")}, {QStringLiteral("code"), name}});
    }
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

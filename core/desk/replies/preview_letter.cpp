#include "core/desk/replies/preview_letter.h"

#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/replies/reply_draft.h"
#include "core/letters/letter_writer.h"

namespace rd::desk {

namespace {

// Somebody empties a required block to write it anew: until it is left it lacks its text.
Result<void> writeBeingTyped(const Desk& desk, const domain::Case& theCase, const QString& name, const QString& text,
                             ReplyDraft& draft)
{
    RD_TRY(writeInto(desk, theCase, name, text, draft));
    const letters::TemplateBlock* const block = blockOf(draft.letterTemplate, name);
    if (text.trimmed().isEmpty() && block && !block->shared)
        draft.reply.edits[name] = QString();
    return {};
}

} // namespace

Result<LetterPreview> previewLetter(const Desk& desk, const domain::CaseId& caseId, const QString& templateCode,
                                    const QMap<QString, QString>& typed)
{
    RD_TRY(desk.session().require(domain::Permission::DraftReply));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(ReplyDraft draft, openForStaff(desk, theCase, templateCode));
    for (auto text = typed.cbegin(); text != typed.cend(); ++text)
        RD_TRY(writeBeingTyped(desk, theCase, text.key(), text.value(), draft));
    RD_TRY(composeDraft(desk, theCase, LetterReader::Staff, draft));
    QStringList fixed;
    for (const letters::TemplateBlock& block : draft.letterTemplate.blocks) {
        if (block.shared)
            fixed.append(block.id);
    }
    return LetterPreview{draft.reply, letters::letterPages(letterSheet(desk, theCase, draft)), fixed};
}

} // namespace rd::desk

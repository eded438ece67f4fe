#include "core/desk/reply_draft.h"

#include "core/desk/complaint_letter.h"
#include "core/desk/deletion_values.h"
#include "core/desk/desk_parts.h"
#include "core/desk/letter_values.h"
#include "core/desk/masking.h"
#include "core/desk/second_channel.h"
#include "core/letters/letter_words.h"
#include "core/letters/letter_writer.h"

namespace rd::desk {

Result<ReplyDraft> openDraft(const Desk& desk, const domain::Case& theCase, const QString& templateCode)
{
    ReplyDraft draft;
    const QString code = templateCode.isEmpty() ? templateFor(desk, theCase) : templateCode.trimmed().toUpper();
    RD_TRY_ASSIGN(draft.letterTemplate, letters::letterTemplate(code));
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(theCase.id));
    for (const domain::Reply& reply : replies) {
        if (reply.templateCode == code && reply.state == domain::ReplyState::Draft) {
            draft.reply = reply;
            return draft;
        }
    }
    draft.isNew = true;
    draft.reply.id = domain::ReplyId::create();
    draft.reply.caseId = theCase.id;
    draft.reply.templateCode = code;
    return draft;
}

Result<void> composeDraft(const Desk& desk, const domain::Case& theCase, LetterReader reader, ReplyDraft& draft)
{
    draft.reply.templateVersion = draft.letterTemplate.version;
    draft.reply.templateHash = draft.letterTemplate.hash;
    const QDate leavesOn = draft.leavesOn.isValid() ? draft.leavesOn : desk.clock().today();
    RD_TRY_ASSIGN(auto values, letterValues(desk, theCase, draft.letterTemplate.code, leavesOn));
    const bool keepsSomething = values.contains(QStringLiteral("retained_block"));
    if (reader == LetterReader::Staff && theCase.restrictedView) {
        values[QStringLiteral("salutation")] = letters::salutation(shownName(theCase));
        for (const QString& name : retentionValues()) {
            if (keepsSomething)
                values[name] = QStringLiteral("*"); // the order it names is the minor's (R-CH-02)
        }
    }
    for (auto set = draft.reply.values.constBegin(); set != draft.reply.values.constEnd(); ++set) {
        const bool kept = keepsSomething && retentionValues().contains(set.key());
        const bool known = isOfTheRecord(set.key()) && values.contains(set.key());
        if (!kept && !known)
            values[set.key()] = set.value();
    }
    RD_TRY_ASSIGN(const auto decided, complaintLetterValues(desk, theCase, reader));
    values.insert(decided);
    printChoices(values);
    draft.reply.blocks = letters::composeBlocks(draft.letterTemplate, values, draft.reply.edits);
    return {};
}

} // namespace rd::desk

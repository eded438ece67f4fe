#include "core/desk/replies/reply_draft.h"

#include "core/desk/approvals/deletion_values.h"
#include "core/desk/cases/masking.h"
#include "core/desk/complaints/complaint_letter.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_items.h"
#include "core/desk/replies/letter_values.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_words.h"
#include "core/letters/letter_writer.h"

#include <algorithm>

namespace rd::desk {

namespace {

// Rule book §9: what was written while the access was open is concealed with it once the case has ended.
bool isConcealedWithTheCase(const domain::Case& theCase)
{
    return theCase.restrictedView && domain::isEnded(theCase.state);
}

// T11 speaks of what was asked: of the person's own case, and of what a program decided in it (3.10).
Result<void> requireWhatIsAsked(const Desk& desk, const domain::Case& theCase, letters::LetterTemplate& letter)
{
    domain::Concern asked = domain::Concern::General;
    RD_TRY_ASSIGN(const QList<const domain::RequestItem*> items, itemsOfLetter(desk, theCase, letter.code));
    for (const domain::RequestItem* item : items)
        asked = std::max(asked, item->concern);
    for (letters::TemplateBlock& block : letter.blocks) {
        const std::optional<domain::Concern> of = domain::parseConcern(block.requiredFor);
        block.required = block.required || (of && *of <= asked);
    }
    return {};
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

// R-LT-02: what the company says in every letter is its wording and not the writer's. Emptied, it is put back: a draft
// of before this rule may hold another.
Result<void> requireOwnWording(const letters::TemplateBlock& block, const QString& text)
{
    if (!block.shared || text.trimmed().isEmpty())
        return {};
    return fail(ErrorCode::InvalidArgument,
                {{QStringLiteral("field"), QStringLiteral("block")}, {QStringLiteral("wording"), block.title}});
}

} // namespace

const letters::TemplateBlock* blockOf(const letters::LetterTemplate& letterTemplate, const QString& name)
{
    const auto block = std::find_if(letterTemplate.blocks.begin(), letterTemplate.blocks.end(),
                                    [&](const letters::TemplateBlock& one) { return one.id == name; });
    return block == letterTemplate.blocks.end() ? nullptr : &*block;
}

Result<ReplyDraft> openDraft(const Desk& desk, const domain::Case& theCase, const QString& templateCode)
{
    ReplyDraft draft;
    const QString code = templateCode.isEmpty() ? templateFor(desk, theCase) : templateCode.trimmed().toUpper();
    RD_TRY_ASSIGN(draft.letterTemplate, letters::letterTemplate(code));
    RD_TRY(requireWhatIsAsked(desk, theCase, draft.letterTemplate));
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

Result<ReplyDraft> openForStaff(const Desk& desk, const domain::Case& theCase, const QString& templateCode)
{
    RD_TRY_ASSIGN(ReplyDraft draft, openDraft(desk, theCase, templateCode));
    RD_TRY(requireWritable(draft));
    if (isConcealedWithTheCase(theCase))
        maskReply(draft.reply, rules::concealmentOf(theCase, {}));
    return draft;
}

Result<void> writeInto(const Desk& desk, const domain::Case& theCase, const QString& name, const QString& text,
                       ReplyDraft& draft)
{
    RD_TRY(requireAccess(isConcealedWithTheCase(theCase)));
    if (const letters::TemplateBlock* block = blockOf(draft.letterTemplate, name)) {
        RD_TRY(requireOwnWording(*block, text));
        // A required block cannot be lost: emptied, it has the template's words again (R-LT-02).
        if (block->required && text.trimmed().isEmpty())
            draft.reply.edits.remove(name);
        else
            draft.reply.edits[name] = text;
        return {};
    }
    if (!draft.letterTemplate.placeholders().contains(name))
        return fail(ErrorCode::UnknownCode,
                    {{QStringLiteral("field"), QStringLiteral("block")}, {QStringLiteral("code"), name}});
    RD_TRY(requireNotOfTheRecord(desk, theCase, draft.letterTemplate.code, name));
    RD_TRY_ASSIGN(draft.reply.values[name], valueFor(name, text));
    return {};
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

#include "core/desk/replies/letter_sheet.h"

#include "core/rules/rule_book.h"

#include <QJsonArray>

namespace rd::desk {

using namespace Qt::StringLiterals;

letters::LetterSheet letterSheet(const Desk& desk, const domain::Case& theCase, const ReplyDraft& draft)
{
    return {draft.letterTemplate.title, desk.rules().contact().company, theCase.number, draft.reply.blocks};
}

QJsonObject keptSheet(const letters::LetterSheet& sheet)
{
    QJsonArray blocks;
    for (const domain::LetterBlock& block : sheet.blocks)
        blocks.append(QJsonObject{{u"id"_s, block.id}, {u"text"_s, block.text}});
    return {
        {u"title"_s, sheet.title}, {u"company"_s, sheet.company}, {u"case"_s, sheet.caseNumber}, {u"blocks"_s, blocks}};
}

letters::LetterSheet sheetFrom(const QJsonObject& kept)
{
    letters::LetterSheet sheet{
        kept[u"title"_s].toString(), kept[u"company"_s].toString(), kept[u"case"_s].toString(), {}};
    for (const QJsonValue& value : kept[u"blocks"_s].toArray()) {
        domain::LetterBlock block;
        block.id = value[u"id"_s].toString();
        block.text = value[u"text"_s].toString();
        sheet.blocks.append(block);
    }
    return sheet;
}

} // namespace rd::desk

#include "core/letters/letter_writer.h"

#include "core/letters/placeholder.h"

#include <QRegularExpression>

namespace rd::letters {

using domain::LetterBlock;

namespace {

QString withoutSpace(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.remove(space);
}

// R-LT-02: the names of the required sentences that are no longer in the text. A line break inside one does not count.
QStringList editedAway(const TemplateBlock& block, const QString& text, const QMap<QString, QString>& values)
{
    const QString present = withoutSpace(text);
    QStringList gone;
    for (const QString& entry : block.mustContain) {
        const qsizetype end = entry.indexOf(QLatin1Char('|'));
        const FilledText filled = fillPlaceholders(entry.mid(end + 1), values);
        // An optional block holds what was written into it where the program has nothing of its own to say there.
        if (!block.required && !filled.missing.isEmpty())
            continue;
        if (!present.contains(withoutSpace(filled.text)))
            gone.append(QStringLiteral("edited:") + entry.left(end));
    }
    return gone;
}

// A block that a letter can do without is left out as long as nobody filled it in.
bool isLeftOut(const TemplateBlock& block, const QMap<QString, QString>& values, const QMap<QString, QString>& edits)
{
    if (block.required)
        return false;
    const QStringList names = placeholdersIn(block.text);
    const bool unfilled = !names.isEmpty() && fillPlaceholders(block.text, values).missing == names;
    if (!edits.contains(block.id))
        return unfilled;
    // What has to be said as soon as there is anything to say is not edited away as a whole either.
    return edits.value(block.id).trimmed().isEmpty() && (unfilled || block.mustContain.isEmpty());
}

LetterBlock composeBlock(const TemplateBlock& block, const QMap<QString, QString>& values,
                         const QMap<QString, QString>& edits)
{
    const bool edited = edits.contains(block.id);
    const FilledText filled = fillPlaceholders(edited ? edits.value(block.id) : block.text, values);
    LetterBlock composed{block.id, block.title, filled.text, block.required, filled.missing};
    if (filled.text.trimmed().isEmpty())
        composed.missing.append(QStringLiteral("empty"));
    if (edited)
        composed.missing += editedAway(block, filled.text, values);
    return composed;
}

} // namespace

QList<LetterBlock> composeBlocks(const LetterTemplate& letterTemplate, const QMap<QString, QString>& values,
                                 const QMap<QString, QString>& edits)
{
    QStringList answered;
    for (const TemplateBlock& block : letterTemplate.blocks) {
        if (!isLeftOut(block, values, edits))
            answered.append(block.anyOf);
    }
    QList<LetterBlock> blocks;
    for (const TemplateBlock& block : letterTemplate.blocks) {
        const bool wanted = block.required || (!block.anyOf.isEmpty() && !answered.contains(block.anyOf));
        if (!wanted && isLeftOut(block, values, edits))
            blocks.append(LetterBlock{block.id, block.title, QString(), block.required, {}});
        else
            blocks.append(composeBlock(block, values, edits));
        answered.append(block.anyOf);
    }
    return blocks;
}

QStringList missingIn(const QList<LetterBlock>& blocks)
{
    QStringList missing;
    for (const LetterBlock& block : blocks) {
        for (const QString& what : block.missing)
            missing.append(block.id + QLatin1Char(':') + what);
    }
    return missing;
}

Result<void> requireComplete(const QList<LetterBlock>& blocks)
{
    const QStringList missing = missingIn(blocks);
    if (!missing.isEmpty())
        return fail(ErrorCode::LetterIncomplete, {{QStringLiteral("missing"), missing}});
    return {};
}

} // namespace rd::letters

#include "core/letters/letter_words.h"
#include "core/letters/letter_writer.h"
#include "core/print/bar_table.h"

#include <utility>

namespace rd::letters {

using print::PageFlow;
using print::ParagraphStyle;

namespace {

const QString signatureBlock = QStringLiteral("signature");

// `keep` is for the last line, which may have to stand with what follows the block.
void addBody(PageFlow& flow, const QString& text, bool& salutationPassed, print::Keep keep)
{
    QStringList tableLines;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const QString& line = lines.at(index);
        if (print::isBarLine(line)) {
            tableLines.append(line);
            continue;
        }
        if (!tableLines.isEmpty())
            print::addBarTable(flow, std::exchange(tableLines, {}));
        ParagraphStyle style;
        // A letter opens with whom it speaks to, flush left and ending on a colon.
        const bool opening = !salutationPassed && line.trimmed().endsWith(QChar(0xFF1A));
        style.indent = opening ? 0 : 2;
        style.spaceBefore = salutationPassed ? 4 : 18;
        style.keep = index == lines.size() - 1 ? keep : print::Keep::Free;
        salutationPassed = true;
        flow.addParagraph(line, style);
    }
    if (!tableLines.isEmpty())
        print::addBarTable(flow, tableLines);
}

// Company, date and policy version stand together at the right, never alone on a page.
void addSignature(PageFlow& flow, const QString& text)
{
    ParagraphStyle style;
    style.align = print::Align::Right;
    style.keep = print::Keep::WithNext;
    style.spaceBefore = 20;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (index == lines.size() - 1)
            style.keep = print::Keep::Free;
        flow.addParagraph(lines.at(index), style);
        style.spaceBefore = 0;
    }
}

// On paper a gap is a blank, not the name that the template calls it by.
QString withBlanks(const domain::LetterBlock& block)
{
    QString text = block.text;
    for (const QString& name : block.missing)
        text.replace(QStringLiteral("{{") + name + QStringLiteral("}}"), QString(6, QChar(0xFF3F)));
    return text;
}

} // namespace

PageFlow letterPages(const LetterSheet& sheet)
{
    PageFlow flow({sheet.title, sheet.company,
                   letterWord(QStringLiteral("phrase"), QStringLiteral("footer")).arg(sheet.caseNumber),
                   letterWord(QStringLiteral("phrase"), QStringLiteral("pageNumber")), sheet.watermark});
    ParagraphStyle title;
    title.size = 17;
    title.align = print::Align::Centred;
    title.keep = print::Keep::WithNext;
    flow.addParagraph(sheet.title, title);
    bool salutationPassed = false;
    for (qsizetype index = 0; index < sheet.blocks.size(); ++index) {
        const bool beforeSignature = index + 1 < sheet.blocks.size() && sheet.blocks.at(index + 1).id == signatureBlock;
        const domain::LetterBlock& block = sheet.blocks.at(index);
        if (block.id == signatureBlock)
            addSignature(flow, withBlanks(block));
        else
            addBody(flow, withBlanks(block), salutationPassed,
                    beforeSignature ? print::Keep::WithNext : print::Keep::Free);
    }
    return flow;
}

Result<QByteArray> letterPdf(const LetterSheet& sheet)
{
    const QByteArray pdf = letterPages(sheet).pdf();
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), sheet.title}}, QStringLiteral("pdf"));
    return pdf;
}

} // namespace rd::letters

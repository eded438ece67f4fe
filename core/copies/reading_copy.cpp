#include "core/copies/reading_copy.h"

#include "core/base/clock.h"
#include "core/copies/copy_words.h"
#include "core/domain/mask.h"
#include "core/print/page_flow.h"

#include <algorithm>

namespace rd::copies {

using print::Cell;
using print::CellLook;
using print::CellRow;
using print::PageFlow;
using print::ParagraphStyle;

namespace {

constexpr qsizetype mostTableColumns = 6; // more than that reads better as one block per record
constexpr qsizetype longestHalfValue = 34; // characters that stand well in half the page's width

QString dateText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString momentText(const QDateTime& at)
{
    return toShanghai(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void addHeading(PageFlow& flow, const QString& text, qreal size, qreal spaceBefore)
{
    ParagraphStyle style;
    style.size = size;
    style.spaceBefore = spaceBefore;
    style.align = print::Align::Left;
    style.keep = print::Keep::WithNext;
    flow.addParagraph(text, style);
}

void addText(PageFlow& flow, const QString& text)
{
    ParagraphStyle style;
    style.size = 10.5;
    style.spaceBefore = 4;
    flow.addParagraph(text, style);
}

// What the thing is called, beside what it is.
void addFacts(PageFlow& flow, const QList<QPair<QString, QString>>& facts)
{
    print::Table table;
    table.weights = {18, 82};
    table.keepRows = print::Keep::WithNext;
    table.size = 9.5;
    for (const auto& fact : facts) {
        if (!fact.second.isEmpty())
            table.rows.append({{fact.first, 1, CellLook::Label}, {fact.second}});
    }
    flow.addTable(table);
}

void addOpening(PageFlow& flow, const CopyContent& content)
{
    ParagraphStyle title;
    title.size = 19;
    title.align = print::Align::Centred;
    title.keep = print::Keep::WithNext;
    flow.addParagraph(content.itemTitle, title);
    ParagraphStyle intro;
    intro.size = 10.5;
    intro.spaceBefore = 14;
    flow.addParagraph(copyWord("opening.intro").arg(content.company), intro);
    const domain::Case& subject = content.subjectCase;
    addFacts(
        flow,
        {{copyWord("opening.caseNumber"), subject.number},
         {copyWord("opening.received"), dateText(subject.deadline.d0)},
         {copyWord("opening.subject"), domain::maskedName(subject.subject.name)},
         {copyWord("opening.handler"), content.company},
         {copyWord("opening.scope"),
          content.platformNames.isEmpty() ? copyWord("opening.allPlatforms") : content.platformNames},
         {copyWord("opening.period"), copyWord("opening.periodUntil").arg(dateText(shanghaiDate(content.builtAt)))},
         {copyWord("opening.policy"), copyWord("opening.policyVersion").arg(content.policyVersion)},
         {copyWord("opening.builtAt"), momentText(content.builtAt)}});
    addHeading(flow, copyWord("opening.howTo"), 13, 16);
    addText(flow, copyWord("opening.howToText"));
}

void addContents(PageFlow& flow, const QList<CopyChapter>& chapters)
{
    addHeading(flow, copyWord("opening.contents"), 13, 16);
    print::Table table;
    table.weights = {9, 34, 17, 40};
    table.size = 9.5;
    table.head.append({{copyWord("opening.number"), 1, CellLook::Label},
                       {copyWord("opening.category"), 1, CellLook::Label},
                       {copyWord("opening.amount"), 1, CellLook::Label},
                       {copyWord("opening.file"), 1, CellLook::Label}});
    for (qsizetype index = 0; index < chapters.size(); ++index) {
        const CopyChapter& chapter = chapters.at(index);
        const QString amount =
            chapter.sheets.isEmpty() ? copyWord("chapter.notHeld") : copyWord("chapter.rows").arg(chapter.records());
        table.rows.append({{QString::number(index + 1)}, {chapter.category.title}, {amount}, {chapter.workbookName}});
    }
    flow.addTable(table);
}

QList<qreal> weightsOf(const ReadableSheet& sheet)
{
    QList<qreal> weights;
    for (qsizetype column = 0; column < sheet.headers.size(); ++column) {
        qsizetype longest = sheet.headers.at(column).size();
        for (const QStringList& row : sheet.rows)
            longest = std::max(longest, row.value(column).size());
        weights.append(std::clamp<qreal>(static_cast<qreal>(longest), 6, 30));
    }
    return weights;
}

void addAsTable(PageFlow& flow, const ReadableSheet& sheet)
{
    print::Table table;
    table.weights = weightsOf(sheet);
    CellRow head;
    for (const QString& header : sheet.headers)
        head.append({header, 1, CellLook::Label});
    table.head.append(head);
    for (const QStringList& row : sheet.rows) {
        CellRow cells;
        for (const QString& value : row)
            cells.append({value});
        table.rows.append(cells);
    }
    flow.addTable(table);
}

// The filled fields of one record, two beside each other; a long one takes a line of its own.
QList<CellRow> pairsOf(const QStringList& headers, const QStringList& values)
{
    QList<CellRow> rows;
    bool halfOpen = false;
    for (qsizetype index = 0; index < values.size(); ++index) {
        const QString& value = values.at(index);
        if (value.trimmed().isEmpty())
            continue;
        const bool whole = value.size() > longestHalfValue || value.contains(QLatin1Char('\n'));
        if (halfOpen && whole)
            rows.last().last().span = 3;
        if (halfOpen && !whole)
            rows.last().append({{headers.at(index), 1, CellLook::Label}, {value}});
        else
            rows.append({{headers.at(index), 1, CellLook::Label}, {value, whole ? 3 : 1}});
        halfOpen = !whole && !halfOpen;
    }
    if (halfOpen)
        rows.last().last().span = 3;
    return rows;
}

void addAsRecords(PageFlow& flow, const ReadableSheet& sheet)
{
    for (qsizetype index = 0; index < sheet.rows.size(); ++index) {
        print::Table table;
        table.weights = {16, 34, 16, 34};
        table.size = 8.5;
        table.spaceBefore = 8;
        table.keepRows = print::Keep::WithNext;
        table.head.append({{copyWord("chapter.record").arg(index + 1).arg(sheet.rows.size()), 4, CellLook::Caption}});
        table.rows = pairsOf(sheet.headers, sheet.rows.at(index));
        if (table.rows.isEmpty())
            table.rows.append({{copyWord("chapter.idsOnly"), 4}});
        flow.addTable(table);
    }
}

void addChapter(PageFlow& flow, const CopyChapter& chapter, qsizetype number)
{
    addHeading(flow, copyWord("chapter.title").arg(number).arg(chapter.category.title), 15, 24);
    if (chapter.sheets.isEmpty())
        addText(flow, copyWord("chapter.notHeldText"));
    addFacts(flow,
             {{copyWord("chapter.source"), chapter.category.source},
              {copyWord("chapter.purpose"), chapter.category.purpose},
              {copyWord("chapter.basis"), chapter.category.basis},
              {copyWord("chapter.recipients"), chapter.category.recipients},
              {copyWord("chapter.retention"), chapter.category.retention}});
    for (const CopySheet& sheet : chapter.sheets) {
        addHeading(flow, copyWord("chapter.sheet").arg(sheet.title).arg(sheet.rows.size()), 11, 12);
        const ReadableSheet rows = readable(sheet);
        if (!rows.headers.isEmpty() && rows.headers.size() <= mostTableColumns)
            addAsTable(flow, rows);
        else
            addAsRecords(flow, rows);
    }
}

void addWithheld(PageFlow& flow, const CopyContent& content, const QList<CopyChapter>& chapters)
{
    addHeading(flow, copyWord("chapter.title").arg(chapters.size() + 1).arg(copyWord("withheld.title")), 15, 24);
    for (const QString& sentence : content.withheld)
        addText(flow, sentence);
    print::Table table;
    table.weights = {22, 30, 36, 12};
    table.size = 9.5;
    table.head.append({{copyWord("withheld.category"), 1, CellLook::Label},
                       {copyWord("withheld.field"), 1, CellLook::Label},
                       {copyWord("withheld.reason"), 1, CellLook::Label},
                       {copyWord("withheld.count"), 1, CellLook::Label}});
    for (const CopyChapter& chapter : chapters) {
        for (const RedactionCount& one : chapter.redactions)
            table.rows.append({{chapter.category.title},
                               {one.field},
                               {reasonWord(codeOf(one.reason))},
                               {QString::number(one.count)}});
    }
    if (!table.rows.isEmpty()) {
        addText(flow, copyWord("withheld.lead"));
        flow.addTable(table);
    } else if (content.withheld.isEmpty()) {
        addText(flow, copyWord("withheld.none"));
    }
}

} // namespace

Result<QByteArray> readingCopy(const CopyContent& content, const QList<CopyChapter>& chapters)
{
    const QString number = content.subjectCase.number;
    const QString foot = copyWord("file.foot").arg(content.itemTitle, number);
    const QString mark = markOf(content);
    PageFlow flow({content.itemTitle, content.company, mark.isEmpty() ? foot : copyWord("file.foot").arg(foot, mark),
                   copyWord("file.pageNumber"), mark});
    addOpening(flow, content);
    addContents(flow, chapters);
    for (qsizetype index = 0; index < chapters.size(); ++index)
        addChapter(flow, chapters.at(index), index + 1);
    addWithheld(flow, content, chapters);
    addHeading(flow, copyWord("chapter.title").arg(chapters.size() + 2).arg(copyWord("closing.title")), 15, 24);
    addText(flow, copyWord("closing.text").arg(content.hotline, content.hotlineHours, content.privacyEmail, number));
    const QByteArray pdf = flow.pdf();
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), QStringLiteral("pdf")}},
                    QStringLiteral("paint"));
    return pdf;
}

} // namespace rd::copies

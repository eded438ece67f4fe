#include "core/reports/paper_cover.h"

#include "core/print/qr_code.h"
#include "core/reports/paper_styles.h"
#include "core/reports/workbook_writer.h"

#include <algorithm>

namespace rd::reports {

using domain::ReportSheet;
using print::Align;
using print::CellLook;
using print::Keep;
using print::PageFlow;

namespace {

// The newest entry of the log as people and as telephones read it.
void addAuditHead(PageFlow& flow, const ReportPaper& paper)
{
    constexpr qreal square = 92;
    constexpr qreal size = 9;
    if (paper.auditHead.isEmpty())
        return;
    print::Plot plot;
    plot.height = square;
    plot.areas = print::qrCode(paper.auditHead, QRectF(0, 0, square, square));
    const qreal left = square + 10;
    const qreal wide = PageFlow::textWidth() - left;
    plot.texts.append({QRectF(left, 12, wide, 13), paper::word(paper, "auditHead"), size, Align::Left, true});
    plot.texts.append({QRectF(left, 28, wide, 26), paper.auditHead, size});
    plot.texts.append({QRectF(left, 58, wide, 24), paper::word(paper, "auditHeadNote"), size - 1, Align::Left, true});
    flow.addPlot(plot, Keep::Free, 10);
}

void addFacts(PageFlow& flow, const ReportPaper& paper)
{
    const ReportSheet& first = paper.sheets.first();
    print::Table table;
    table.weights = {22, 78};
    table.size = 9.5;
    table.spaceBefore = 14;
    const auto addLine = [&](const QString& what, const QString& value) {
        table.rows.append({{what, 1, CellLook::Label}, {value}});
    };
    const auto add = [&](const char* what, const QString& value) {
        if (!value.isEmpty())
            addLine(paper::word(paper, what), value);
    };
    for (const auto& [what, value] : paper.facts)
        addLine(what, value);
    const bool same = std::all_of(paper.sheets.begin(), paper.sheets.end(),
                                  [&](const ReportSheet& sheet) { return sheet.period == first.period; });
    if (paper.facts.isEmpty()) {
        add("period", same ? first.period : QString());
        add("filter", paper::narrowingOf(first));
    }
    add("policy", paper.policyVersion);
    addLine(paper::makerWord(paper), paper.madeBy);
    addLine(paper::momentWord(paper), paper::word(paper, "atShanghai").arg(paper::minuteOf(paper.madeAt)));
    if (paper.facts.isEmpty())
        add("asOf", paper::word(paper, "atShanghai").arg(paper::minuteOf(first.made.asOf)));
    for (const auto& [what, count] : paper.counts)
        addLine(what, QString::number(count));
    flow.addTable(table);
}

// What it is of, or the period of each report.
void writeWhatItIsOf(WorkbookFile& book, SheetWriter& sheet, const ReportPaper& paper)
{
    for (const auto& [what, value] : paper.facts) {
        sheet.text(0, what, book.formats().head);
        sheet.text(1, value);
        sheet.nextRow();
    }
    if (!paper.facts.isEmpty())
        return;
    for (const ReportSheet& one : paper.sheets) {
        sheet.text(0, one.title, book.formats().head);
        sheet.day(1, one.made.filter.from);
        sheet.day(2, one.made.filter.to);
        sheet.nextRow();
    }
}

void addContents(PageFlow& flow, const ReportPaper& paper)
{
    if (paper.sheets.size() < 2)
        return;
    flow.addParagraph(paper::word(paper, "contents"), heading(12, 16));
    print::Table table;
    table.weights = {55, 45};
    table.size = 9.5;
    table.spaceBefore = 4;
    for (const ReportSheet& sheet : paper.sheets)
        table.rows.append({{sheet.title}, {sheet.period}});
    flow.addTable(table);
}

} // namespace

void addCover(PageFlow& flow, const ReportPaper& paper)
{
    flow.addBookmark(paper::word(paper, "cover"));
    print::ParagraphStyle company = smallPrint();
    company.size = 10;
    company.spaceBefore = 20;
    flow.addParagraph(paper.company, company);
    flow.addParagraph(paper.title, heading(24, 4));
    addFacts(flow, paper);
    addAuditHead(flow, paper);
    addContents(flow, paper);
}

void writeCover(WorkbookFile& book, const ReportPaper& paper)
{
    SheetWriter sheet = book.sheet(paper::word(paper, "cover"));
    const ReportSheet& first = paper.sheets.first();
    sheet.text(0, paper.title, book.formats().title);
    sheet.nextRow();
    sheet.text(0, paper.company);
    sheet.nextRow();
    sheet.nextRow();
    const auto head = [&](const QString& what) { sheet.text(0, what, book.formats().head); };
    writeWhatItIsOf(book, sheet, paper);
    const auto line = [&](const QString& what, const QString& value) {
        head(what);
        sheet.text(1, value);
        sheet.nextRow();
    };
    if (paper.facts.isEmpty())
        line(paper::word(paper, "filter"), paper::narrowingOf(first));
    line(paper::word(paper, "policy"), paper.policyVersion);
    line(paper::makerWord(paper), paper.madeBy);
    head(paper::momentWord(paper));
    sheet.minute(1, paper.madeAt);
    sheet.nextRow();
    line(paper::word(paper, "auditHead"), paper.auditHead);
    for (const auto& [what, count] : paper.counts) {
        head(what);
        sheet.count(1, count);
        sheet.nextRow();
    }
    sheet.finish();
}

} // namespace rd::reports

#include "core/domain/rate_target.h"
#include "core/reports/panel_plots.h"
#include "core/reports/paper_cover.h"
#include "core/reports/paper_styles.h"
#include "core/reports/report_paper.h"
#include "core/reports/report_words.h"

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::PanelShape;
using domain::ReportPanel;
using domain::ReportSheet;
using domain::SheetLanguage;
using print::Align;
using print::CellLook;
using print::CellRow;
using print::Keep;
using print::PageFlow;
using print::ParagraphStyle;

namespace {

constexpr qreal pageTableSize = 8.5;
constexpr qreal listTableSize = 7.5;
constexpr qsizetype mostWideColumns = 8; // with more of them a long word of a head would be cut
constexpr qreal tallestUncutChart = 330; // points
constexpr qsizetype longestUncutTable = 8; // rows

QString phrase(SheetLanguage language, const char* code)
{
    return reportWord(language, u"phrase"_s, QLatin1String(code));
}

print::Table pageTable(const QList<qreal>& weights, const QStringList& head)
{
    print::Table table;
    table.weights = weights;
    table.size = pageTableSize;
    table.rowPadding = 2;
    table.spaceBefore = 8;
    CellRow row;
    for (const QString& name : head)
        row.append({name, 1, CellLook::Label, row.isEmpty() ? Align::Left : Align::Right});
    table.head.append(row);
    return table;
}

print::Cell numberCell(const QString& text)
{
    return {text, 1, CellLook::Value, Align::Right};
}

// --- panels --------------------------------------------------------------------------------------------------------

QString targetCell(const Figure& figure, SheetLanguage language)
{
    if (figure.target)
        return paperText(targetText(*figure.target), language);
    return lacksTarget(figure) ? phrase(language, "noTarget") : QString();
}

print::Table tableOfOne(const ReportPanel& panel, SheetLanguage language)
{
    const bool basis = panel.unit != FigureUnit::Count;
    const bool counted = panel.unit == FigureUnit::Share;
    QStringList head{phrase(language, "what"), panel.series.first().name};
    QList<qreal> weights{46, 18};
    if (counted)
        head.append(phrase(language, "counted"));
    if (basis)
        head.append(phrase(language, "of"));
    const bool aimed = hasTargets(panel);
    if (aimed)
        head.append(phrase(language, "target"));
    while (weights.size() < head.size())
        weights.append(18);
    print::Table table = pageTable(weights, head);
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        const Figure& figure = panel.series.first().figures.at(point);
        CellRow row{{panel.points.at(point)}, numberCell(figureText(figure, language))};
        if (counted)
            row.append(numberCell(QString::number(figure.counted)));
        if (basis)
            row.append(numberCell(QString::number(figure.of)));
        if (aimed)
            row.append(numberCell(targetCell(figure, language)));
        table.rows.append(row);
    }
    return table;
}

QString cellOf(const Figure& figure, bool withBasis, SheetLanguage language)
{
    const QString text = figureText(figure, language);
    if (!withBasis)
        return text;
    return figure.unit == FigureUnit::Share ? u"%1 (%2/%3)"_s.arg(text).arg(figure.counted).arg(figure.of)
                                            : u"%1 (%2)"_s.arg(text).arg(figure.of);
}

print::Table tableOfSeveral(const ReportPanel& panel, SheetLanguage language)
{
    const bool counts = panel.unit == FigureUnit::Count;
    const bool sum = panel.shape == PanelShape::Stacked;
    const bool basisAside = !counts && panel.unit != FigureUnit::Share && sharesBasis(panel);
    QStringList head{phrase(language, "what")};
    QList<qreal> weights{24};
    for (const domain::PanelSeries& series : panel.series)
        head.append(series.name);
    if (sum)
        head.append(phrase(language, "whole"));
    if (basisAside)
        head.append(phrase(language, "of"));
    while (weights.size() < head.size())
        weights.append(76.0 / static_cast<qreal>(head.size() - 1));
    print::Table table = pageTable(weights, head);
    if (head.size() > mostWideColumns)
        table.size = listTableSize;
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        CellRow row{{panel.points.at(point)}};
        qint64 whole = 0;
        for (const domain::PanelSeries& series : panel.series) {
            row.append(numberCell(cellOf(series.figures.at(point), !counts && !basisAside, language)));
            whole += series.figures.at(point).counted;
        }
        if (sum)
            row.append(numberCell(QString::number(whole)));
        if (basisAside)
            row.append(numberCell(QString::number(panel.series.first().figures.at(point).of)));
        table.rows.append(row);
    }
    return table;
}

// Single figures and heat maps bear every number themselves.
void addPanelTable(PageFlow& flow, const ReportPanel& panel, SheetLanguage language)
{
    if (panel.shape == PanelShape::Figures || panel.shape == PanelShape::HeatMap)
        return;
    print::Table table = panel.series.size() == 1 ? tableOfOne(panel, language) : tableOfSeveral(panel, language);
    if (table.rows.size() <= longestUncutTable)
        table.keepRows = Keep::WithNext;
    flow.addTable(table);
}

void addPanel(PageFlow& flow, const ReportPanel& panel, SheetLanguage language, int level)
{
    flow.addBookmark(panel.title, level);
    flow.addParagraph(panel.title, heading(12, 18));
    const QList<print::Plot> plots = plotsOf(panel, language);
    if (plots.isEmpty()) {
        flow.addParagraph(reportWord(language, u"paper"_s, u"nothing"_s), smallPrint());
        return;
    }
    qreal height = 0;
    for (const print::Plot& plot : plots)
        height += plot.height;
    // A long one is cut between its rows; the legend and the axis stay with what they explain.
    const qsizetype together = height <= tallestUncutChart ? plots.size() - 1 : 3;
    for (qsizetype index = 0; index < plots.size(); ++index)
        flow.addPlot(plots.at(index), index < together ? Keep::WithNext : Keep::Free, index == 0 ? 4 : 0);
    addPanelTable(flow, panel, language);
    for (const QString& words : {panel.targetWords, panel.targetNote}) {
        if (!words.isEmpty())
            flow.addParagraph(paperText(words, language), smallPrint());
    }
}

void addSheet(PageFlow& flow, const ReportSheet& sheet, bool alone)
{
    if (!alone) {
        flow.addBookmark(sheet.title);
        flow.addParagraph(sheet.title, heading(17, 34));
        ParagraphStyle period = smallPrint();
        period.keep = Keep::WithNext;
        flow.addParagraph(sheet.period, period);
    }
    for (const ReportPanel& panel : sheet.panels) {
        const bool onCover = alone && panel.shape == PanelShape::Figures;
        if (!onCover)
            addPanel(flow, panel, sheet.language, alone ? 0 : 1);
    }
}

CellRow listRow(const PaperList& list, const QStringList& texts, CellLook look)
{
    CellRow row;
    for (qsizetype column = 0; column < texts.size(); ++column)
        row.append({texts.at(column), 1, look, list.numbers.contains(column) ? Align::Right : Align::Left});
    return row;
}

void addLists(PageFlow& flow, const ReportPaper& paper)
{
    for (const PaperList& list : paper.lists) {
        flow.addBookmark(list.title);
        flow.addParagraph(list.title, heading(12, 22));
        if (!list.note.isEmpty()) {
            ParagraphStyle note = smallPrint();
            note.keep = Keep::WithNext;
            flow.addParagraph(list.note, note);
        }
        if (list.rows.isEmpty()) {
            flow.addParagraph(paper::word(paper, "noRows"), smallPrint());
            continue;
        }
        print::Table table;
        table.weights = list.weights;
        table.size = listTableSize;
        table.rowPadding = 2;
        table.head.append(listRow(list, list.head, CellLook::Label));
        for (const QStringList& line : list.rows)
            table.rows.append(listRow(list, line, CellLook::Value));
        flow.addTable(table);
    }
}

void addDefinitions(PageFlow& flow, const ReportPaper& paper)
{
    const QList<domain::MetricWords> definitions = paper::definitionsOf(paper);
    if (definitions.isEmpty())
        return;
    flow.addBookmark(paper::word(paper, "definitions"));
    flow.addParagraph(paper::word(paper, "definitions"), heading(12, 22));
    print::Table table = pageTable({26, 74}, {paper::word(paper, "metric"), paper::word(paper, "definition")});
    table.head.first().last().align = Align::Left;
    for (const domain::MetricWords& metric : definitions)
        table.rows.append({{metric.name}, {metric.definition}});
    flow.addTable(table);
}

print::PageFrame frameOf(const ReportPaper& paper)
{
    print::PageFrame frame;
    frame.standard = print::PdfStandard::Archive;
    frame.title = paper.title;
    frame.head = QStringList{paper.company, paper.title, paper.sheets.first().period}.join(u" · "_s);
    frame.foot = paper::footOf(paper);
    frame.pageNumber = paper::word(paper, "pageNumber");
    frame.watermark = paper.watermark;
    return frame;
}

} // namespace

PageFlow reportPages(const ReportPaper& paper)
{
    PageFlow flow(frameOf(paper));
    addCover(flow, paper);
    const bool alone = paper.sheets.size() == 1;
    if (alone) {
        for (const ReportPanel& panel : paper.sheets.first().panels) {
            if (panel.shape == PanelShape::Figures)
                addPanel(flow, panel, paper::languageOf(paper), 0);
        }
    }
    flow.startPage();
    for (const ReportSheet& sheet : paper.sheets)
        addSheet(flow, sheet, alone);
    addLists(flow, paper);
    addDefinitions(flow, paper);
    return flow;
}

} // namespace rd::reports

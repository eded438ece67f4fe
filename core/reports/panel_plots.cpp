#include "core/reports/panel_plots.h"

#include "core/print/page_flow.h"
#include "core/reports/line_plot.h"
#include "core/reports/plot_scale.h"
#include "core/reports/report_words.h"

#include <algorithm>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::PanelShape;
using domain::ReportPanel;
using domain::SheetLanguage;
using print::Align;
using print::PageFlow;
using print::Pattern;
using print::Plot;
using print::PlotText;
using print::Stroke;

namespace {

constexpr qreal labelWidth = 128;
constexpr qreal labelGap = 6;
constexpr qreal valueWidth = 44;
constexpr qreal barHeight = 9;
constexpr qreal barGap = 2;
constexpr qreal rowGap = 5;

qreal chartWidth()
{
    return PageFlow::textWidth() - labelWidth - valueWidth;
}

PlotText right(const QRectF& area, const QString& text)
{
    return {area, text, plotText, Align::Right};
}

PlotText centred(const QRectF& area, const QString& text, qreal size, bool muted = false)
{
    return {area, text, size, Align::Centred, muted};
}

// --- single figures ------------------------------------------------------------------------------------------------

// What a share or a mean was taken from.
QString basisOf(const Figure& figure, SheetLanguage language)
{
    const auto word = [&](const QString& code) { return reportWord(language, u"paper"_s, code); };
    switch (figure.unit) {
    case FigureUnit::Count:
        return {};
    case FigureUnit::Share:
        return word(u"countedOf"_s).arg(figure.counted).arg(figure.of);
    case FigureUnit::WorkingDays:
    case FigureUnit::Hours:
    case FigureUnit::Days:
        return word(u"basis"_s).arg(figure.of);
    }
    Q_UNREACHABLE();
}

QString targetPhrase(const domain::FigureTarget& target, SheetLanguage language)
{
    return reportWord(language, u"phrase"_s, u"target"_s) + u' ' + paperText(targetText(target), language);
}

QList<Plot> tiles(const ReportPanel& panel, SheetLanguage language)
{
    constexpr int across = 3;
    constexpr qreal gap = 8;
    constexpr qreal padding = 8;
    constexpr qreal valueSize = 15;
    const qreal height = hasTargets(panel) ? 80 : 68;
    const qreal width = (PageFlow::textWidth() - (across - 1) * gap) / across;
    QList<Plot> rows;
    for (qsizetype index = 0; index < panel.points.size(); ++index) {
        if (index % across == 0)
            rows.append(Plot{height + gap, {}, {}, {}});
        const Figure& figure = panel.series.first().figures.at(index);
        const qreal left = static_cast<qreal>(index % across) * (width + gap);
        const auto line = [&](qreal top, qreal tall) { return QRectF(left + padding, top, width - 2 * padding, tall); };
        Plot& row = rows.last();
        row.areas.append({QRectF(left, 0, width, height), Pattern::Pale});
        row.texts.append({line(5, 2 * plotLine), panel.points.at(index), plotText, Align::Left, true});
        row.texts.append({line(28, 1.4 * valueSize), amountText(figure, language), valueSize});
        row.texts.append({line(50, plotLine), basisOf(figure, language), plotText - 0.5, Align::Left, true});
        if (figure.target)
            row.texts.append(
                {line(62, plotLine), targetPhrase(*figure.target, language), plotText - 0.5, Align::Left, true});
    }
    return rows;
}

// --- bars ----------------------------------------------------------------------------------------------------------

qreal xOf(const Scale& scale, double value)
{
    return labelWidth + scale.part(value) * chartWidth();
}

// Thin uprights of the axis, and the target of the point, through a row.
void addUprights(Plot& row, const Scale& scale, const ReportPanel& panel, qsizetype point)
{
    for (double at = 0; at <= scale.most + scale.step / 2; at += scale.step)
        row.lines.append({QPolygonF({QPointF(xOf(scale, at), 0), QPointF(xOf(scale, at), row.height)}), Stroke::Thin});
    if (const auto target = targetAt(panel, point)) {
        const qreal x = xOf(scale, target->share);
        row.lines.append({QPolygonF({QPointF(x, 0), QPointF(x, row.height)}), Stroke::Dashed});
    }
}

// What the line of the target means, beside a piece of it.
void addTargetKey(Plot& row, const QRectF& area, const QString& words)
{
    constexpr qreal size = plotText - 1;
    row.texts.append({area, words, size, Align::Right, true});
    const qreal x = area.right() - PageFlow::widthOf(words, size) - labelGap;
    row.lines.append({QPolygonF({QPointF(x, 0), QPointF(x, row.height)}), Stroke::Dashed});
}

Plot axisRow(const Scale& scale, const ReportPanel& panel, SheetLanguage language)
{
    constexpr qreal tickWidth = 50;
    const QRectF unit(0, 0, labelWidth - 3 * labelGap, plotLine);
    Plot row{plotLine + 2, {}, {}, {}};
    for (double at = 0; at <= scale.most + scale.step / 2; at += scale.step)
        row.texts.append(centred(QRectF(xOf(scale, at) - tickWidth / 2, 0, tickWidth, plotLine),
                                 axisText(at, panel.unit, language), plotText - 1, true));
    if (hasTargets(panel)) {
        const auto only = onlyTarget(panel);
        const QString target = only ? targetPhrase(*only, language) : reportWord(language, u"phrase"_s, u"target"_s);
        addTargetKey(row, unit, target);
    } else if (panel.unit != FigureUnit::Count && panel.unit != FigureUnit::Share) {
        row.texts.append({unit, reportWord(language, u"unit"_s, codeOf(panel.unit)), plotText - 1, Align::Right, true});
    }
    return row;
}

// As high as its label and its bars need; with the label at the left.
Plot labelledRow(const ReportPanel& panel, qsizetype point, qsizetype bars, const Scale& scale)
{
    const QString& label = panel.points.at(point);
    const qreal wide = labelWidth - labelGap;
    const qreal ofLabel = PageFlow::linesOf(label, plotText, wide) * plotLine;
    const qreal ofBars = static_cast<qreal>(bars) * (barHeight + barGap) - barGap;
    Plot row{std::max(ofLabel, ofBars) + rowGap, {}, {}, {}};
    row.texts.append(right(QRectF(0, (row.height - ofLabel) / 2, wide, ofLabel), label));
    addUprights(row, scale, panel, point);
    return row;
}

void addBar(Plot& row, const Scale& scale, qreal top, const Figure& figure, qsizetype series, const QString& text)
{
    const double value = figure.value.value_or(0);
    const qreal end = xOf(scale, value);
    if (value > 0)
        row.areas.append({QRectF(labelWidth, top, end - labelWidth, barHeight), patternOf(series), true, true});
    const QRectF area(end + 3, top + (barHeight - plotLine) / 2, valueWidth, plotLine);
    row.areas.append({QRectF(area.left(), area.top() + 1, PageFlow::widthOf(text, plotText), plotLine - 2),
                      Pattern::White, false, true});
    row.texts.append({area, text, plotText});
}

QList<Plot> bars(const ReportPanel& panel, SheetLanguage language)
{
    const Scale scale = scaleOf(panel, false);
    QList<Plot> rows{legendOf(panel, labelWidth), axisRow(scale, panel, language)};
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        Plot row = labelledRow(panel, point, panel.series.size(), scale);
        const qreal all = static_cast<qreal>(panel.series.size()) * (barHeight + barGap) - barGap;
        qreal top = (row.height - all) / 2;
        for (qsizetype series = 0; series < panel.series.size(); ++series) {
            const Figure& figure = panel.series.at(series).figures.at(point);
            addBar(row, scale, top, figure, series, figureText(figure, language));
            top += barHeight + barGap;
        }
        rows.append(row);
    }
    return rows;
}

// --- stacked -------------------------------------------------------------------------------------------------------

void addSegment(Plot& row, const QRectF& area, qsizetype series, const Figure& figure)
{
    row.areas.append({area, patternOf(series), true, true});
    const QString text = valueText(figure);
    const qreal wide = PageFlow::widthOf(text, plotText - 1) + 3;
    if (wide + 2 > area.width())
        return;
    const QRectF ground(area.center().x() - wide / 2, area.top() + 1.5, wide, area.height() - 3);
    row.areas.append({ground, Pattern::White, false, true});
    row.texts.append(
        centred(QRectF(ground.left(), area.center().y() - plotLine / 2, wide, plotLine), text, plotText - 1));
}

QList<Plot> stacked(const ReportPanel& panel, SheetLanguage language)
{
    constexpr qreal thick = 13;
    const Scale scale = scaleOf(panel, true);
    QList<Plot> rows{legendOf(panel, labelWidth), axisRow(scale, panel, language)};
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        Plot row = labelledRow(panel, point, 1, scale);
        row.height = std::max(row.height, thick + rowGap);
        double sum = 0;
        for (qsizetype series = 0; series < panel.series.size(); ++series) {
            const Figure& figure = panel.series.at(series).figures.at(point);
            const double value = figure.value.value_or(0);
            if (value <= 0)
                continue;
            const qreal from = xOf(scale, sum);
            sum += value;
            addSegment(row, QRectF(from, (row.height - thick) / 2, xOf(scale, sum) - from, thick), series, figure);
        }
        row.texts.append({QRectF(xOf(scale, sum) + 4, (row.height - plotLine) / 2, valueWidth, plotLine),
                          axisText(sum, panel.unit, language), plotText});
        rows.append(row);
    }
    return rows;
}

// --- heat map ------------------------------------------------------------------------------------------------------

Pattern heatOf(double part)
{
    constexpr double strong = 2.0 / 3;
    constexpr double some = 1.0 / 3;
    if (part <= 0)
        return Pattern::White;
    return part > strong ? Pattern::Middle : part > some ? Pattern::Light : Pattern::Pale;
}

QList<Plot> heatMap(const ReportPanel& panel)
{
    constexpr qreal headWidth = 60;
    constexpr qreal cellHeight = 17;
    constexpr qreal size = 7;
    const qreal wide = (PageFlow::textWidth() - headWidth) / static_cast<qreal>(panel.points.size());
    const auto cell = [&](qsizetype point) {
        return QRectF(headWidth + static_cast<qreal>(point) * wide, 0, wide, cellHeight);
    };
    Plot head{cellHeight, {}, {}, {}};
    for (qsizetype point = 0; point < panel.points.size(); ++point)
        head.texts.append(centred(cell(point), panel.points.at(point), size - 0.5, true));
    QList<Plot> rows{head};
    double largest = 0;
    for (const domain::PanelSeries& series : panel.series) {
        for (const Figure& figure : series.figures)
            largest = std::max(largest, figure.value.value_or(0));
    }
    for (const domain::PanelSeries& series : panel.series) {
        Plot row{cellHeight, {}, {}, {}};
        row.texts.append(right(QRectF(0, 0, headWidth - labelGap, cellHeight), series.name));
        for (qsizetype point = 0; point < panel.points.size(); ++point) {
            const Figure& figure = series.figures.at(point);
            const double value = figure.value.value_or(0);
            row.areas.append({cell(point), heatOf(largest > 0 ? value / largest : 0)});
            row.lines.append({QPolygonF(cell(point)), Stroke::Thin});
            row.texts.append(centred(cell(point), valueText(figure), size, value <= 0));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

QList<Plot> plotsOf(const ReportPanel& panel, SheetLanguage language)
{
    if (panel.series.isEmpty() || panel.points.isEmpty())
        return {};
    QList<Plot> plots;
    switch (panel.shape) {
    case PanelShape::Figures:
        plots = tiles(panel, language);
        break;
    case PanelShape::Bars:
        plots = bars(panel, language);
        break;
    case PanelShape::Stacked:
        plots = stacked(panel, language);
        break;
    case PanelShape::Line:
        plots = {legendOfLines(panel), linePlot(panel, language)};
        break;
    case PanelShape::HeatMap:
        plots = heatMap(panel);
        break;
    }
    plots.removeIf([](const Plot& plot) { return plot.height <= 0; });
    return plots;
}

} // namespace rd::reports

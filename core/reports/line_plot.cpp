#include "core/reports/line_plot.h"

#include "core/print/page_flow.h"
#include "core/reports/plot_scale.h"
#include "core/reports/report_words.h"

#include <cmath>

namespace rd::reports {

using domain::Figure;
using domain::ReportPanel;
using print::Align;
using print::PageFlow;
using print::Pattern;
using print::Plot;
using print::Stroke;

namespace {

constexpr qreal axisLeft = 40;
constexpr qreal axisRight = 14;
constexpr qreal valueRoom = 16; // above the highest point
constexpr qreal targetRoom = plotLine + 1; // above that, for a target whose words would meet a value
constexpr qreal curveHeight = 130;
constexpr qreal markSize = 4.4;
constexpr qsizetype mostValues = 16; // beside the curve; the table has all of them
constexpr qreal valueLabel = 40;

// A filled square, a hollow one, a hollow one that is grey …: told apart without colour.
void addMark(Plot& plot, QPointF at, qsizetype series)
{
    const QRectF square(at.x() - markSize / 2, at.y() - markSize / 2, markSize, markSize);
    static const QList<Pattern> grounds{Pattern::Black, Pattern::White, Pattern::Middle};
    plot.areas.append({square, grounds.at(series % grounds.size()), true, true});
}

class Curves {
public:
    Curves(const ReportPanel& panel, domain::SheetLanguage language)
        : m_panel(panel)
        , m_language(language)
        , m_scale(scaleOf(panel, false))
        , m_top(valueRoom + (hasTargets(panel) ? targetRoom : 0))
    {
        m_plot.height = m_top + curveHeight + plotLine + 6;
    }

    Plot drawn()
    {
        addAxis();
        addTargets();
        for (qsizetype series = 0; series < m_panel.series.size(); ++series)
            addCurve(series);
        return m_plot;
    }

private:
    qreal width() const { return PageFlow::textWidth() - axisLeft - axisRight; }
    QPointF at(qsizetype point, double value) const
    {
        const qreal gaps = static_cast<qreal>(m_panel.points.size());
        return {axisLeft + (static_cast<qreal>(point) + 0.5) / gaps * width(),
                m_top + (1 - m_scale.part(value)) * curveHeight};
    }
    void addAxis();
    void addTargets();
    void addTargetText(qsizetype first, qsizetype last, const domain::FigureTarget& target, const QString& word);
    void addCurve(qsizetype series);
    void addValue(QPointF point, const Figure& figure, qsizetype series);

    bool isFree(const QRectF& area) const;
    QRectF labelOf(QPointF point, qsizetype series) const;

    const ReportPanel& m_panel;
    domain::SheetLanguage m_language;
    Scale m_scale;
    qreal m_top; // where the axis ends
    Plot m_plot;
};

void Curves::addAxis()
{
    for (double value = 0; value <= m_scale.most + m_scale.step / 2; value += m_scale.step) {
        const qreal y = at(0, value).y();
        m_plot.lines.append({QPolygonF({QPointF(axisLeft, y), QPointF(axisLeft + width(), y)}), Stroke::Thin});
        m_plot.texts.append({QRectF(0, y - plotLine / 2, axisLeft - 5, plotLine),
                             axisText(value, m_panel.unit, m_language), plotText - 1, Align::Right, true});
    }
    qreal widest = 1;
    for (const QString& point : m_panel.points)
        widest = std::max(widest, PageFlow::widthOf(point, plotText - 1) + 8);
    const qreal each = width() / static_cast<qreal>(m_panel.points.size());
    const auto step = static_cast<qsizetype>(std::ceil(widest / each));
    for (qsizetype point = 0; point < m_panel.points.size(); point += step) {
        const QRectF area(at(point, 0).x() - widest / 2, m_top + curveHeight + 4, widest, plotLine);
        m_plot.texts.append({area, m_panel.points.at(point), plotText - 1, Align::Centred, true});
    }
}

// A step where the target changes from one point to the next; each stretch says its own.
void Curves::addTargets()
{
    const qreal half = width() / static_cast<qreal>(m_panel.points.size()) / 2;
    QPolygonF line;
    qsizetype first = 0;
    const QString word = reportWord(m_language, QStringLiteral("phrase"), QStringLiteral("target"));
    for (qsizetype point = 0; point < m_panel.points.size(); ++point) {
        const auto target = targetAt(m_panel, point);
        if (target) {
            const QPointF middle = at(point, target->share);
            line.append(middle - QPointF(half, 0));
            line.append(middle + QPointF(half, 0));
        }
        const bool ends = point + 1 == m_panel.points.size() || targetAt(m_panel, point + 1) != target;
        if (target && ends)
            addTargetText(first, point, *target, word);
        if (ends)
            first = point + 1;
        if (!line.isEmpty() && (!target || point + 1 == m_panel.points.size())) {
            m_plot.lines.append({line, Stroke::Dashed});
            line.clear();
        }
    }
}

// Where the value of a point stands: those of the first curve above their points, of others below, so that they part.
QRectF Curves::labelOf(QPointF point, qsizetype series) const
{
    const qreal top = series == 0 ? point.y() - plotLine - 2 : std::min(point.y() + 2, m_top + curveHeight - plotLine);
    return {point.x() - valueLabel / 2, top, valueLabel, plotLine};
}

bool Curves::isFree(const QRectF& area) const
{
    for (qsizetype series = 0; series < m_panel.series.size(); ++series) {
        const QList<Figure>& figures = m_panel.series.at(series).figures;
        for (qsizetype point = 0; point < figures.size(); ++point) {
            if (!figures.at(point).value)
                continue;
            const QPointF place = at(point, *figures.at(point).value);
            const QRectF mark(place.x() - markSize / 2, place.y() - markSize / 2, markSize, markSize);
            if (mark.intersects(area) || (figures.size() <= mostValues && labelOf(place, series).intersects(area)))
                return false;
        }
    }
    return true;
}

// A stretch too short for the word has the figure alone. It stands over its line, under it where a value is in the way,
// and over everything where one is there too.
void Curves::addTargetText(qsizetype first, qsizetype last, const domain::FigureTarget& target, const QString& word)
{
    const qreal half = width() / static_cast<qreal>(m_panel.points.size()) / 2;
    const QPointF from = at(first, target.share) - QPointF(half, 0);
    const QPointF to = at(last, target.share) + QPointF(half, 0);
    const QString share = paperText(targetText(target), m_language);
    const QString whole = word + QLatin1Char(' ') + share;
    const bool fits = PageFlow::widthOf(whole, plotText - 1) + 2 <= to.x() - from.x();
    const QString text = fits ? whole : share;
    const qreal wide = PageFlow::widthOf(text, plotText - 1) + 2;
    QRectF area(to.x() - wide, to.y() - plotLine - 1, wide, plotLine);
    if (!isFree(area))
        area.moveTop(to.y() + 1);
    if (!isFree(area) || area.bottom() > m_top + curveHeight)
        area.moveTop(0);
    m_plot.texts.append({area, text, plotText - 1, Align::Right, true});
}

void Curves::addCurve(qsizetype series)
{
    QPolygonF stretch;
    const auto finish = [&] {
        if (stretch.size() > 1)
            m_plot.lines.append({stretch, series == 0 ? Stroke::Thick : Stroke::Dotted});
        stretch.clear();
    };
    const QList<Figure>& figures = m_panel.series.at(series).figures;
    for (qsizetype point = 0; point < figures.size(); ++point) {
        const Figure& figure = figures.at(point);
        if (!figure.value) {
            finish();
            continue;
        }
        const QPointF place = at(point, *figure.value);
        stretch.append(place);
        addMark(m_plot, place, series);
        if (figures.size() <= mostValues)
            addValue(place, figure, series);
    }
    finish();
}

void Curves::addValue(QPointF point, const Figure& figure, qsizetype series)
{
    const QRectF label = labelOf(point, series);
    const QString text = figureText(figure, m_language);
    const qreal ground = PageFlow::widthOf(text, plotText - 1) + 2;
    m_plot.areas.append(
        {QRectF(point.x() - ground / 2, label.top() + 1, ground, plotLine - 2), Pattern::White, false, true});
    m_plot.texts.append({label, text, plotText - 1, Align::Centred});
}

} // namespace

Plot linePlot(const ReportPanel& panel, domain::SheetLanguage language)
{
    return Curves(panel, language).drawn();
}

Plot legendOfLines(const ReportPanel& panel)
{
    Plot plot = legendOf(panel, axisLeft);
    const QList<print::PlotArea> samples = plot.areas;
    plot.areas.clear();
    for (qsizetype series = 0; series < samples.size(); ++series) {
        const QPointF middle = samples.at(series).rect.center();
        plot.lines.append({QPolygonF({middle - QPointF(7, 0), middle + QPointF(5, 0)}),
                           series == 0 ? Stroke::Thick : Stroke::Dotted});
        addMark(plot, middle - QPointF(1, 0), series);
    }
    return plot;
}

} // namespace rd::reports

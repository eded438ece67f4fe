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
constexpr qreal curveTop = 16; // room for a value above the highest point
constexpr qreal curveHeight = 130;
constexpr qreal markSize = 4.4;
constexpr qsizetype mostValues = 16; // beside the curve; the table has all of them

// A filled square, a hollow one, a hollow one that is grey …: told apart without colour.
void addMark(Plot& plot, QPointF at, qsizetype series)
{
    const QRectF square(at.x() - markSize / 2, at.y() - markSize / 2, markSize, markSize);
    static const QList<Pattern> grounds{Pattern::Black, Pattern::White, Pattern::Middle};
    plot.areas.append({square, grounds.at(series % grounds.size()), true, true});
}

class Curves {
public:
    explicit Curves(const ReportPanel& panel)
        : m_panel(panel)
        , m_scale(scaleOf(panel, false))
    {
        m_plot.height = curveTop + curveHeight + plotLine + 6;
    }

    Plot drawn(domain::SheetLanguage language)
    {
        addAxis();
        if (m_panel.target)
            addTarget(language);
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
                curveTop + (1 - m_scale.part(value)) * curveHeight};
    }
    void addAxis();
    void addTarget(domain::SheetLanguage language);
    void addCurve(qsizetype series);
    void addValue(QPointF point, const Figure& figure, qsizetype series);

    const ReportPanel& m_panel;
    Scale m_scale;
    Plot m_plot;
};

void Curves::addAxis()
{
    for (double value = 0; value <= m_scale.most + m_scale.step / 2; value += m_scale.step) {
        const qreal y = at(0, value).y();
        m_plot.lines.append({QPolygonF({QPointF(axisLeft, y), QPointF(axisLeft + width(), y)}), Stroke::Thin});
        m_plot.texts.append({QRectF(0, y - plotLine / 2, axisLeft - 5, plotLine), axisText(value, m_panel.unit),
                             plotText - 1, Align::Right, true});
    }
    qreal widest = 1;
    for (const QString& point : m_panel.points)
        widest = std::max(widest, PageFlow::widthOf(point, plotText - 1) + 8);
    const qreal each = width() / static_cast<qreal>(m_panel.points.size());
    const auto step = static_cast<qsizetype>(std::ceil(widest / each));
    for (qsizetype point = 0; point < m_panel.points.size(); point += step) {
        const QRectF area(at(point, 0).x() - widest / 2, curveTop + curveHeight + 4, widest, plotLine);
        m_plot.texts.append({area, m_panel.points.at(point), plotText - 1, Align::Centred, true});
    }
}

void Curves::addTarget(domain::SheetLanguage language)
{
    const qreal y = at(0, *m_panel.target).y();
    m_plot.lines.append({QPolygonF({QPointF(axisLeft, y), QPointF(axisLeft + width(), y)}), Stroke::Dashed});
    const QString text = reportWord(language, QStringLiteral("phrase"), QStringLiteral("target")) + QLatin1Char(' ')
        + axisText(*m_panel.target, m_panel.unit);
    m_plot.texts.append(
        {QRectF(axisLeft, y - plotLine - 1, width(), plotLine), text, plotText - 1, Align::Right, true});
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

// Those of the first curve stand above their points, those of others below, so that they part.
void Curves::addValue(QPointF point, const Figure& figure, qsizetype series)
{
    constexpr qreal wide = 40;
    const qreal top =
        series == 0 ? point.y() - plotLine - 2 : std::min(point.y() + 2, curveTop + curveHeight - plotLine);
    const qreal ground = PageFlow::widthOf(valueText(figure), plotText - 1) + 2;
    m_plot.areas.append({QRectF(point.x() - ground / 2, top + 1, ground, plotLine - 2), Pattern::White, false, true});
    m_plot.texts.append(
        {QRectF(point.x() - wide / 2, top, wide, plotLine), valueText(figure), plotText - 1, Align::Centred});
}

} // namespace

Plot linePlot(const ReportPanel& panel, domain::SheetLanguage language)
{
    return Curves(panel).drawn(language);
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

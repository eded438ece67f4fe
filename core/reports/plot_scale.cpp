#include "core/reports/plot_scale.h"

#include "core/print/page_flow.h"
#include "core/reports/report_words.h"

#include <array>
#include <cmath>

namespace rd::reports {

using domain::FigureUnit;
using print::Pattern;

namespace {

constexpr int mostSteps = 5;

double largestOf(const domain::ReportPanel& panel, bool stacked)
{
    double largest = 0;
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        if (const auto target = targetAt(panel, point))
            largest = std::max(largest, target->share);
        double sum = 0;
        for (const domain::PanelSeries& series : panel.series) {
            const double value = series.figures.at(point).value.value_or(0);
            sum += value;
            largest = std::max(largest, value);
        }
        if (stacked)
            largest = std::max(largest, sum);
    }
    return largest;
}

} // namespace

Scale scaleOf(const domain::ReportPanel& panel, bool stacked)
{
    const double largest = largestOf(panel, stacked);
    if (panel.unit == FigureUnit::Share && largest <= 1)
        return {};
    const double smallestStep = panel.unit == FigureUnit::Count ? 1 : 0.5;
    double step = smallestStep;
    // 1, 2, 5, 10, 20 …
    for (int turn = 0; step * mostSteps < largest; ++turn)
        step *= turn % 3 == 1 ? 2.5 : 2;
    return {std::max(1.0, std::ceil(largest / step)) * step, step};
}

QString axisText(double value, FigureUnit unit, domain::SheetLanguage language)
{
    constexpr double hundred = 100;
    switch (unit) {
    case FigureUnit::Share:
        return paperText(QString::number(value * hundred, 'f', 0) + QStringLiteral(" %"), language);
    case FigureUnit::Count:
        return QString::number(value, 'f', 0);
    case FigureUnit::WorkingDays:
    case FigureUnit::Hours:
    case FigureUnit::Days:
        return QString::number(value, 'g', 6);
    }
    Q_UNREACHABLE();
}

Pattern patternOf(qsizetype series)
{
    static constexpr std::array order{Pattern::Dark,    Pattern::Pale,   Pattern::Rising,  Pattern::Middle,
                                      Pattern::Falling, Pattern::Light,  Pattern::Crossed, Pattern::Black,
                                      Pattern::Level,   Pattern::Upright};
    return order.at(static_cast<size_t>(series) % order.size());
}

print::Plot legendOf(const domain::ReportPanel& panel, qreal left)
{
    constexpr qreal swatch = 9;
    constexpr qreal gap = 5;
    print::Plot plot;
    if (panel.series.size() < 2)
        return plot;
    QPointF at(left, 0);
    for (qsizetype index = 0; index < panel.series.size(); ++index) {
        const QString& name = panel.series.at(index).name;
        const qreal width = print::PageFlow::widthOf(name, plotText) + 2;
        if (at.x() > left && at.x() + swatch + gap + width > print::PageFlow::textWidth())
            at = QPointF(left, at.y() + plotLine + 2);
        const QRectF sample(at.x(), at.y() + (plotLine - swatch) / 2, swatch, swatch);
        plot.areas.append({sample, patternOf(index), true});
        plot.texts.append({QRectF(at.x() + swatch + gap, at.y(), width, plotLine), name, plotText});
        at.rx() += swatch + gap + width + 2 * gap;
    }
    plot.height = at.y() + plotLine + gap;
    return plot;
}

} // namespace rd::reports

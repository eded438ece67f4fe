#include "ui/charts/chart_look.h"

#include "ui/shared/theme.h"

#include <array>
#include <QPainter>

namespace rd::ui {

namespace {

constexpr std::array seriesColours{Colour::Accent, Colour::Soon, Colour::Ok,
                                   Colour::Minor,  Colour::Late, Colour::Muted};
// As different from their neighbours as Qt has them; nine states may stand upon each other.
constexpr std::array hatchings{Qt::SolidPattern, Qt::BDiagPattern,  Qt::Dense4Pattern, Qt::CrossPattern,
                               Qt::FDiagPattern, Qt::Dense6Pattern, Qt::HorPattern,    Qt::VerPattern};
constexpr std::array dashings{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
constexpr qreal strongestHeat = 0.42; // above, the number in the cell would be hard to read

template <typename List> auto turned(const List& list, int at)
{
    return list.at(static_cast<size_t>(at) % list.size());
}

} // namespace

QColor seriesColour(int series)
{
    return theme::colour(turned(seriesColours, series));
}

QBrush seriesBrush(int series)
{
    return {seriesColour(series), turned(hatchings, series)};
}

QPen seriesPen(int series)
{
    return {seriesColour(series), 2.0 * theme::LineWidth, turned(dashings, series)};
}

QColor heatColour(double share)
{
    const QColor accent = theme::colour(Colour::Accent);
    const QColor ground = theme::colour(Colour::Surface);
    const double part = share * strongestHeat;
    const auto channel = [part](int over, int under) { return qRound(over * part + under * (1 - part)); };
    return {channel(accent.red(), ground.red()), channel(accent.green(), ground.green()),
            channel(accent.blue(), ground.blue())};
}

void ChartCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Q_EMIT paints(painter);
}

void ChartCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace rd::ui

#include "ui/charts/heat_map.h"

#include "ui/charts/chart_look.h"
#include "ui/shared/theme.h"

#include <algorithm>
#include <QLayout>
#include <QPainter>

namespace rd::ui {

using namespace Qt::StringLiterals;

HeatMap::HeatMap(QWidget* parent)
    : ChartView(parent)
    , m_canvas(new ChartCanvas(this))
{
    layout()->addWidget(m_canvas);
    setSurface(m_canvas);
    connect(m_canvas, &ChartCanvas::paints, this, &HeatMap::paint);
}

void HeatMap::draw()
{
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    m_namesWidth = 0;
    m_largest = 0;
    for (const domain::PanelSeries& series : panel().series) {
        m_namesWidth = std::max(m_namesWidth, metrics.horizontalAdvance(series.name) + theme::Small);
        for (const domain::Figure& figure : series.figures)
            m_largest = std::max(m_largest, drawnValue(figure));
    }
    m_canvas->setFixedHeight(static_cast<int>(panel().series.size() + 1) * theme::CompactRowHeight);
    m_canvas->update();
}

void HeatMap::mark(const std::optional<ChartPlace>& place)
{
    m_marked = place;
    m_canvas->update();
}

double HeatMap::cellWidth() const
{
    return double(m_canvas->width() - m_namesWidth) / double(std::max<qsizetype>(1, panel().points.size()));
}

QRectF HeatMap::cellRect(const ChartPlace& place) const
{
    return {m_namesWidth + place.point * cellWidth(), (place.series + 1.0) * theme::CompactRowHeight, cellWidth(),
            double(theme::CompactRowHeight)};
}

std::optional<ChartPlace> HeatMap::placeAt(const QPointF& point) const
{
    if (point.x() < m_namesWidth || point.y() < theme::CompactRowHeight)
        return {};
    const ChartPlace place{static_cast<int>(point.y() / theme::CompactRowHeight) - 1,
                           static_cast<int>((point.x() - m_namesWidth) / cellWidth())};
    return figureAt(panel(), place) ? std::optional(place) : std::nullopt;
}

void HeatMap::paint(QPainter& painter) const
{
    painter.setFont(theme::font(TextStyle::Secondary));
    painter.setPen(theme::colour(Colour::Muted));
    int widest = 0;
    for (const QString& point : panel().points)
        widest = std::max(widest, painter.fontMetrics().horizontalAdvance(point) + theme::Tiny);
    const int points = static_cast<int>(panel().points.size());
    const int stride = labelStride(points, widest, m_canvas->width() - m_namesWidth);
    for (int point = 0; point < points; point += stride) {
        const QRectF head = cellRect({-1, point}).adjusted(0, 0, (stride - 1) * cellWidth(), 0);
        painter.drawText(head, stride == 1 ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                         panel().points.at(point));
    }
    for (int series = 0; series < panel().series.size(); ++series) {
        painter.setPen(theme::colour(Colour::Muted));
        const QRectF name(0, cellRect({series, 0}).top(), m_namesWidth, theme::CompactRowHeight);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, panel().series.at(series).name);
        for (int point = 0; point < points; ++point)
            paintCell(painter, {series, point});
    }
}

void HeatMap::paintCell(QPainter& painter, const ChartPlace& place) const
{
    const domain::Figure* figure = figureAt(panel(), place);
    if (!figure)
        return;
    const double value = drawnValue(*figure);
    const QRectF cell = cellRect(place).adjusted(1, 1, -1, -1);
    const bool isMarked = m_marked == place;
    painter.setPen(isMarked ? QPen(theme::colour(Colour::Text), 2.0 * theme::LineWidth) : QPen(Qt::NoPen));
    painter.setBrush(value > 0 ? heatColour(value / m_largest) : theme::colour(Colour::Window));
    painter.drawRoundedRect(cell, theme::Tiny, theme::Tiny);
    painter.setPen(theme::colour(value > 0 ? Colour::Text : Colour::Muted));
    painter.drawText(cell, Qt::AlignCenter, value > 0 ? valueText(*figure) : u"·"_s);
}

} // namespace rd::ui

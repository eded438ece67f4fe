#pragma once

#include "ui/charts/chart_view.h"

namespace rd::ui {

class ChartCanvas;

// Series down, points across, the number written in each cell: the depth of its ground only repeats it.
class HeatMap : public ChartView {
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

protected:
    void draw() override;
    void mark(const std::optional<ChartPlace>& place) override;
    std::optional<ChartPlace> placeAt(const QPointF& point) const override;

private:
    void paint(QPainter& painter) const;
    void paintCell(QPainter& painter, const ChartPlace& place) const;
    double cellWidth() const;
    QRectF cellRect(const ChartPlace& place) const;

    ChartCanvas* m_canvas;
    std::optional<ChartPlace> m_marked;
    int m_namesWidth = 0;
    double m_largest = 0;
};

} // namespace rd::ui

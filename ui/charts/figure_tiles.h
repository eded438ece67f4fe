#pragma once

#include "ui/charts/chart_view.h"

namespace rd::ui {

class ChartCanvas;

// Single figures, each in a tile: the number large, under it what it counts and of how many.
class FigureTiles : public ChartView {
    Q_OBJECT
public:
    explicit FigureTiles(QWidget* parent = nullptr);

protected:
    void draw() override;
    void mark(const std::optional<ChartPlace>& place) override;
    std::optional<ChartPlace> placeAt(const QPointF& point) const override;
    ChartPlace moved(const ChartPlace& from, Qt::Key key) const override;

private:
    void paint(QPainter& painter) const;
    void paintTile(QPainter& painter, int point) const;
    int columns() const;
    int tileHeight() const;
    QRectF tileRect(int point) const;
    void updateHeight();

    ChartCanvas* m_canvas;
    std::optional<ChartPlace> m_marked;
};

} // namespace rd::ui

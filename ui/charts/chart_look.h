#pragma once

#include <QBrush>
#include <QPen>
#include <QWidget>

class QPainter;

namespace rd::ui {

// How the series of a chart are told apart: by a colour of the theme and, for whoever sees none, by a hatching or a
// dashing that is different for each of the first ones.
QColor seriesColour(int series);
QBrush seriesBrush(int series);
QPen seriesPen(int series);

// The ground of a cell of a heat map: the accent over the surface, the stronger the larger its share of the maximum.
QColor heatColour(double share);

// A surface on which a chart paints itself.
class ChartCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget* parent)
        : QWidget(parent)
    {
    }

Q_SIGNALS:
    void paints(QPainter& painter);
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace rd::ui

#pragma once

#include "ui/charts/plotted_chart.h"

class QAbstractBarSeries;
class QBarCategoryAxis;

namespace rd::ui {

// Bars side by side or one upon the other; lying where the words of the points are too long to stand under them.
class BarChart : public PlottedChart {
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);

protected:
    void draw() override;
    void mark(const std::optional<ChartPlace>& place) override;
    std::optional<ChartPlace> placeAt(const QPointF& point) const override;
    Qt::Orientation along() const override { return m_lying ? Qt::Vertical : Qt::Horizontal; }
    bool wantsDrawing() const override { return wouldLie() != m_lying; }

private:
    bool wouldLie() const;
    bool isStacked() const { return panel().shape == domain::PanelShape::Stacked; }
    // Where a point or series stands along its axis, and the other way round: Qt Charts begins at the foot, a reader at
    // the top.
    int drawnPoint(int point) const;
    int drawnSeries(int series) const;
    QAbstractBarSeries* newSeries() const;
    void fillSeries();
    void writeNumbers();
    QBarCategoryAxis* pointAxis() const;
    void addTargets(QBarCategoryAxis* points, QValueAxis* values);
    std::optional<int> stackedAt(int point, double value) const;
    void updateHeight();

    QAbstractBarSeries* m_bars = nullptr;
    bool m_lying = false;
};

} // namespace rd::ui

#pragma once

#include "ui/charts/plotted_chart.h"

class QCategoryAxis;
class QScatterSeries;

namespace rd::ui {

// Lines through the points, broken where a point has no value, with the target as a line of its own that steps
// where another one begins.
class LineChart : public PlottedChart {
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent = nullptr);

protected:
    void draw() override;
    void mark(const std::optional<ChartPlace>& place) override;
    std::optional<ChartPlace> placeAt(const QPointF& point) const override;
    bool wantsDrawing() const override { return stride() != m_stride; }

private:
    int stride() const;
    void addLine(int number);
    void addPiece(int number, const QList<QPointF>& points);
    void addTargets();
    void addTargetPiece(const QList<QPointF>& points);
    void addMark();
    void attach();
    QCategoryAxis* pointAxis() const;

    QScatterSeries* m_mark = nullptr;
    int m_stride = 0;
};

} // namespace rd::ui

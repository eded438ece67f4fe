#pragma once

#include "ui/charts/chart_legend.h"
#include "ui/charts/chart_view.h"

class QAbstractAxis;
class QChart;
class QChartView;
class QValueAxis;

namespace rd::ui {

// What Qt Charts draws. Names of points and series are shown as they are: Qt Charts itself would read them as markup.
class PlottedChart : public ChartView {
    Q_OBJECT
public:
    explicit PlottedChart(QWidget* parent = nullptr);

protected:
    QChart* chart() const { return m_chart; }
    void clearChart();
    QValueAxis* valueAxis() const; // in round steps, for the caller to add
    void dress(QAbstractAxis* axis) const;
    void showLegend(ChartLegend::Sample sample);
    QPen targetPen() const;
    void setPlotHeight(int height); // without the legend
    QPointF inChart(const QPointF& onSurface) const;
    // Room for the points and their words has changed: whether another drawing is wanted.
    virtual bool wantsDrawing() const { return false; }

    void resizeEvent(QResizeEvent* event) override;

private:
    QString targetWords() const;

    QChart* m_chart;
    QChartView* m_view;
    ChartLegend* m_legend;
};

// Bars, stacked bars or lines.
ChartView* plottedChart(domain::PanelShape shape, QWidget* parent);

} // namespace rd::ui

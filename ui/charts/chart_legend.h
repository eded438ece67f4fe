#pragma once

#include "ui/charts/chart_look.h"

#include <QList>

namespace rd::ui {

// Which hatching or dashing is which series, in as many lines as it takes; Qt Charts' own cuts long names off and shows
// no hatching.
class ChartLegend : public ChartCanvas {
    Q_OBJECT
public:
    enum class Sample { Bar, Line };
    struct Entry {
        QString words;
        Sample sample = Sample::Bar;
        QBrush brush;
        QPen pen;
    };

    explicit ChartLegend(QWidget* parent);

    void showEntries(const QList<Entry>& entries); // hidden where there is none

private:
    QList<QRect> places() const;
    void updateHeight();
    void paint(QPainter& painter) const;

    QList<Entry> m_entries;
};

} // namespace rd::ui

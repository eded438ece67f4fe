#include "ui/charts/chart_legend.h"

#include "ui/shared/theme.h"

#include <algorithm>
#include <QPainter>

namespace rd::ui {

namespace {

constexpr int sampleWidth = 22;
constexpr int sampleHeight = 12;
constexpr int legendLine = 20;

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : ChartCanvas(parent)
{
    connect(this, &ChartCanvas::paints, this, &ChartLegend::paint);
    connect(this, &ChartCanvas::resized, this, &ChartLegend::updateHeight);
}

void ChartLegend::showEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    setVisible(!entries.isEmpty());
    updateHeight();
    update();
}

QList<QRect> ChartLegend::places() const
{
    QList<QRect> places;
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    QPoint next;
    for (const Entry& entry : m_entries) {
        const int wide = sampleWidth + theme::Tiny + metrics.horizontalAdvance(entry.words);
        if (next.x() > 0 && next.x() + wide > width())
            next = QPoint(0, next.y() + legendLine);
        places.append(QRect(next, QSize(wide, legendLine)));
        next.rx() += wide + theme::Large;
    }
    return places;
}

void ChartLegend::updateHeight()
{
    const QList<QRect> all = places();
    setFixedHeight(all.isEmpty() ? 0 : all.last().bottom() + 1);
}

void ChartLegend::paint(QPainter& painter) const
{
    const QList<QRect> all = places();
    painter.setFont(theme::font(TextStyle::Secondary));
    for (qsizetype one = 0; one < all.size(); ++one) {
        const Entry& entry = m_entries.at(one);
        const QRect place = all.at(one);
        const QRectF sample(place.left() + 1, place.center().y() - sampleHeight / 2.0, sampleWidth - 2, sampleHeight);
        painter.setPen(entry.pen);
        painter.setBrush(entry.brush);
        if (entry.sample == Sample::Bar)
            painter.drawRect(sample);
        else
            painter.drawLine(QLineF(sample.left(), sample.center().y(), sample.right(), sample.center().y()));
        painter.setPen(theme::colour(Colour::Text));
        const QRect words(place.left() + sampleWidth + theme::Tiny, place.top(), width(), place.height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, entry.words);
    }
}

} // namespace rd::ui

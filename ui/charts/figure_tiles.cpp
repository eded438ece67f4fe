#include "ui/charts/figure_tiles.h"

#include "ui/charts/chart_look.h"
#include "ui/shared/theme.h"

#include <algorithm>
#include <QLayout>
#include <QPainter>

namespace rd::ui {

namespace {

constexpr int leastTileWidth = 160;
constexpr int plainTileHeight = 84;
constexpr int targetHeight = 18;
constexpr int numberHeight = 28;

} // namespace

FigureTiles::FigureTiles(QWidget* parent)
    : ChartView(parent)
    , m_canvas(new ChartCanvas(this))
{
    layout()->addWidget(m_canvas);
    setSurface(m_canvas);
    connect(m_canvas, &ChartCanvas::paints, this, &FigureTiles::paint);
    connect(m_canvas, &ChartCanvas::resized, this, &FigureTiles::updateHeight);
}

void FigureTiles::draw()
{
    updateHeight();
    m_canvas->update();
}

void FigureTiles::mark(const std::optional<ChartPlace>& place)
{
    m_marked = place;
    m_canvas->update();
}

int FigureTiles::columns() const
{
    const int points = std::max(1, static_cast<int>(panel().points.size()));
    return std::clamp(m_canvas->width() / leastTileWidth, 1, points);
}

// All of them as high as the one that says most.
int FigureTiles::tileHeight() const
{
    return plainTileHeight + (hasTargets(panel()) ? targetHeight : 0);
}

QRectF FigureTiles::tileRect(int point) const
{
    const double width = double(m_canvas->width()) / columns();
    const int row = point / columns();
    return {point % columns() * width, double(row * tileHeight()), width, double(tileHeight())};
}

void FigureTiles::updateHeight()
{
    const int points = std::max(1, static_cast<int>(panel().points.size()));
    m_canvas->setFixedHeight((points + columns() - 1) / columns() * tileHeight());
}

std::optional<ChartPlace> FigureTiles::placeAt(const QPointF& point) const
{
    for (int one = 0; one < panel().points.size(); ++one) {
        if (tileRect(one).contains(point))
            return ChartPlace{0, one};
    }
    return {};
}

ChartPlace FigureTiles::moved(const ChartPlace& from, Qt::Key key) const
{
    const int last = static_cast<int>(panel().points.size()) - 1;
    const int step = key == Qt::Key_Left ? -1
        : key == Qt::Key_Right           ? 1
        : key == Qt::Key_Up              ? -columns()
        : key == Qt::Key_Down            ? columns()
        : key == Qt::Key_Home            ? -last
                                         : last;
    return {0, std::clamp(from.point + step, 0, std::max(0, last))};
}

void FigureTiles::paint(QPainter& painter) const
{
    for (int point = 0; point < panel().points.size(); ++point)
        paintTile(painter, point);
}

void FigureTiles::paintTile(QPainter& painter, int point) const
{
    const domain::Figure* figure = figureAt(panel(), {0, point});
    if (!figure)
        return;
    const bool isMarked = m_marked == ChartPlace{0, point};
    const QRectF tile = tileRect(point).adjusted(theme::Tiny, theme::Tiny, -theme::Tiny, -theme::Tiny);
    painter.setPen(isMarked ? QPen(theme::colour(Colour::Text), 2.0 * theme::LineWidth)
                            : QPen(theme::colour(Colour::Line), theme::LineWidth));
    painter.setBrush(theme::colour(Colour::Window));
    painter.drawRoundedRect(tile, theme::CornerRadius, theme::CornerRadius);
    QRectF words = tile.adjusted(theme::Small, theme::Tiny, -theme::Small, -theme::Tiny);
    painter.setPen(theme::colour(Colour::Text));
    painter.setFont(theme::font(TextStyle::Title));
    painter.drawText(QRectF(words.topLeft(), QSizeF(words.width(), numberHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     valueText(*figure));
    words.setTop(words.top() + numberHeight);
    painter.setPen(theme::colour(Colour::Muted));
    painter.setFont(theme::font(TextStyle::Secondary));
    if (figure->target) {
        words.setBottom(words.bottom() - targetHeight);
        painter.drawText(QRectF(words.left(), words.bottom(), words.width(), targetHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Target: %1").arg(targetText(*figure->target)));
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, panel().points.at(point));
}

} // namespace rd::ui

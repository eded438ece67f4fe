#include "ui/shared/icons.h"

#include <algorithm>
#include <array>
#include <QEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

class HeadIcon : public QLabel {
public:
    HeadIcon(const QString& name, QWidget* parent)
        : QLabel(parent)
        , m_name(name)
    {
        setObjectName(u"headIcon"_s);
        setTextFormat(Qt::PlainText);
        draw();
    }

protected:
    // A picture keeps the colours it was drawn with; light and dark are changed while the window stands.
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            draw();
    }

private:
    void draw() { setPixmap(iconPixmap(m_name, theme::colour(Colour::Accent), theme::RowHeight, devicePixelRatioF())); }

    QString m_name;
};

// As resources/icons/make_icons.py has drawn them; the next larger one is made smaller.
constexpr std::array drawnSizes{18, 24, 27, 32, 36, 40, 48, 64, 96}; // pixels

int drawnSize(int wanted)
{
    const auto* found = std::lower_bound(drawnSizes.begin(), drawnSizes.end(), wanted);
    return found == drawnSizes.end() ? drawnSizes.back() : *found;
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal pixelRatio)
{
    const QString key = u"rd-icon:%1:%2:%3:%4"_s.arg(name, colour.name()).arg(pixels).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QSize size = QSize(pixels, pixels) * pixelRatio;
    QImage mask(u":/icons/%1-%2.png"_s.arg(name).arg(drawnSize(size.width())));
    if (mask.isNull())
        return {};
    mask = mask.convertToFormat(QImage::Format_ARGB32_Premultiplied).scaled(size, {}, Qt::SmoothTransformation);
    QPainter painter(&mask);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(mask.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(mask);
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, Colour colour)
{
    return iconPixmap(name, theme::colour(colour), theme::IconSize, qGuiApp->devicePixelRatio());
}

QLabel* headIcon(const QString& name, QWidget* parent)
{
    return new HeadIcon(name, parent);
}

} // namespace rd::ui

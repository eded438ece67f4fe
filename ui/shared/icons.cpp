#include "ui/shared/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace rd::ui {

using namespace Qt::StringLiterals;

QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal pixelRatio)
{
    const QString key = u"rd-icon:%1:%2:%3:%4"_s.arg(name, colour.name()).arg(pixels).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    pixmap = QPixmap(QSize(pixels, pixels) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter, QRectF(0, 0, pixels, pixels));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, Colour colour)
{
    return iconPixmap(name, theme::colour(colour), theme::IconSize, qGuiApp->devicePixelRatio());
}

} // namespace rd::ui

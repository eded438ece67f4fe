#include "ui/shared/icons.h"

#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

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

} // namespace

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

QLabel* headIcon(const QString& name, QWidget* parent)
{
    return new HeadIcon(name, parent);
}

} // namespace rd::ui

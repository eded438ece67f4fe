#pragma once

#include "core/print/page_flow.h"

#include <QImage>
#include <QPainter>

namespace rd::test {

// How many dots of a page have the colour of a watermark; below its head, whose thin line is as pale on a screen,
// nothing else is.
inline qsizetype watermarkDots(const QImage& page)
{
    qsizetype dots = 0;
    for (int y = page.height() / 8; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            dots += page.pixel(x, y) == qRgb(0xE2, 0xE5, 0xEA) ? 1 : 0;
    }
    return dots;
}

inline qsizetype watermarkDots(const print::PageFlow& pages, int index)
{
    QImage page(595, 842, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    pages.paintPage(painter, page.rect(), index);
    painter.end();
    return watermarkDots(page);
}

constexpr qsizetype manyDots = 500; // two characters of it have more

} // namespace rd::test

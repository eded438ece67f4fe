#pragma once

#include "ui/shared/theme.h"

#include <QIcon>

namespace rd::ui {

// An icon of the program's own set (resources/icons, one line weight), drawn in a colour of the theme.
QIcon icon(const QString& name, Colour colour = Colour::Muted);
QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal pixelRatio);

} // namespace rd::ui

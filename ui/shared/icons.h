#pragma once

#include "ui/shared/theme.h"

#include <QIcon>

class QLabel;

namespace rd::ui {

// An icon of the program's own set (resources/icons, one line weight), drawn in a colour of the theme.
QIcon icon(const QString& name, Colour colour = Colour::Muted);
QPixmap iconPixmap(const QString& name, const QColor& colour, int pixels, qreal pixelRatio);
// One at the head of a card, in the accent of whatever scheme is worn.
QLabel* headIcon(const QString& name, QWidget* parent);

} // namespace rd::ui

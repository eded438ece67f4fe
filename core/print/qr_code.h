#pragma once

#include "core/print/plot.h"

namespace rd::print {

// The text as a QR code (level M: a smudged sixth is made good) that fills the square, its white border among it. Empty
// for a text too long for one, over 2,300 bytes.
QList<PlotArea> qrCode(const QString& text, const QRectF& square);

} // namespace rd::print

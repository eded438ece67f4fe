#pragma once

#include <QFont>

namespace rd::print {

// One tenth of a point: pages are laid out in whole units at 720 to the inch, whatever the screen's resolution.
constexpr int unitsPerPoint = 10;
constexpr int unitsPerInch = 72 * unitsPerPoint;

// The font every PDF is printed with, at a size in points. It is made at build time so that Chinese text comes out of
// the PDF with the code points that went in; where it is missing, the system's Noto Sans CJK SC stands in.
QFont documentFont(qreal points);

} // namespace rd::print

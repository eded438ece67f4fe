#pragma once

#include <QFontMetrics>
#include <QString>

namespace rd::ui {

// The text of a tick box in lines: it does not wrap by itself, and what a paper has to show may be a long sentence.
// `room` is the width left for box and text.
QString inLines(const QString& text, const QFontMetrics& metrics, int room);

} // namespace rd::ui

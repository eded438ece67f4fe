#include "ui/verification/tick_text.h"

namespace rd::ui {

namespace {

constexpr int tickSpace = 40; // the box and its margins

} // namespace

QString inLines(const QString& text, const QFontMetrics& metrics, int room)
{
    QString lines;
    QString line;
    for (const QChar letter : text) {
        if (!line.isEmpty() && metrics.horizontalAdvance(line + letter) > room - tickSpace) {
            lines += line + u'\n';
            line.clear();
        }
        line += letter;
    }
    lines += line;
    return lines.replace(u'&', QStringLiteral("&&"));
}

} // namespace rd::ui

#include "ui/verification/level_meter.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <QPainter>

namespace rd::ui {

namespace {

using domain::AssuranceLevel;
constexpr std::array levels{AssuranceLevel::L0, AssuranceLevel::L1, AssuranceLevel::L2, AssuranceLevel::L3};
constexpr int barHeight = theme::Huge;

} // namespace

LevelMeter::LevelMeter(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("levelMeter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelMeter::present(AssuranceLevel reached, AssuranceLevel needed)
{
    m_reached = reached;
    m_needed = needed;
    setAccessibleName(tr("Verified to %1").arg(wordFor(reached)));
    update();
}

QSize LevelMeter::sizeHint() const
{
    return {theme::SidePanelWidth - 2 * theme::Huge, barHeight};
}

void LevelMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(TextStyle::Strong));
    const double step = double(width() + theme::Tiny) / double(levels.size());
    for (size_t i = 0; i < levels.size(); ++i) {
        const AssuranceLevel level = levels[i];
        const QRectF box(step * double(i) + 0.5, 0.5, step - theme::Tiny - 1, barHeight - 1);
        const bool reached = level <= m_reached;
        const Colour colour = level == AssuranceLevel::L0 ? Colour::Muted : Colour::Ok;
        const bool waitedFor = !reached && level == m_needed;
        painter.setPen(QPen(theme::colour(reached         ? colour
                                              : waitedFor ? Colour::Soon
                                                          : Colour::Line),
                            theme::LineWidth));
        painter.setBrush(reached ? theme::tint(colour) : theme::colour(Colour::Surface));
        painter.drawRoundedRect(box, theme::CornerRadius, theme::CornerRadius);
        painter.setPen(theme::colour(reached ? colour : waitedFor ? Colour::Soon : Colour::Muted));
        painter.drawText(box, Qt::AlignCenter, codeOf(level));
    }
}

} // namespace rd::ui

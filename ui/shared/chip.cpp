#include "ui/shared/chip.h"

#include "core/base/clock.h"
#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct DueWords {
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

QTime& keptDueHour()
{
    static QTime hour;
    return hour;
}

QString dayOf(const QDate& date)
{
    return date.toString(u"MM-dd"_s);
}

QString dueDay(const DueChip& due)
{
    return withProvisional(dayOf(due.due), due.provisional);
}

QString daysLeftWords(const DueChip& due)
{
    const QString words = DueWords::tr("%n working day(s) left · %1", nullptr, due.daysLeft).arg(dueDay(due));
    return due.byRegulator ? words + u" · "_s + DueWords::tr("regulator") : words;
}

} // namespace

ChipText dueChip(const DueChip& due)
{
    using domain::DueStage;
    if (due.repliedAt.isValid())
        return {DueWords::tr("Replied %1").arg(dayOf(shanghaiDate(due.repliedAt))), Colour::Ok};
    if (!due.due.isValid())
        return {DueWords::tr("No due date"), Colour::Muted};
    switch (due.stage) {
    case DueStage::Waiting:
        return {DueWords::tr("Waits for material · %1 at the latest").arg(dueDay(due)), Colour::Muted};
    case DueStage::Stopped:
        return {DueWords::tr("Clock stopped"), Colour::Muted};
    case DueStage::Overdue:
        return {due.daysLeft >= 0
                    ? DueWords::tr("Overdue since %1 today").arg(dueHourText())
                    : DueWords::tr("Overdue by %n working day(s) · %1", nullptr, -due.daysLeft).arg(dueDay(due)),
                Colour::Late};
    case DueStage::Today:
        return {DueWords::tr("Due today at %1").arg(dueHourText()), Colour::Late};
    case DueStage::Red:
        return {daysLeftWords(due), Colour::Late};
    case DueStage::Amber:
        return {daysLeftWords(due), Colour::Soon};
    case DueStage::Ahead:
        return {daysLeftWords(due), Colour::Ok};
    }
    Q_UNREACHABLE();
}

ChipText classChip(domain::DataClass dataClass)
{
    switch (dataClass) {
    case domain::DataClass::General:
        return {wordFor(dataClass), Colour::Muted};
    case domain::DataClass::Sensitive:
        return {wordFor(dataClass), Colour::Soon};
    case domain::DataClass::Child:
        return {wordFor(dataClass), Colour::Minor};
    }
    Q_UNREACHABLE();
}

void setDueHour(const QTime& dayEnd)
{
    keptDueHour() = dayEnd;
}

QTime dueHour()
{
    return keptDueHour();
}

QString dueHourText()
{
    return dueHour().toString(u"HH:mm"_s);
}

Chip::Chip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(const ChipText& content, QWidget* parent)
    : Chip(parent)
{
    setContent(content);
}

void Chip::setContent(const ChipText& content)
{
    m_content = content;
    setAccessibleName(content.text);
    setVisible(!content.text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return sizeOf(m_content);
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

QSize Chip::sizeOf(const ChipText& content)
{
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    return {metrics.horizontalAdvance(content.text) + 2 * theme::Small, metrics.height() + theme::Tiny};
}

void Chip::paint(QPainter& painter, const QRect& area, const ChipText& content)
{
    const QSize size = sizeOf(content).boundedTo(area.size());
    const QRect ground(area.right() - size.width() + 1, area.center().y() - size.height() / 2, size.width(),
                       size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::edge(content.colour));
    painter.setBrush(theme::tint(content.colour));
    painter.drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), theme::CornerRadius, theme::CornerRadius);
    painter.setPen(theme::colour(content.colour));
    painter.setFont(theme::font(TextStyle::Secondary));
    painter.drawText(ground, Qt::AlignCenter | Qt::TextSingleLine, content.text);
    painter.restore();
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_content);
}

} // namespace rd::ui

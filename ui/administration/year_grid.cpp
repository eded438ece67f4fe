#include "ui/administration/year_grid.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 5;
constexpr int months = 13;
constexpr int monthRows = (months + columns - 1) / columns;
constexpr int daysOfAWeek = 7;
constexpr int weeksShown = 6;
constexpr int cellWidth = 21;
constexpr int cellHeight = 17;
constexpr int headHeight = 18;
constexpr int monthWidth = daysOfAWeek * cellWidth;
constexpr int monthHeight = headHeight + (weeksShown + 1) * cellHeight;

QDate firstOf(int year, int month)
{
    return month == 0 ? QDate(year - 1, 12, 1) : QDate(year, month, 1);
}

bool isWeekendDay(const QDate& date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

} // namespace

YearGrid::YearGrid(Use use, QWidget* parent)
    : QWidget(parent)
    , m_use(use)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Days of the year"));
}

void YearGrid::showYear(int year, const QList<domain::RuledDay>& days)
{
    m_year = year;
    m_days.clear();
    for (const domain::RuledDay& day : days)
        m_days[day.date] = {day.isOff, day.name};
    m_current = QDate(year, 1, 1);
    m_anchor = m_current;
    update();
    Q_EMIT currentChanged();
}

QList<domain::RuledDay> YearGrid::days() const
{
    QList<domain::RuledDay> all;
    for (const auto& [date, ruled] : m_days)
        all.append({date, ruled.isOff, ruled.name});
    return all;
}

void YearGrid::setName(const QString& name)
{
    m_name = name;
    bool changed = false;
    for (auto& [date, ruled] : m_days) {
        if (isChosen(date) && ruled.name != name) {
            ruled.name = name;
            changed = true;
        }
    }
    if (changed)
        Q_EMIT edited();
}

QString YearGrid::nameOf(const QDate& date) const
{
    const auto found = m_days.find(date);
    return found == m_days.end() ? QString() : found->second.name;
}

QString YearGrid::wordsOf(const QDate& date) const
{
    QStringList parts{dateWithWeekday(date)};
    switch (markOf(date)) {
    case Mark::Off:
        parts.append(tr("off"));
        break;
    case Mark::Worked:
        parts.append(tr("worked in exchange"));
        break;
    case Mark::Plain:
        parts.append(isWeekendDay(date) ? tr("weekend") : tr("working day"));
        break;
    }
    if (const QString name = nameOf(date); !name.isEmpty())
        parts.append(name);
    return parts.join(u" · "_s);
}

QSize YearGrid::sizeHint() const
{
    return {columns * monthWidth + (columns - 1) * theme::Medium,
            monthRows * monthHeight + (monthRows - 1) * theme::Tiny};
}

YearGrid::Mark YearGrid::markOf(const QDate& date) const
{
    const auto found = m_days.find(date);
    if (found == m_days.end())
        return Mark::Plain;
    return found->second.isOff ? Mark::Off : Mark::Worked;
}

void YearGrid::setMark(const QDate& date, Mark mark)
{
    if (mark == Mark::Plain)
        m_days.erase(date);
    else if (mark == Mark::Off || isWeekendDay(date)) // other days are worked anyhow
        m_days[date] = {mark == Mark::Off, m_name};
}

// The day under the cursor says what comes next; the others chosen follow it.
void YearGrid::turn()
{
    if (m_use == Use::Show || !m_current.isValid())
        return;
    const Mark now = markOf(m_current);
    const Mark next = now == Mark::Plain              ? Mark::Off
        : now == Mark::Off && isWeekendDay(m_current) ? Mark::Worked
                                                      : Mark::Plain;
    const QDate first = std::min(m_anchor, m_current);
    for (QDate date = first; date <= std::max(m_anchor, m_current); date = date.addDays(1))
        setMark(date, next);
    update();
    Q_EMIT edited();
    Q_EMIT currentChanged();
}

void YearGrid::choose(const QDate& date, Choice choice)
{
    if (m_year == 0)
        return;
    m_current = std::clamp(date, firstOf(m_year, 0), QDate(m_year, 12, 31));
    if (choice == Choice::Anew)
        m_anchor = m_current;
    setAccessibleDescription(wordsOf(m_current));
    update();
    Q_EMIT currentChanged();
}

bool YearGrid::isChosen(const QDate& date) const
{
    return date >= std::min(m_anchor, m_current) && date <= std::max(m_anchor, m_current);
}

QRect YearGrid::monthRect(int month) const
{
    return {month % columns * (monthWidth + theme::Medium), month / columns * (monthHeight + theme::Tiny), monthWidth,
            monthHeight};
}

QRect YearGrid::cellRect(const QDate& date) const
{
    const int month = date.year() < m_year ? 0 : date.month();
    const int offset = QDate(date.year(), date.month(), 1).dayOfWeek() - 1 + date.day() - 1;
    const QPoint corner = monthRect(month).topLeft();
    return {corner.x() + offset % daysOfAWeek * cellWidth,
            corner.y() + headHeight + (offset / daysOfAWeek + 1) * cellHeight, cellWidth, cellHeight};
}

QDate YearGrid::dayAt(const QPoint& point) const
{
    for (int month = 0; month < months && m_year > 0; ++month) {
        if (!monthRect(month).contains(point))
            continue;
        const QDate first = firstOf(m_year, month);
        for (QDate date = first; date.month() == first.month(); date = date.addDays(1)) {
            if (cellRect(date).contains(point))
                return date;
        }
    }
    return {};
}

void YearGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int month = 0; month < months && m_year > 0; ++month)
        paintMonth(painter, month);
}

void YearGrid::paintMonth(QPainter& painter, int month) const
{
    const QRect area = monthRect(month);
    const QDate first = firstOf(m_year, month);
    painter.setFont(theme::font(TextStyle::Strong));
    painter.setPen(theme::colour(month == 0 ? Colour::Muted : Colour::Text));
    painter.drawText(QRect(area.topLeft(), QSize(monthWidth, headHeight)), Qt::AlignVCenter | Qt::AlignLeft,
                     first.toString(u"yyyy-MM"_s));
    painter.setFont(theme::font(TextStyle::Secondary));
    painter.setPen(theme::colour(Colour::Muted));
    for (int day = 1; day <= daysOfAWeek; ++day) {
        const QRect head(area.x() + (day - 1) * cellWidth, area.y() + headHeight, cellWidth, cellHeight);
        painter.drawText(head, Qt::AlignCenter, locale().dayName(day, QLocale::NarrowFormat));
    }
    for (QDate date = first; date.month() == first.month(); date = date.addDays(1))
        paintDay(painter, date);
}

void YearGrid::paintDay(QPainter& painter, const QDate& date) const
{
    const QRectF cell = QRectF(cellRect(date)).adjusted(1, 1, -1, -1);
    const Mark mark = markOf(date);
    Colour ink = isWeekendDay(date) ? Colour::Muted : Colour::Text;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (mark == Mark::Off) {
        ink = Colour::Surface;
        painter.setBrush(theme::colour(Colour::Ok));
    } else if (mark == Mark::Worked) {
        ink = Colour::Soon;
        painter.setPen(QPen(theme::colour(Colour::Soon), theme::LineWidth));
    } else if (m_use == Use::Enter && hasFocus() && isChosen(date)) {
        painter.setBrush(theme::tint(Colour::Accent));
    }
    painter.drawRoundedRect(cell, theme::Tiny, theme::Tiny);
    if (m_use == Use::Enter && isChosen(date)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(date == m_current ? Colour::Accent : Colour::Line), 2 * theme::LineWidth));
        painter.drawRoundedRect(cell, theme::Tiny, theme::Tiny);
    }
    painter.setFont(theme::font(mark == Mark::Plain ? TextStyle::Secondary : TextStyle::Strong));
    painter.setPen(theme::colour(ink));
    painter.drawText(cell, Qt::AlignCenter, QString::number(date.day()));
}

void YearGrid::keyPressEvent(QKeyEvent* event)
{
    const Choice choice = event->modifiers().testFlag(Qt::ShiftModifier) ? Choice::Extended : Choice::Anew;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current.addDays(-1), choice);
    case Qt::Key_Right:
        return choose(m_current.addDays(1), choice);
    case Qt::Key_Up:
        return choose(m_current.addDays(-daysOfAWeek), choice);
    case Qt::Key_Down:
        return choose(m_current.addDays(daysOfAWeek), choice);
    case Qt::Key_PageUp:
        return choose(m_current.addMonths(-1), choice);
    case Qt::Key_PageDown:
        return choose(m_current.addMonths(1), choice);
    case Qt::Key_Home:
        return choose(QDate(m_current.year(), m_current.month(), 1), choice);
    case Qt::Key_End:
        return choose(QDate(m_current.year(), m_current.month(), m_current.daysInMonth()), choice);
    case Qt::Key_Space:
        return turn();
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearGrid::mousePressEvent(QMouseEvent* event)
{
    const QDate date = dayAt(event->position().toPoint());
    m_pressed = date.isValid() && event->button() == Qt::LeftButton;
    if (m_pressed)
        choose(date, event->modifiers().testFlag(Qt::ShiftModifier) ? Choice::Extended : Choice::Anew);
}

void YearGrid::mouseMoveEvent(QMouseEvent* event)
{
    if (const QDate date = dayAt(event->position().toPoint()); date.isValid() && m_pressed)
        choose(date, Choice::Extended);
}

void YearGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_pressed, false))
        turn();
}

void YearGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void YearGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace rd::ui

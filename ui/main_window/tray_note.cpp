#include "ui/main_window/tray_note.h"

#include "core/desk/today/list_reminders.h"
#include "ui/shared/chip.h"
#include "ui/shared/icons.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QSystemTrayIcon>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype numbersOfALine = 3;
constexpr std::chrono::milliseconds afterTheBoundary(500);
using domain::DueStage;
using domain::ReminderKind;

QString stageLine(DueStage stage, int count)
{
    switch (stage) {
    case DueStage::Overdue:
        return TrayNote::tr("%n request(s) overdue", nullptr, count);
    case DueStage::Today:
        return TrayNote::tr("%n request(s) due today at %1", nullptr, count).arg(dueHourText());
    case DueStage::Red:
        return TrayNote::tr("%n request(s) due within two working days", nullptr, count);
    case DueStage::Ahead:
        return TrayNote::tr("%n request(s) due earlier by a holiday notice", nullptr, count);
    case DueStage::Amber:
    case DueStage::Waiting:
    case DueStage::Stopped:
        return TrayNote::tr("%n request(s) due within five working days", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString kindLine(ReminderKind kind, DueStage stage, int count)
{
    switch (kind) {
    case ReminderKind::Due:
        return stageLine(stage, count);
    case ReminderKind::MinorReply:
        return TrayNote::tr("%n minor(s) not answered within the internal limit", nullptr, count);
    case ReminderKind::BackupPurge:
        return TrayNote::tr("Backups of %n request(s) not purged in time", nullptr, count);
    case ReminderKind::KeptTerm:
        return TrayNote::tr("Data of %n request(s) kept beyond their term", nullptr, count);
    case ReminderKind::Litigation:
        return TrayNote::tr("A lawsuit is announced with %n complaint(s)", nullptr, count);
    case ReminderKind::SecondComplaint:
        return TrayNote::tr("%n second complaint(s) about the same answer", nullptr, count);
    case ReminderKind::Papers:
        return TrayNote::tr("Papers of %n request(s) wait to be accepted", nullptr, count);
    case ReminderKind::TaskLate:
        return TrayNote::tr("Holders of %n request(s) are late with their tasks", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

TrayNote::TrayNote(QObject* parent)
    : QObject(parent)
{
    m_boundary.setSingleShot(true);
    connect(&m_boundary, &QTimer::timeout, this, &TrayNote::count);
    appear();
}

// A program that starts with the PC is there before the tray.
void TrayNote::appear()
{
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(icon(u"rightsdesk"_s, Colour::Accent), this);
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayNote::windowWanted);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNote::windowWanted);
    m_icon->setToolTip(m_toolTip);
    m_icon->show();
}

QString TrayNote::textOf(const QList<domain::Reminder>& fresh)
{
    QStringList lines;
    for (const auto& [kind, stage] :
         {std::pair(ReminderKind::Due, DueStage::Overdue), std::pair(ReminderKind::Due, DueStage::Today),
          std::pair(ReminderKind::Due, DueStage::Red), std::pair(ReminderKind::Due, DueStage::Amber),
          std::pair(ReminderKind::Due, DueStage::Ahead), std::pair(ReminderKind::MinorReply, DueStage::Overdue),
          std::pair(ReminderKind::BackupPurge, DueStage::Overdue), std::pair(ReminderKind::KeptTerm, DueStage::Overdue),
          std::pair(ReminderKind::Litigation, DueStage::Overdue),
          std::pair(ReminderKind::SecondComplaint, DueStage::Overdue),
          std::pair(ReminderKind::Papers, DueStage::Overdue), std::pair(ReminderKind::TaskLate, DueStage::Overdue)}) {
        QStringList numbers;
        for (const domain::Reminder& reminder : fresh) {
            if (reminder.kind == kind && reminder.stage == stage)
                numbers.append(reminder.number);
        }
        if (numbers.isEmpty())
            continue;
        const QString line = kindLine(kind, stage, static_cast<int>(numbers.size()));
        lines.append(tr("%1: %2", "what, and which requests").arg(line, listedFirst(numbers, numbersOfALine)));
    }
    return lines.join(u'\n');
}

void TrayNote::tell(const QList<domain::Reminder>& fresh, const QList<domain::Reminder>& all)
{
    appear();
    m_boundary.stop();
    m_lockedClock.reset();
    m_all = static_cast<int>(all.size());
    m_dueDates.clear();
    m_overdue = 0;
    for (const domain::Reminder& reminder : all) {
        if (reminder.kind != ReminderKind::Due)
            continue;
        m_dueDates.append(reminder.due);
        m_overdue += reminder.stage == DueStage::Overdue ? 1 : 0;
    }
    setToolTip(m_all > 0 ? tr("RightsDesk: %n reminder(s)", nullptr, m_all) : u"RightsDesk"_s);
    if (m_icon && !fresh.isEmpty())
        m_icon->showMessage(u"RightsDesk"_s, textOf(fresh), QSystemTrayIcon::Information);
}

void TrayNote::lock(const Clock& clock)
{
    m_lockedClock = clock;
    count();
}

void TrayNote::count()
{
    if (!m_lockedClock)
        return;
    const QDateTime now = m_lockedClock->now();
    const auto isOverdue = [&now](const QDate& due) { return now >= shanghai(due, dueHour()); };
    const auto overdue = static_cast<int>(std::count_if(m_dueDates.cbegin(), m_dueDates.cend(), isOverdue));
    const auto today = static_cast<int>(m_dueDates.count(shanghaiDate(now)));
    QStringList lines{m_all > 0 ? tr("RightsDesk is locked: %n reminder(s)", nullptr, m_all)
                                : tr("RightsDesk is locked")};
    if (overdue > 0)
        lines.append(stageLine(DueStage::Overdue, overdue));
    if (today > 0 && !isOverdue(shanghaiDate(now)))
        lines.append(stageLine(DueStage::Today, today));
    setToolTip(lines.join(u'\n'));
    if (m_icon && overdue > std::exchange(m_overdue, overdue))
        m_icon->showMessage(u"RightsDesk"_s, m_toolTip, QSystemTrayIcon::Information);
    if (m_dueDates.isEmpty())
        return;
    m_boundary.start(std::chrono::milliseconds(now.msecsTo(desk::nextDueBoundary(now, dueHour()))) + afterTheBoundary);
}

void TrayNote::setToolTip(const QString& text)
{
    m_toolTip = text;
    if (m_icon)
        m_icon->setToolTip(text);
}

} // namespace rd::ui

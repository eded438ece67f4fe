#include "ui/main_window/tray_note.h"

#include "ui/shared/icons.h"

#include <QSystemTrayIcon>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype numbersOfALine = 3;
using domain::DueStage;

QString stageLine(DueStage stage, int count)
{
    switch (stage) {
    case DueStage::Overdue:
        return TrayNote::tr("%n request(s) overdue", nullptr, count);
    case DueStage::Today:
        return TrayNote::tr("%n request(s) due today at 17:30", nullptr, count);
    case DueStage::Red:
        return TrayNote::tr("%n request(s) due within two working days", nullptr, count);
    case DueStage::Ahead:
        return TrayNote::tr("%n request(s) due earlier by a holiday notice", nullptr, count);
    case DueStage::Amber:
    case DueStage::Stopped:
        return TrayNote::tr("%n request(s) due within five working days", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

TrayNote::TrayNote(QObject* parent)
    : QObject(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(icon(u"rightsdesk"_s, Colour::Accent), this);
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayNote::windowWanted);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNote::windowWanted);
    m_icon->show();
}

QString TrayNote::textOf(const QList<domain::Reminder>& fresh)
{
    QStringList lines;
    for (const DueStage stage : {DueStage::Overdue, DueStage::Today, DueStage::Red, DueStage::Amber, DueStage::Ahead}) {
        QStringList numbers;
        for (const domain::Reminder& reminder : fresh) {
            if (reminder.stage == stage)
                numbers.append(reminder.number);
        }
        if (numbers.isEmpty())
            continue;
        const QString line = stageLine(stage, static_cast<int>(numbers.size()));
        const bool cut = numbers.size() > numbersOfALine;
        lines.append(line + u": "_s + numbers.mid(0, numbersOfALine).join(u", "_s) + (cut ? u" …"_s : QString()));
    }
    return lines.join(u'\n');
}

void TrayNote::tell(const QList<domain::Reminder>& fresh, int all)
{
    m_all = all;
    setToolTip(all > 0 ? tr("RightsDesk: %n reminder(s)", nullptr, all) : u"RightsDesk"_s);
    if (m_icon && !fresh.isEmpty())
        m_icon->showMessage(u"RightsDesk"_s, textOf(fresh), QSystemTrayIcon::Information);
}

void TrayNote::lock()
{
    setToolTip(m_all > 0 ? tr("RightsDesk is locked: %n reminder(s)", nullptr, m_all) : tr("RightsDesk is locked"));
}

void TrayNote::setToolTip(const QString& text)
{
    m_toolTip = text;
    if (m_icon)
        m_icon->setToolTip(text);
}

} // namespace rd::ui

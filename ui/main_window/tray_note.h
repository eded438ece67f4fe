#pragma once

#include "core/base/clock.h"
#include "core/domain/reminder.h"

#include <optional>
#include <QObject>
#include <QTimer>

class QSystemTrayIcon;

namespace rd::ui {

// The icon in the tray, where there is a tray: it tells reminders while the window is elsewhere. Anybody may see it, so
// it holds request numbers and counts only, and counts alone while the desk is locked.
class TrayNote : public QObject {
    Q_OBJECT
public:
    explicit TrayNote(QObject* parent = nullptr);

    void tell(const QList<domain::Reminder>& fresh, const QList<domain::Reminder>& all);
    // Goes on counting by the due dates it was told last: what is due today and what is overdue by now.
    void lock(const Clock& clock);

    // What it says, for a tray or none.
    static QString textOf(const QList<domain::Reminder>& fresh);
    QString toolTip() const { return m_toolTip; }

Q_SIGNALS:
    void windowWanted();

private:
    void appear();
    void setToolTip(const QString& text);
    void count();

    QSystemTrayIcon* m_icon = nullptr;
    QString m_toolTip;
    QTimer m_boundary;
    std::optional<Clock> m_lockedClock; // of a locked desk
    QList<QDate> m_dueDates;
    int m_all = 0;
    int m_overdue = 0;
};

} // namespace rd::ui

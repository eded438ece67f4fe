#pragma once

#include "core/domain/reminder.h"

#include <QObject>

class QSystemTrayIcon;

namespace rd::ui {

// The icon in the tray, where there is a tray: it tells reminders while the window is elsewhere. Anybody may see it, so
// it holds request numbers and counts only, and counts alone while the desk is locked.
class TrayNote : public QObject {
    Q_OBJECT
public:
    explicit TrayNote(QObject* parent = nullptr);

    void tell(const QList<domain::Reminder>& fresh, int all);
    void lock();

    // What it says, for a tray or none.
    static QString textOf(const QList<domain::Reminder>& fresh);
    QString toolTip() const { return m_toolTip; }

Q_SIGNALS:
    void windowWanted();

private:
    void setToolTip(const QString& text);

    QSystemTrayIcon* m_icon = nullptr;
    QString m_toolTip;
    int m_all = 0;
};

} // namespace rd::ui

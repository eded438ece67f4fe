#pragma once

#include "core/domain/reminder.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace rd::ui {

struct DeskContext;

// Watches the hour while the desk is open: at half past five and at midnight in Shanghai, and when somebody signs in,
// it lets what the clock asks for be prepared; reminders that were not there before are told once. One timer, to the
// next of these moments; everything else follows the desk's events.
class ReminderWatch : public QObject {
    Q_OBJECT
public:
    explicit ReminderWatch(DeskContext& context, QObject* parent = nullptr);

    void start();
    // The desk is about to close: nothing is looked at or begun any more.
    void stop();
    // Looks for new reminders; called after changes. Nothing before start().
    void look();
    // Whether the PC's clock was set meanwhile (security.md R11), and whether a call has to be received; called every
    // half minute.
    void checkClock();
    // Somebody has said that the PC's clock is right: what hung on the hour is looked at anew.
    void goByTheClock();

Q_SIGNALS:
    void passed(); // a boundary: what is on the screen may have changed its colour
    void arrived(const QList<rd::domain::Reminder>& fresh, const QList<rd::domain::Reminder>& all);

private:
    void armTimer();
    void pass();
    void prepare();
    void receiveCalls();
    void tell(const domain::Reminders& reminders);

    DeskContext& m_context;
    QTimer m_boundary;
    QSet<QString> m_told;
    enum class Watching { NotYet, Now, NoMore };
    Watching m_watching = Watching::NotYet;
    qint64 m_clockJump = 0;
    bool m_receiving = false;
};

} // namespace rd::ui

#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

class QWidget;

namespace rd::ui {

// Notices that whoever works here has left the PC: Win+L, another user's turn, the end of a remote session, standby
// (security.md D14). Windows tells it; elsewhere IdleWatch notices that the computer slept.
class SessionWatch : public QObject, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    explicit SessionWatch(QObject* parent = nullptr);
    ~SessionWatch() override;

    // Of the session this window is shown in. Asked again, it tries what did not succeed before.
    void follow(QWidget& window);

    bool nativeEventFilter(const QByteArray& eventType, void* message, qintptr* result) override;

Q_SIGNALS:
    void left();
    void fallingAsleep(); // memory may be written to the disk two seconds from now

private:
    quintptr m_window = 0; // the one that is told
    void* m_standby = nullptr; // under which Windows tells it of standby
};

} // namespace rd::ui

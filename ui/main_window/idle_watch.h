#pragma once

#include <chrono>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace rd::ui {

// Notices that nobody has touched keyboard or mouse for a while, or that the computer slept (security.md D14). Only
// input from the window system counts, not events the program sends itself; setting the PC's clock changes nothing
// (security.md R11).
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(QObject* parent = nullptr);

    void setInterval(std::chrono::milliseconds interval);
    void start();
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void check();

    std::chrono::milliseconds m_interval;
    QTimer m_timer;
    std::chrono::milliseconds m_inputAt{};
    std::chrono::milliseconds m_checkAt{};
    QElapsedTimer m_awakeSinceCheck;
};

} // namespace rd::ui

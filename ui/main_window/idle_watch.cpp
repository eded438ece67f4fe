#include "ui/main_window/idle_watch.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QEvent>

namespace rd::ui {

namespace {

constexpr std::chrono::minutes defaultInterval(5);
constexpr std::chrono::milliseconds longestPause(10'000);
constexpr std::chrono::milliseconds longestNap(30'000);

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(QObject* parent)
    : QObject(parent)
    , m_interval(defaultInterval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_timer.isActive())
        start();
}

void IdleWatch::start()
{
    qApp->installEventFilter(this);
    m_inputAt = steadyTime();
    m_checkAt = m_inputAt;
    m_awakeSinceCheck.start();
    m_timer.start(std::min(m_interval, longestPause));
}

void IdleWatch::stop()
{
    qApp->removeEventFilter(this);
    m_timer.stop();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    if (isInput(event->type()) && event->spontaneous())
        m_inputAt = steadyTime();
    return false;
}

void IdleWatch::check()
{
    const std::chrono::milliseconds now = steadyTime();
    const std::chrono::milliseconds untouched = now - m_inputAt;
    // Of the two clocks nobody can set, one stands still while the computer sleeps and the other does not.
    const bool slept = now - m_checkAt - std::chrono::milliseconds(m_awakeSinceCheck.elapsed()) > longestNap;
    if (untouched >= m_interval || slept) {
        Q_EMIT idle();
        return;
    }
    m_awakeSinceCheck.restart();
    m_checkAt = now;
    m_timer.start(std::min(m_interval - untouched, longestPause));
}

} // namespace rd::ui

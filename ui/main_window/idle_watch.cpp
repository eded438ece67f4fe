#include "ui/main_window/idle_watch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

namespace rd::ui {

namespace {

constexpr std::chrono::minutes defaultInterval(5);
constexpr std::chrono::milliseconds longestPause(10'000);
constexpr qint64 sleepMilliseconds = 30'000;

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
    m_sinceInput.start();
    m_sinceCheck.start();
    m_wallAtCheck = QDateTime::currentMSecsSinceEpoch();
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
        m_sinceInput.restart();
    return false;
}

void IdleWatch::check()
{
    const std::chrono::milliseconds untouched(m_sinceInput.elapsed());
    // The steady clock stands still while the computer sleeps, the wall clock does not.
    const qint64 wall = QDateTime::currentMSecsSinceEpoch();
    const bool slept = wall - m_wallAtCheck - m_sinceCheck.elapsed() > sleepMilliseconds;
    if (untouched >= m_interval || slept) {
        Q_EMIT idle();
        return;
    }
    m_sinceCheck.restart();
    m_wallAtCheck = wall;
    m_timer.start(std::min(m_interval - untouched, longestPause));
}

} // namespace rd::ui

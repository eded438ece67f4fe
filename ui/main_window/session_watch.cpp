#include "ui/main_window/session_watch.h"

#include <QCoreApplication>
#include <QWidget>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#include <wtsapi32.h>
#endif

namespace rd::ui {

#ifdef Q_OS_WIN

SessionWatch::SessionWatch(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installNativeEventFilter(this);
}

SessionWatch::~SessionWatch()
{
    if (m_window)
        WTSUnRegisterSessionNotification(reinterpret_cast<HWND>(m_window));
    if (m_standby)
        UnregisterSuspendResumeNotification(m_standby);
}

void SessionWatch::follow(QWidget& window)
{
    const WId handle = window.internalWinId();
    if (!handle || m_window == handle)
        return;
    if (WTSRegisterSessionNotification(reinterpret_cast<HWND>(handle), NOTIFY_FOR_THIS_SESSION))
        m_window = handle;
    // A PC that never sleeps deeply tells only those who asked.
    if (m_standby)
        UnregisterSuspendResumeNotification(m_standby);
    m_standby = RegisterSuspendResumeNotification(reinterpret_cast<HANDLE>(handle), DEVICE_NOTIFY_WINDOW_HANDLE);
}

bool SessionWatch::nativeEventFilter(const QByteArray& /*eventType*/, void* message, qintptr* /*result*/)
{
    const MSG& told = *static_cast<MSG*>(message);
    const bool sessionLeft = told.message == WM_WTSSESSION_CHANGE
        && (told.wParam == WTS_SESSION_LOCK || told.wParam == WTS_CONSOLE_DISCONNECT
            || told.wParam == WTS_REMOTE_DISCONNECT || told.wParam == WTS_SESSION_LOGOFF);
    if (sessionLeft)
        Q_EMIT left();
    else if (told.message == WM_POWERBROADCAST && told.wParam == PBT_APMSUSPEND)
        Q_EMIT fallingAsleep();
    return false;
}

#else

SessionWatch::SessionWatch(QObject* parent)
    : QObject(parent)
{
}

SessionWatch::~SessionWatch() = default;

void SessionWatch::follow(QWidget& /*window*/) { }

bool SessionWatch::nativeEventFilter(const QByteArray& /*eventType*/, void* /*message*/, qintptr* /*result*/)
{
    return false;
}

#endif

} // namespace rd::ui

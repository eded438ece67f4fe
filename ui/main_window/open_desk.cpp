#include "ui/main_window/open_desk.h"

#include "core/desk/deadlines/due_state.h"
#include "ui/shared/chip.h"

namespace rd::ui {

OpenDesk::OpenDesk(std::unique_ptr<desk::Desk> desk, const domain::User& user, JobRunner& jobs)
    : m_desk(std::move(desk))
    , m_context{*m_desk, jobs, m_events, m_navigator, m_notices, desk::vocabulary(*m_desk), user}
{
    setDueHour(desk::dueHour(*m_desk));
    // A verb tells its changes on its own thread; the screens hear of them on theirs.
    m_desk->listen([this](const domain::AuditEvent& event) {
        QMetaObject::invokeMethod(
            &m_events, [this, event] { Q_EMIT m_events.changed(event); }, Qt::QueuedConnection);
    });
}

OpenDesk::~OpenDesk()
{
    m_desk->listen({});
}

} // namespace rd::ui

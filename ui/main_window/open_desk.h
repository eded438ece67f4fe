#pragma once

#include "core/desk/vocabulary.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/desk_events.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"

#include <memory>

namespace rd::ui {

// A desk while somebody is signed in, with what its pages share. The window, its frame and a running job hold it
// together; when the last of them lets go the database is closed and the keys are wiped.
class OpenDesk {
public:
    OpenDesk(std::unique_ptr<desk::Desk> desk, const domain::User& user, JobRunner& jobs);
    ~OpenDesk();
    Q_DISABLE_COPY_MOVE(OpenDesk)

    DeskContext& context() { return m_context; }

private:
    std::unique_ptr<desk::Desk> m_desk;
    DeskEvents m_events;
    Navigator m_navigator;
    Notices m_notices;
    DeskContext m_context;
};

} // namespace rd::ui

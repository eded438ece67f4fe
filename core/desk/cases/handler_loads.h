#pragma once

#include "core/desk/desk.h"
#include "core/domain/absence.h"

namespace rd::desk {

// How much somebody has on the desk, as whoever spreads the work sees it.
struct HandlerLoad {
    domain::UserId user;
    QString name; // as colleagues read it
    int open = 0; // cases
    int overdue = 0; // of them
    std::optional<domain::Absence> absence; // of today
};

// Of everybody cases can be handed to (possibleHandlers), those who are there first, by name. For supervisors alone:
// how much a colleague has left is nobody else's business.
Result<QList<HandlerLoad>> handlerLoads(const Desk& desk);

} // namespace rd::desk

#include "core/desk/cases/handler_loads.h"

#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/cases/presence.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

Result<QList<HandlerLoad>> handlerLoads(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(const QList<domain::User> users, possibleHandlers(desk));
    RD_TRY_ASSIGN(const auto absent, absentToday(desk));
    RD_TRY_ASSIGN(const QList<storage::HandlerLoad> counted, desk.storage().cases().loadByHandler(overdueBefore(desk)));
    QList<HandlerLoad> loads;
    for (const domain::User& user : users) {
        HandlerLoad load;
        load.user = user.id;
        load.name = user.displayName;
        const auto away = absent.constFind(user.id);
        if (away != absent.constEnd())
            load.absence = *away;
        const auto count = std::find_if(counted.begin(), counted.end(),
                                        [&](const storage::HandlerLoad& one) { return one.handler == user.id; });
        if (count != counted.end()) {
            load.open = count->open;
            load.overdue = count->overdue;
        }
        loads.append(load);
    }
    std::stable_partition(loads.begin(), loads.end(), [](const HandlerLoad& load) { return !load.absence; });
    return loads;
}

} // namespace rd::desk

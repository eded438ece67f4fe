#include "core/desk/note_clock_jump.h"

#include "core/desk/desk_parts.h"

#include <cstdlib>

namespace rd::desk {

Result<qint64> noteClockJump(Desk& desk, qint64 noted)
{
    const qint64 jump = desk.clock().jump();
    if (std::abs(jump - noted) <= toleratedClockSeconds)
        return noted;
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY(commitAndAnnounce(desk, work, {clockJumpEvent(jump - noted, QStringLiteral("open"))}));
    return jump;
}

Result<QStringList> casesLoggedAhead(const Desk& desk)
{
    if (!desk.session().may(domain::Permission::ViewCases))
        return QStringList();
    return desk.storage().cases().loggedAfter(desk.clock().now().addSecs(toleratedClockSeconds));
}

domain::AuditEvent clockJumpEvent(qint64 seconds, const QString& noticed)
{
    return {QStringLiteral("ClockJump"),
            QStringLiteral("desk"),
            {},
            {},
            {{QStringLiteral("seconds"), seconds}, {QStringLiteral("noticed"), noticed}}};
}

} // namespace rd::desk

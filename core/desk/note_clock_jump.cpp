#include "core/desk/note_clock_jump.h"

#include "core/desk/desk_parts.h"

#include <algorithm>
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

Result<void> noteClockAhead(Desk& desk)
{
    // What is longer than any holiday has been written at the sign-in itself.
    const qint64 ahead = desk.clockAheadAtSignIn();
    if (ahead == 0 || desk.clockJumpAtSignIn() > 0)
        return {};
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    return commitAndAnnounce(desk, work, {clockJumpEvent(ahead, QStringLiteral("signIn"))});
}

Result<qint64> clockAheadUnconfirmed(const Desk& desk)
{
    if (const qint64 ahead = desk.clockAheadAtSignIn(); ahead > 0)
        return ahead;
    // Who signs in next finds an entry of today before them: the question stays until it is answered.
    constexpr int newest = 50;
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().ofClocks(newest));
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == QLatin1String("ClockConfirmed"))
            return 0;
        const qint64 seconds = entry.detail.value(QLatin1String("seconds")).toInteger();
        if (seconds > 0 && entry.detail.value(QLatin1String("noticed")).toString() == QLatin1String("signIn"))
            return seconds;
    }
    return 0;
}

Result<void> requireClockConfirmed(const Desk& desk)
{
    RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
    if (ahead == 0)
        return {};
    return fail(ErrorCode::ClockUnconfirmed,
                {{QStringLiteral("field"), QStringLiteral("received")}, {QStringLiteral("seconds"), ahead}});
}

Result<void> confirmClock(Desk& desk)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmClock));
    const qint64 jump = desk.clock().jump();
    RD_TRY(commitAndAnnounce(
        desk, work,
        {{QStringLiteral("ClockConfirmed"),
          QStringLiteral("desk"),
          {},
          {},
          {{QStringLiteral("clock"), isoWithOffset(desk.clock().now().addSecs(std::max<qint64>(jump, 0)))},
           {QStringLiteral("seconds"), jump},
           {QStringLiteral("sinceEntry"), desk.clockAheadAtSignIn()}}}}));
    desk.followClock();
    return {};
}

Result<QStringList> casesLoggedAhead(const Desk& desk)
{
    if (!desk.session().may(domain::Permission::ViewCases))
        return QStringList();
    return desk.storage().cases().receivedAfter(desk.clock().now().addSecs(toleratedClockSeconds));
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

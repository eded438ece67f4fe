#include "core/desk/access_limit.h"

#include "core/desk/access_record.h"
#include "core/desk/case_moves.h"
#include "core/desk/complaint_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AccessKind;
using domain::AccessLimit;
using domain::UserId;

namespace {

// As the newest one has it; 0 without one or once it was taken back.
qint64 standingLimit(const QList<AccessLimit>& limits, const UserId& user, AccessKind kind)
{
    qint64 daily = 0;
    for (const AccessLimit& one : limits) {
        if (one.user == user && one.kind == kind)
            daily = one.daily;
    }
    return daily;
}

Result<QString> nameOfLimited(const Desk& desk, const UserId& user)
{
    return user.isEmpty() ? QString() : displayNameOf(desk, user);
}

AccessLimitRow rowOf(const Desk& desk, const domain::User& user, AccessKind kind, const reports::UserDays& days,
                     const QList<AccessLimit>& limits)
{
    const QDate today = desk.clock().today();
    const QString id = user.id.text();
    const reports::AccessUsual usual = reports::usualBefore(days, id, kind, today);
    AccessLimitRow row;
    row.user = user;
    row.kind = kind;
    row.today = days.value(id).value(today).at(static_cast<size_t>(kind));
    row.daysWorked = usual.days;
    row.usual = usual.median;
    row.ownLimit = standingLimit(limits, user.id, kind);
    if (const auto measure = reports::measureOf(usual, kind, reports::limitSetOn(limits, id, kind, today)))
        row.limit = measure->limit;
    row.mine = user.id == desk.session().user().id;
    return row;
}

} // namespace

Result<AccessLimit> setAccessLimit(Desk& desk, const NewAccessLimit& wanted)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    const UserId& reader = desk.session().user().id;
    if (wanted.user == reader)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"limitSubject"_s}});
    if (wanted.daily < 0 || wanted.daily > domain::highestAccessLimit)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"dailyLimit"_s}});
    RD_TRY_ASSIGN(const QString name, nameOfLimited(desk, wanted.user));
    RD_TRY_ASSIGN(const QList<AccessLimit> standing, work.accessLimits().limits());
    if (standingLimit(standing, wanted.user, wanted.kind) == wanted.daily)
        return fail(ErrorCode::AlreadyDone);
    const AccessLimit limit{
        domain::AccessLimitId::create(), wanted.user, wanted.kind, wanted.daily, reader, desk.clock().now()};
    RD_TRY(work.accessLimits().add(limit));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"AccessLimitSet"_s, u"limit"_s, limit.id.text(), {},
                     {{u"user"_s, name}, {u"kind"_s, codeOf(limit.kind)}, {u"daily"_s, limit.daily}})}));
    return limit;
}

Result<AccessLimits> listAccessLimits(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    const QDate today = desk.clock().today();
    RD_TRY_ASSIGN(const reports::UserDays days, recordedDays(desk, {today, today}));
    RD_TRY_ASSIGN(const QList<AccessLimit> limits, desk.storage().accessLimits().limits());
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    AccessLimits made;
    for (const storage::StoredUser& one : users) {
        if (!one.user.active || !domain::holdsDatabaseKey(one.user.roles))
            continue;
        for (const AccessKind kind : domain::allAccessKinds())
            made.rows.append(rowOf(desk, one.user, kind, days, limits));
    }
    for (const AccessKind kind : domain::allAccessKinds()) {
        if (const qint64 daily = standingLimit(limits, {}, kind); daily > 0)
            made.everybodys.append({{}, {}, kind, daily, {}, {}});
    }
    return made;
}

} // namespace rd::desk

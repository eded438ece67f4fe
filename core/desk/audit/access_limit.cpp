#include "core/desk/audit/access_limit.h"

#include "core/desk/audit/access_record.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AccessKind;
using domain::AccessLimit;
using domain::UserId;

namespace {

// The newest of them, whether it counts already or not.
std::optional<AccessLimit> newestLimit(const QList<AccessLimit>& limits, const UserId& user, AccessKind kind)
{
    const auto newest = std::find_if(limits.rbegin(), limits.rend(),
                                     [&](const AccessLimit& one) { return one.user == user && one.kind == kind; });
    return newest == limits.rend() ? std::nullopt : std::optional(*newest);
}

// 0 without one or once it was taken back.
qint64 standingLimit(const QList<AccessLimit>& limits, const UserId& user, AccessKind kind)
{
    const std::optional<AccessLimit> newest = newestLimit(limits, user, kind);
    return newest ? newest->daily : 0;
}

// What a PC whose clock stood ahead has set for later does not stand yet.
bool isSetAlready(const QList<AccessLimit>& standing, const AccessLimit& limit)
{
    const std::optional<AccessLimit> newest = newestLimit(standing, limit.user, limit.kind);
    return newest ? newest->daily == limit.daily && newest->from <= limit.from : limit.daily == 0;
}

// Counted before anything is held. Of everybody there is no one measure.
Result<std::optional<reports::AccessUsual>> usualOfLimited(const Desk& desk, const NewAccessLimit& wanted)
{
    if (wanted.user.isEmpty())
        return std::nullopt;
    const QDate today = desk.clock().today();
    RD_TRY_ASSIGN(const reports::UserDays days, recordedDays(desk, {today, today}, wanted.user));
    return reports::usualBefore(days, wanted.user.text(), wanted.kind, today);
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
    if (const auto newest = newestLimit(limits, user.id, kind); newest && newest->from > today)
        row.ownFrom = newest->from;
    row.measure = reports::measureOf(usual, kind, reports::limitSetOn(limits, id, kind, today));
    row.mine = user.id == desk.session().user().id;
    return row;
}

Result<void> requireLimitOfAnother(const Desk& desk, const NewAccessLimit& wanted)
{
    RD_TRY(desk.session().require(domain::Permission::ApproveAsSupervisor));
    if (wanted.user == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"limitSubject"_s}});
    if (wanted.daily < 0 || wanted.daily > domain::highestAccessLimit)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"dailyLimit"_s}});
    return {};
}

SetAccessLimit answerOf(const AccessLimit& limit, const QList<AccessLimit>& all,
                        const std::optional<reports::AccessUsual>& usual)
{
    SetAccessLimit made{limit, {}, {}};
    const auto counts = [&](const UserId& user) {
        return reports::limitSetOn(all, user.text(), limit.kind, limit.from);
    };
    if (usual)
        made.measure = reports::measureOf(*usual, limit.kind, counts(limit.user));
    else if (const qint64 own = counts(limit.setBy);
             reports::isLooser(limit.daily, own) && !standingLimit(all, limit.setBy, limit.kind))
        made.ownStays = own;
    return made;
}

} // namespace

Result<SetAccessLimit> setAccessLimit(Desk& desk, const NewAccessLimit& wanted)
{
    RD_TRY(requireLimitOfAnother(desk, wanted));
    RD_TRY_ASSIGN(const std::optional<reports::AccessUsual> usual, usualOfLimited(desk, wanted));
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(const QString name, nameOfLimited(desk, wanted.user));
    RD_TRY_ASSIGN(QList<AccessLimit> all, work.accessLimits().limits());
    RD_TRY_ASSIGN(const QString newest, work.accessLimits().newestLimit());
    AccessLimit limit{domain::AccessLimitId::trusted(uuidAfter(newest)),
                      wanted.user,
                      wanted.kind,
                      wanted.daily,
                      desk.session().user().id,
                      desk.clock().now(),
                      {}};
    limit.from = reports::firstDayOfLimit(all, limit, desk.clock().today());
    if (isSetAlready(all, limit))
        return fail(ErrorCode::AlreadyDone);
    RD_TRY(work.accessLimits().add(limit));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"AccessLimitSet"_s, u"limit"_s, limit.id.text(), {},
                                          {{u"user"_s, name},
                                           {u"kind"_s, codeOf(limit.kind)},
                                           {u"daily"_s, limit.daily},
                                           {u"from"_s, limit.from.toString(Qt::ISODate)}})}));
    all.append(limit);
    return answerOf(limit, all, usual);
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
        if (const auto newest = newestLimit(limits, {}, kind); newest && newest->daily > 0)
            made.everybodys.append(*newest);
    }
    return made;
}

} // namespace rd::desk

#include "core/desk/cases/record_absence.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Absence;
using domain::Permission;
using domain::UserId;

namespace {

constexpr int longestAbsence = 366; // days to its last: what is longer is no absence but an account to disable

auto unfitAbsence(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
}

Result<void> requireOwnAbsence(const Desk& desk, const UserId& user)
{
    if (user == desk.session().user().id)
        return {};
    return desk.session().require(Permission::ApproveAsSupervisor);
}

Result<void> requireWorker(const Desk& desk, const UserId& id, Permission needed, const QString& field)
{
    const auto found = desk.storage().users().find(id);
    if (!found && found.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(found.error());
    if (!found || !found->user.active || !domain::permits(found->user.roles, needed))
        return unfitAbsence(field);
    return {};
}

Result<void> requireDays(const Desk& desk, const NewAbsence& wanted)
{
    const QDate today = desk.clock().today();
    if (!wanted.from.isValid())
        return unfitAbsence(u"absentFrom"_s);
    if (!wanted.to.isValid() || wanted.to < wanted.from || wanted.to < today
        || std::max(wanted.from, today).daysTo(wanted.to) > longestAbsence)
        return unfitAbsence(u"absentUntil"_s);
    return {};
}

bool overlaps(const Absence& standing, const NewAbsence& wanted)
{
    return standing.from <= wanted.to && wanted.from <= standing.to;
}

Result<void> requireStandIn(const Desk& desk, const NewAbsence& wanted, const QList<Absence>& standing)
{
    if (wanted.standIn.isEmpty())
        return {};
    if (wanted.standIn == wanted.user)
        return unfitAbsence(u"standIn"_s);
    RD_TRY(requireWorker(desk, wanted.standIn, Permission::ProposeOutcome, u"standIn"_s));
    const bool away = std::any_of(standing.begin(), standing.end(), [&](const Absence& one) {
        return one.user == wanted.standIn && overlaps(one, wanted);
    });
    return away ? Result<void>(unfitAbsence(u"standIn"_s)) : Result<void>();
}

domain::AuditEvent absenceEvent(const QString& action, const Absence& absence, const QHash<QString, QString>& names)
{
    return objectEvent(action, u"absence"_s, absence.id.text(), {},
                       {{u"user"_s, names.value(absence.user.text())},
                        {u"from"_s, absence.from.toString(Qt::ISODate)},
                        {u"to"_s, absence.to.toString(Qt::ISODate)},
                        {u"reason"_s, codeOf(absence.reason)},
                        {u"standIn"_s, names.value(absence.standIn.text())}});
}

} // namespace

Result<Absence> addAbsence(Desk& desk, const NewAbsence& wanted)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, Permission::WorkOnTasks));
    RD_TRY(requireOwnAbsence(desk, wanted.user));
    RD_TRY(requireWorker(desk, wanted.user, Permission::WorkOnTasks, u"absentUser"_s));
    RD_TRY(requireDays(desk, wanted));
    RD_TRY_ASSIGN(const QList<Absence> standing, work.absences().lastingUntil(wanted.from));
    RD_TRY(requireStandIn(desk, wanted, standing));
    const bool twice = std::any_of(standing.begin(), standing.end(), [&](const Absence& one) {
        return one.user == wanted.user && overlaps(one, wanted);
    });
    if (twice)
        return fail(ErrorCode::AlreadyDone);
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    const Absence absence{
        domain::AbsenceId::create(), wanted.user,        wanted.from, wanted.to, wanted.reason, wanted.standIn,
        desk.session().user().id,    desk.clock().now(), {},          {}};
    RD_TRY(work.absences().add(absence));
    RD_TRY(commitAndAnnounce(desk, work, {absenceEvent(u"AbsenceRecorded"_s, absence, names)}));
    return absence;
}

Result<Absence> endAbsence(Desk& desk, const domain::AbsenceId& id)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, Permission::WorkOnTasks));
    RD_TRY_ASSIGN(Absence absence, work.absences().find(id));
    RD_TRY(requireOwnAbsence(desk, absence.user));
    const QDate today = desk.clock().today();
    if (absence.to < today || absence.to < absence.from)
        return fail(ErrorCode::AlreadyDone);
    // A last day before the first: none of its days counts any more.
    absence.to = std::max(today, absence.from).addDays(-1);
    absence.endedBy = desk.session().user().id;
    absence.endedAt = desk.clock().now();
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY(work.absences().end(absence));
    RD_TRY(commitAndAnnounce(desk, work, {absenceEvent(u"AbsenceEnded"_s, absence, names)}));
    return absence;
}

Result<QList<AbsenceRow>> listAbsences(const Desk& desk)
{
    RD_TRY(desk.session().require(Permission::WorkOnTasks));
    const QDate today = desk.clock().today();
    RD_TRY_ASSIGN(const QList<Absence> lasting, desk.storage().absences().lastingUntil(today));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    QList<AbsenceRow> rows;
    for (const Absence& one : lasting)
        rows.append({one, names.value(one.user.text()), names.value(one.standIn.text()), covers(one, today)});
    return rows;
}

} // namespace rd::desk

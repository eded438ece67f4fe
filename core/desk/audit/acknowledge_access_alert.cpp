#include "core/desk/audit/acknowledge_access_alert.h"

#include "core/desk/audit/access_record.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AccessAcknowledgement;
using domain::AccessAlert;

namespace {

Result<AccessAlert> alertOf(const Desk& desk, const AlertSeen& seen)
{
    RD_TRY_ASSIGN(const QList<AccessAlert> alerts, recordedAlerts(desk, {seen.day, seen.day}, seen.user));
    const auto alert = std::find_if(alerts.begin(), alerts.end(), [&](const AccessAlert& one) {
        return one.day.user == seen.user.text() && one.day.kind == seen.kind;
    });
    if (alert == alerts.end())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"accessAlert"_s}});
    return *alert;
}

Result<void> requireAlertOfAnother(const Desk& desk, const AlertSeen& seen)
{
    RD_TRY(desk.session().require(domain::Permission::ApproveAsSupervisor));
    if (seen.user == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"alertSubject"_s}});
    if (!seen.day.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"alertDay"_s}});
    return requireWords(seen.note, u"note"_s);
}

// Somebody else may have been faster while the day was counted.
Result<void> requireUnseen(storage::Transaction& work, const AccessAlert& alert)
{
    RD_TRY_ASSIGN(const QList<AccessAcknowledgement> all,
                  work.accessLimits().acknowledgedBetween(alert.day.day, alert.day.day));
    const bool isSeen = std::any_of(all.begin(), all.end(),
                                    [&](const AccessAcknowledgement& one) { return reports::covers(one, alert); });
    if (isSeen)
        return fail(ErrorCode::AlreadyDone);
    return {};
}

} // namespace

Result<AccessAcknowledgement> acknowledgeAccessAlert(Desk& desk, const AlertSeen& seen)
{
    RD_TRY(requireAlertOfAnother(desk, seen));
    // Nobody waits for the counting: the desk is held for the entry alone.
    RD_TRY_ASSIGN(const AccessAlert alert, alertOf(desk, seen));
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY(requireUnseen(work, alert));
    RD_TRY_ASSIGN(const QString name, displayNameOf(desk, seen.user));
    const AccessAcknowledgement made{domain::AccessAcknowledgementId::create(),
                                     seen.user,
                                     seen.day,
                                     seen.kind,
                                     alert.day.times,
                                     alert.limit,
                                     desk.session().user().id,
                                     desk.clock().now(),
                                     seen.note.trimmed()};
    RD_TRY(work.accessLimits().add(made));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"AccessAlertAcknowledged"_s, u"acknowledgement"_s, made.id.text(), {},
                                          {{u"user"_s, name},
                                           {u"day"_s, made.day.toString(Qt::ISODate)},
                                           {u"kind"_s, codeOf(made.kind)},
                                           {u"times"_s, made.times},
                                           {u"limit"_s, made.limit}})}));
    return made;
}

} // namespace rd::desk

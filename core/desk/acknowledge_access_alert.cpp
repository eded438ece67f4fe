#include "core/desk/acknowledge_access_alert.h"

#include "core/desk/access_record.h"
#include "core/desk/case_moves.h"
#include "core/desk/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AccessAcknowledgement;
using domain::AccessAlert;

namespace {

Result<AccessAlert> alertOf(const Desk& desk, const AlertSeen& seen)
{
    RD_TRY_ASSIGN(const QList<AccessAlert> alerts, recordedAlerts(desk, {seen.day, seen.day}));
    const auto alert = std::find_if(alerts.begin(), alerts.end(), [&](const AccessAlert& one) {
        return one.day.user == seen.user.text() && one.day.kind == seen.kind;
    });
    if (alert == alerts.end())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"accessAlert"_s}});
    return *alert;
}

} // namespace

Result<AccessAcknowledgement> acknowledgeAccessAlert(Desk& desk, const AlertSeen& seen)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    const domain::UserId& reader = desk.session().user().id;
    if (seen.user == reader)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"alertSubject"_s}});
    if (!seen.day.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"alertDay"_s}});
    RD_TRY(requireWords(seen.note, u"note"_s));
    RD_TRY_ASSIGN(const AccessAlert alert, alertOf(desk, seen));
    if (alert.acknowledged)
        return fail(ErrorCode::AlreadyDone);
    RD_TRY_ASSIGN(const QString name, displayNameOf(desk, seen.user));
    const AccessAcknowledgement made{domain::AccessAcknowledgementId::create(),
                                     seen.user,
                                     seen.day,
                                     seen.kind,
                                     alert.day.times,
                                     alert.limit,
                                     reader,
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

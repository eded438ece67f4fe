#include "core/desk/complaints/flag_litigation.h"

#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Complaint;

Result<Complaint> flagLitigation(Desk& desk, const domain::CaseId& complaintCase, const QDate& on, const QString& words)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(const domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(Complaint complaint, complaintOf(desk, carrier));
    if (domain::isHeld(complaint))
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"LITIGATION"_s}});
    if (!on.isValid() || on > desk.clock().today())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"date"_s}});
    RD_TRY(requireWords(words, u"words"_s));
    complaint.litigation = {on, words.trimmed(), desk.session().user().id, desk.clock().now(), {}, {}, {}};
    RD_TRY(work.complaints().save(complaint));
    RD_TRY(commitAndAnnounce(desk, work,
                             {complaintEvent(u"LitigationFlagged"_s, complaint,
                                             {{u"date"_s, on.toString(Qt::ISODate)},
                                              {u"state"_s, codeOf(complaint.state)},
                                              {u"about"_s, complaint.aboutNumber}})}));
    return complaint;
}

Result<Complaint> liftLitigation(Desk& desk, const domain::CaseId& complaintCase, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(const domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(Complaint complaint, complaintOf(desk, carrier));
    if (!domain::isHeld(complaint))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"litigation"_s}});
    if (complaint.litigation.by == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"litigationFlagger"_s}});
    RD_TRY(requireWords(reason, u"reason"_s));
    complaint.litigation.liftedBy = desk.session().user().id;
    complaint.litigation.liftedAt = desk.clock().now();
    complaint.litigation.liftReason = reason.trimmed();
    RD_TRY(work.complaints().save(complaint));
    RD_TRY(commitAndAnnounce(desk, work,
                             {complaintEvent(u"LitigationLifted"_s, complaint,
                                             {{u"date"_s, complaint.litigation.on.toString(Qt::ISODate)},
                                              {u"reason"_s, complaint.litigation.liftReason}})}));
    return complaint;
}

} // namespace rd::desk

#include "core/desk/complaints/link_complaint.h"

#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintState;

namespace {

// As long as it can be said what it is about.
Result<void> requireUndecided(const Complaint& complaint)
{
    const bool mends = !complaint.about.isEmpty();
    if (complaint.state < (mends ? ComplaintState::Assigned : ComplaintState::Decided))
        return {};
    return fail(ErrorCode::MoveForbidden, {{u"from"_s, codeOf(complaint.state)}, {u"to"_s, codeOf(complaint.state)}});
}

Result<void> requireLinkable(const Desk& desk, const Complaint& complaint, const Complaint& linked)
{
    const QVariantMap args{{u"from"_s, codeOf(complaint.state)}, {u"to"_s, codeOf(complaint.state)}};
    RD_TRY(requireUndecided(complaint));
    if (linked.investigator.isEmpty())
        return {};
    RD_TRY_ASSIGN(const QSet<domain::UserId> involved, whoWorkedOnJudged(desk, linked, Involvement::Any));
    if (!involved.contains(linked.investigator))
        return {};
    QVariantMap refused = args;
    refused.insert(u"guard"_s, codeOf(domain::ComplaintGuard::InvestigatorUntouched));
    return fail(ErrorCode::MoveForbidden, refused);
}

} // namespace

Result<Complaint> linkComplaint(Desk& desk, const domain::CaseId& complaintCase, const domain::CaseId& about)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(const Complaint before, complaintOf(desk, carrier));
    Complaint linked = before;
    linked.noRequest = {};
    RD_TRY(pointAt(desk, carrier, about, linked));
    RD_TRY(requireLinkable(desk, before, linked));
    RD_TRY(work.complaints().save(linked));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> minor, takeMinor(desk, work, linked, carrier));
    RD_TRY(commitAndAnnounce(desk, work,
                             QList<domain::AuditEvent>{complaintEvent(u"ComplaintLinked"_s, linked,
                                                                      {{u"from"_s, before.aboutNumber},
                                                                       {u"to"_s, linked.aboutNumber},
                                                                       {u"forLegal"_s, linked.forLegal}}),
                                                       aboutEvent(linked)}
                                 + minor));
    return linked;
}

Result<Complaint> noteNoRequest(Desk& desk, const domain::CaseId& complaintCase, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(const domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(Complaint complaint, complaintOf(desk, carrier));
    RD_TRY(requireUndecided(complaint));
    if (!complaint.about.isEmpty())
        return fail(ErrorCode::MoveForbidden,
                    {{u"from"_s, codeOf(complaint.state)}, {u"to"_s, codeOf(complaint.state)}});
    if (!complaint.noRequest.by.isEmpty())
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"NO_REQUEST"_s}});
    RD_TRY(requireWords(reason, u"reason"_s));
    complaint.noRequest = {desk.session().user().id, reason.trimmed()};
    RD_TRY(work.complaints().save(complaint));
    RD_TRY(commitAndAnnounce(
        desk, work, {complaintEvent(u"ComplaintAboutNone"_s, complaint, {{u"reason"_s, complaint.noRequest.reason}})}));
    return complaint;
}

} // namespace rd::desk

#include "core/desk/link_complaint.h"

#include "core/desk/complaint_guards.h"
#include "core/desk/complaint_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintState;

namespace {

Result<void> requireLinkable(const Desk& desk, const Complaint& complaint, const Complaint& linked)
{
    const bool mends = !complaint.about.isEmpty();
    const bool late = complaint.state >= (mends ? ComplaintState::Assigned : ComplaintState::Decided);
    const QVariantMap args{{u"from"_s, codeOf(complaint.state)}, {u"to"_s, codeOf(complaint.state)}};
    if (late)
        return fail(ErrorCode::MoveForbidden, args);
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
    RD_TRY(pointAt(desk, carrier, about, linked));
    RD_TRY(requireLinkable(desk, before, linked));
    RD_TRY(work.complaints().save(linked));
    RD_TRY_ASSIGN(const domain::Case complainedOf, work.cases().find(about));
    if (domain::concernsMinor(complainedOf.minor) && !domain::concernsMinor(carrier.minor)) {
        carrier.minor = complainedOf.minor; // what is found concerns the minor (R-CH-02)
        carrier.restrictedView = true;
        RD_TRY(work.cases().update(carrier));
    }
    RD_TRY(commitAndAnnounce(
        desk, work,
        {complaintEvent(
             u"ComplaintLinked"_s, linked,
             {{u"from"_s, before.aboutNumber}, {u"to"_s, linked.aboutNumber}, {u"forLegal"_s, linked.forLegal}}),
         aboutEvent(linked)}));
    return linked;
}

} // namespace rd::desk

#include "core/desk/complaints/assign_complaint.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/presence.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/manage_users.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseState;
using domain::Complaint;

namespace {

// Whoever may say how a request ends may say what was found of a complaint.
bool mayInvestigate(const domain::User& user)
{
    return user.active && domain::permits(user.roles, domain::Permission::ProposeOutcome);
}

Result<domain::User> investigatorNamed(const Desk& desk, const QString& name)
{
    RD_TRY_ASSIGN(const domain::User user, userNamed(desk, name));
    if (!user.active)
        return fail(ErrorCode::UserDisabled, {{u"user"_s, user.name}});
    if (!mayInvestigate(user))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"investigator"_s}});
    RD_TRY(requirePresent(desk, user.id));
    return user;
}

Complaint assignedTo(const Desk& desk, const Complaint& before, const domain::User& user)
{
    Complaint after = before;
    after.state = domain::ComplaintState::Assigned;
    // Nobody reports as own what another has found.
    if (!(before.investigator == user.id)) {
        after.findings.clear();
        after.rootCause.clear();
        after.remedy.clear();
    }
    after.investigator = user.id;
    after.assignedAt = desk.clock().now();
    after.reportedAt = {};
    return after;
}

// What was waiting for the officer's decision goes back, as does what was proposed before complaints had records, and
// the case is with the investigator.
Result<void> handOver(storage::Transaction& work, Case& carrier, const Complaint& complaint)
{
    QList<domain::ItemId> moved;
    for (domain::RequestItem& item : carrier.items) {
        if (!(item.id == complaint.itemId) || !(item.outcome || item.state == CaseState::PendingApproval))
            continue;
        followComplaint(item, CaseState::InProgress);
        item.outcome.reset();
        moved.append(item.id);
    }
    const bool nothingElse =
        std::all_of(carrier.items.begin(), carrier.items.end(), [&](const domain::RequestItem& item) {
            return item.id == complaint.itemId || domain::isEnded(item.state);
        });
    if (nothingElse)
        carrier.handler = complaint.investigator;
    return saveMoved(work, carrier, moved);
}

} // namespace

Result<Complaint> assignComplaint(Desk& desk, const domain::CaseId& complaintCase, const QString& userName)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(const Complaint before, complaintOf(desk, carrier));
    RD_TRY_ASSIGN(const domain::User investigator, investigatorNamed(desk, userName));
    const Complaint after = assignedTo(desk, before, investigator);
    RD_TRY(requireComplaintMove(desk, before, after));
    QString instead;
    if (!before.investigator.isEmpty()) {
        RD_TRY_ASSIGN(instead, displayNameOf(desk, before.investigator));
    }
    RD_TRY(handOver(work, carrier, after));
    RD_TRY(work.complaints().save(after));
    RD_TRY(commitAndAnnounce(desk, work,
                             {complaintEvent(u"ComplaintAssigned"_s, after,
                                             {{u"from"_s, codeOf(before.state)},
                                              {u"to"_s, codeOf(after.state)},
                                              {u"user"_s, investigator.displayName},
                                              {u"instead"_s, instead}})}));
    return after;
}

Result<QList<domain::User>> possibleInvestigators(const Desk& desk, const domain::CaseId& complaintCase)
{
    RD_TRY(desk.session().require(domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(const Case carrier, desk.storage().cases().find(complaintCase));
    RD_TRY_ASSIGN(const Complaint complaint, complaintOf(desk, carrier));
    RD_TRY_ASSIGN(const QSet<domain::UserId> involved, whoWorkedOnJudged(desk, complaint, Involvement::Any));
    RD_TRY_ASSIGN(const QSet<domain::UserId> working, whoWorkedOnJudged(desk, complaint, Involvement::Working));
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    QList<domain::User> possible;
    for (const storage::StoredUser& stored : users) {
        const bool again = stored.user.id == complaint.investigator;
        if (mayInvestigate(stored.user) && !(again ? working : involved).contains(stored.user.id))
            possible.append(stored.user);
    }
    std::sort(possible.begin(), possible.end(),
              [](const domain::User& a, const domain::User& b) { return a.displayName < b.displayName; });
    return possible;
}

} // namespace rd::desk

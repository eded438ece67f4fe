#include "core/desk/complaints/investigate_complaint.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Complaint;

namespace {

// §7 move 9: from the report on it waits for whoever decides. How it ends is the complaint's result; as an item of a
// request it is answered, for a complaint is never refused (R-RF-03).
Result<void> awaitDecision(const Desk& desk, storage::Transaction& work, domain::Case& carrier,
                           const Complaint& complaint)
{
    QList<domain::ItemId> moved;
    for (domain::RequestItem& item : carrier.items) {
        if (!(item.id == complaint.itemId) || item.state == CaseState::PendingApproval)
            continue;
        followComplaint(item, CaseState::PendingApproval);
        item.outcome = domain::Outcome::Fulfilled;
        item.proposedBy = desk.session().user().id;
        moved.append(item.id);
    }
    return saveMoved(work, carrier, moved);
}

} // namespace

Result<void> requireSoundFindings(const QList<domain::Finding>& findings, const QString& rootCause,
                                  const QString& remedy)
{
    for (const domain::Finding& one : findings) {
        RD_TRY(requireWords(one.point, u"point"_s));
        RD_TRY(requireWords(one.finding, u"finding"_s));
    }
    RD_TRY(requireWords(rootCause, u"rootCause"_s));
    if (domain::resultOf(findings) == domain::ComplaintResult::Rejected && remedy.trimmed().isEmpty())
        return {};
    return requireWords(remedy, u"remedy"_s);
}

Result<Complaint> investigateComplaint(Desk& desk, const domain::CaseId& complaintCase,
                                       const Investigation& investigation)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(const Complaint before, complaintOf(desk, carrier));
    Complaint after = before;
    after.state = domain::ComplaintState::Investigating;
    RD_TRY(requireComplaintMove(desk, before, after));
    const bool reports = !investigation.findings.isEmpty();
    if (reports) {
        RD_TRY(requirePersonSeen(carrier));
        RD_TRY(requireSoundFindings(investigation.findings, investigation.rootCause, investigation.remedy));
        after.findings = investigation.findings;
        after.rootCause = investigation.rootCause.trimmed();
        after.remedy = investigation.remedy.trimmed();
        after.reportedAt = desk.clock().now();
        RD_TRY(awaitDecision(desk, work, carrier, after));
    }
    RD_TRY(work.complaints().save(after));
    const QString action = reports ? u"ComplaintReported"_s : u"ComplaintInvestigated"_s;
    RD_TRY(
        commitAndAnnounce(desk, work,
                          {complaintEvent(action, after,
                                          {{u"from"_s, codeOf(before.state)},
                                           {u"to"_s, codeOf(after.state)},
                                           {u"findings"_s, after.findings.size()},
                                           {u"result"_s, reports ? codeOf(resultOf(after.findings)) : QString()}})}));
    return after;
}

} // namespace rd::desk

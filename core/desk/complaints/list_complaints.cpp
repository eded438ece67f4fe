#include "core/desk/complaints/list_complaints.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

namespace {

constexpr int mostListed = 500;

domain::ComplaintSummary complaintSummary(const Desk& desk, const domain::Complaint& complaint,
                                          const domain::Case& carrier, const QHash<QString, QString>& names)
{
    domain::ComplaintSummary summary;
    summary.id = complaint.id;
    summary.caseId = complaint.caseId;
    summary.number = complaint.number;
    summary.state = complaint.state;
    summary.about = complaint.about;
    summary.aboutNumber = complaint.aboutNumber;
    summary.received = carrier.deadline.d0;
    summary.due = carrier.deadline.due;
    summary.provisional = carrier.deadline.provisional;
    const DueState due = dueStateOf(desk, carrier);
    summary.daysLeft = due.daysLeft;
    summary.stage = due.stage;
    summary.investigatorName = names.value(complaint.investigator.text());
    summary.result = complaint.result;
    summary.forLegal = complaint.forLegal;
    summary.held = domain::isHeld(complaint);
    return summary;
}

} // namespace

Result<domain::FirstOf<domain::ComplaintSummary>> listComplaints(const Desk& desk, ComplaintScope scope)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    const auto listed =
        scope == ComplaintScope::Running ? storage::ComplaintsListed::Running : storage::ComplaintsListed::All;
    RD_TRY_ASSIGN(const QList<storage::ComplaintRow> rows, desk.storage().complaints().page(listed, mostListed + 1));
    domain::FirstOf<domain::ComplaintSummary> complaints;
    for (const storage::ComplaintRow& row : rows)
        complaints.append(complaintSummary(desk, row.complaint, row.carrier, names));
    complaints.cut(mostListed);
    return complaints;
}

Result<QList<domain::ComplaintSummary>> complaintsAbout(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<domain::Complaint> about, desk.storage().complaints().about(caseId, mostListed));
    QList<domain::ComplaintSummary> complaints;
    for (const domain::Complaint& complaint : about) {
        RD_TRY_ASSIGN(const domain::Case carrier, desk.storage().cases().find(complaint.caseId));
        complaints.append(complaintSummary(desk, complaint, carrier, names));
    }
    std::sort(complaints.begin(), complaints.end(),
              [](const domain::ComplaintSummary& a, const domain::ComplaintSummary& b) { return a.number < b.number; });
    return complaints;
}

} // namespace rd::desk

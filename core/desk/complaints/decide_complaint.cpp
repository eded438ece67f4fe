#include "core/desk/complaints/decide_complaint.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/complaints/complaint_remedy.h"
#include "core/desk/complaints/investigate_complaint.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintResult;

namespace {

QString asReported(const QString& told, const QString& reported)
{
    return told.trimmed().isEmpty() ? reported : told.trimmed();
}

Complaint decided(const Desk& desk, const Complaint& before, const ComplaintDecision& decision)
{
    Complaint after = before;
    after.state = domain::ComplaintState::Decided;
    if (!decision.findings.isEmpty())
        after.findings = decision.findings;
    after.rootCause = asReported(decision.rootCause, before.rootCause);
    after.remedy = asReported(decision.remedy, before.remedy);
    after.result = domain::resultOf(after.findings);
    const bool again =
        after.result == ComplaintResult::Upheld || (after.result == ComplaintResult::PartlyUpheld && decision.reopens);
    after.reopens = again;
    after.decidedBy = desk.session().user().id;
    after.decidedAt = desk.clock().now();
    after.decisionNote = decision.note.trimmed();
    return after;
}

// R-RF-06: which items are worked on again before the answer leaves; none where it concerns no request.
Result<void> nameOwed(const Desk& desk, const QList<int>& items, Complaint& after)
{
    after.owed = QList<domain::ItemId>();
    RD_TRY_ASSIGN(const std::optional<domain::RemedyScope> scope, remedyScope(desk, after));
    after.reopens = after.reopens && scope;
    if (!after.reopens)
        return items.isEmpty() ? Result<void>() : fail(ErrorCode::InvalidArgument, {{u"field"_s, u"items"_s}});
    RD_TRY_ASSIGN(after.owed, namedItems(desk, after, items));
    return {};
}

// The second person's decision stands among the approvals of the carrying case, as that of any item (R-RT-08).
Result<void> approveItem(storage::Transaction& work, domain::Case& carrier, const Complaint& complaint)
{
    QList<domain::ItemId> moved;
    for (domain::RequestItem& item : carrier.items) {
        if (!(item.id == complaint.itemId))
            continue;
        followComplaint(item, domain::CaseState::Approved);
        moved.append(item.id);
    }
    RD_TRY(work.approvals().add({domain::ApprovalId::create(), carrier.id, complaint.itemId,
                                 domain::ApprovalResult::Approved, complaint.decidedBy, complaint.decisionNote,
                                 complaint.decidedAt}));
    return saveMoved(work, carrier, moved);
}

} // namespace

Result<Complaint> decideComplaint(Desk& desk, const domain::CaseId& complaintCase, const ComplaintDecision& decision)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(domain::Case carrier, work.cases().find(complaintCase));
    RD_TRY_ASSIGN(const Complaint before, complaintOf(desk, carrier));
    Complaint after = decided(desk, before, decision);
    RD_TRY(requireComplaintMove(desk, before, after));
    RD_TRY(requirePersonSeen(carrier));
    RD_TRY(requireWords(decision.note, u"note"_s));
    RD_TRY(requireSoundFindings(after.findings, after.rootCause, after.remedy));
    RD_TRY(nameOwed(desk, decision.items, after));
    RD_TRY(approveItem(work, carrier, after));
    RD_TRY(work.complaints().save(after));
    RD_TRY(commitAndAnnounce(desk, work,
                             {complaintEvent(u"ComplaintDecided"_s, after,
                                             {{u"from"_s, codeOf(before.state)},
                                              {u"to"_s, codeOf(after.state)},
                                              {u"reported"_s, codeOf(domain::resultOf(before.findings))},
                                              {u"result"_s, codeOf(*after.result)},
                                              {u"reopens"_s, after.reopens},
                                              {u"items"_s, after.owed->size()}})}));
    return after;
}

} // namespace rd::desk

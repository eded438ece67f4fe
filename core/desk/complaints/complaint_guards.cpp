#include "core/desk/complaints/complaint_guards.h"

#include "core/desk/complaints/complaint_record.h"
#include "core/desk/complaints/complaint_remedy.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::Complaint;
using domain::ComplaintGuard;
using domain::ComplaintState;
using domain::UserId;

namespace {

auto refused(const QString& from, const QString& to, ComplaintGuard guard)
{
    return fail(ErrorCode::MoveForbidden, {{u"from"_s, from}, {u"to"_s, to}, {u"guard"_s, codeOf(guard)}});
}

// What was said of the case before somebody said otherwise: only the log still knows who said it.
bool isDecision(const domain::AuditEntry& entry)
{
    static const QSet<QString> actions{u"OutcomeProposed"_s,   u"AnsweredByReference"_s, u"CopyReviewed"_s,
                                       u"ComplaintReported"_s, u"ComplaintDecided"_s,    u"Approved"_s,
                                       u"Returned"_s};
    // What the program proposes on the tenth day stands under the name of whoever sits at the desk.
    return actions.contains(entry.action) && !entry.detail.contains(u"prepared"_s);
}

Result<void> addApproversOf(const Desk& desk, const CaseId& id, QSet<UserId>& approvers)
{
    RD_TRY_ASSIGN(const QList<domain::Approval> approvals, desk.storage().approvals().ofCase(id));
    for (const domain::Approval& approval : approvals)
        approvers.insert(approval.by);
    // Whoever handled or proposed it would judge own work all the same (R-RT-08).
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(id));
    approvers.insert(theCase.handler);
    for (const domain::RequestItem& item : theCase.items)
        approvers.insert(item.proposedBy);
    RD_TRY_ASSIGN(const QList<domain::Redaction> redactions, desk.storage().found().redactions(id));
    for (const domain::Redaction& redaction : redactions)
        approvers.insert(redaction.reviewedBy);
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(id));
    for (const domain::AuditEntry& entry : history) {
        if (isDecision(entry))
            approvers.insert(entry.actor);
        if (entry.action == "CaseHandedOver"_L1)
            approvers.insert(domain::UserId::trusted(entry.detail.value(u"handler"_s).toString()));
    }
    return {};
}

Result<QSet<UserId>> approversOf(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const QList<CaseId> judged, judgedCases(desk, complaint));
    QSet<UserId> approvers;
    for (const CaseId& id : judged)
        RD_TRY(addApproversOf(desk, id, approvers));
    approvers.remove(UserId());
    return approvers;
}

// Whoever looks into it, and whoever did before another took over.
Result<QSet<UserId>> investigatorsOf(const Desk& desk, const Complaint& complaint)
{
    QSet<UserId> investigators{complaint.investigator};
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(complaint.caseId));
    for (const domain::AuditEntry& entry : history) {
        if (entry.action == u"ComplaintInvestigated"_s || entry.action == u"ComplaintReported"_s)
            investigators.insert(entry.actor);
    }
    return investigators;
}

// A deputy stands in where every privacy officer had a part in it: decided the case or looked into the complaint.
Result<bool> isForDeputy(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const QSet<UserId> approvers, approversOf(desk, complaint));
    RD_TRY_ASSIGN(const QSet<UserId> investigators, investigatorsOf(desk, complaint));
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    return std::all_of(users.begin(), users.end(), [&](const storage::StoredUser& stored) {
        const domain::User& user = stored.user;
        return !user.active || !user.roles.testFlag(domain::Role::Officer) || approvers.contains(user.id)
            || investigators.contains(user.id);
    });
}

Result<bool> isDecider(const Desk& desk, const Complaint& complaint)
{
    const domain::Roles roles = desk.session().user().roles;
    if (roles.testFlag(domain::Role::Officer))
        return true;
    if (!roles.testFlag(domain::Role::DeputyOfficer))
        return false;
    return isForDeputy(desk, complaint);
}

// R-RF-06, §7: what was upheld is worked on again before the answer leaves.
Result<bool> isRemedyStarted(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const QList<domain::ItemId> owed, owedItems(desk, complaint));
    return owed.isEmpty();
}

Result<bool> isUntouched(const Desk& desk, const Complaint& before, const Complaint& after)
{
    // Once assigned, an investigator reads the case; working on it they would judge themselves.
    const bool begun = after.state != ComplaintState::Assigned || before.investigator == after.investigator;
    RD_TRY_ASSIGN(const QSet<UserId> involved,
                  whoWorkedOnJudged(desk, after, begun ? Involvement::Working : Involvement::Any));
    return !involved.contains(after.investigator);
}

Result<bool> isMet(const Desk& desk, ComplaintGuard guard, const Complaint& before, const Complaint& after)
{
    const UserId& acting = desk.session().user().id;
    switch (guard) {
    case ComplaintGuard::AboutKnown:
        return domain::isAboutKnown(before);
    case ComplaintGuard::InvestigatorUntouched:
        return isUntouched(desk, before, after);
    case ComplaintGuard::ByInvestigator:
        return acting == before.investigator;
    case ComplaintGuard::FindingsReported:
        return before.reportedAt.isValid() && !after.findings.isEmpty();
    case ComplaintGuard::DecidedByOfficer:
        return isDecider(desk, before);
    case ComplaintGuard::NotByInvestigator: {
        RD_TRY_ASSIGN(const QSet<UserId> investigators, investigatorsOf(desk, before));
        return !investigators.contains(acting);
    }
    case ComplaintGuard::NotByApprover: {
        RD_TRY_ASSIGN(const QSet<UserId> approvers, approversOf(desk, before));
        return !approvers.contains(acting);
    }
    case ComplaintGuard::RemedyStarted:
        return isRemedyStarted(desk, before);
    case ComplaintGuard::NeverDecided:
        return !before.result;
    case ComplaintGuard::NoLitigation:
        return !domain::isHeld(before);
    case ComplaintGuard::Apart:
    case ComplaintGuard::Hold:
        return true; // asked of the case that carries it
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> requireComplaintMove(const Desk& desk, const Complaint& before, const Complaint& after)
{
    const domain::ComplaintMove* move = domain::complaintMove(before.state, after.state);
    if (!move)
        return fail(ErrorCode::MoveForbidden, {{u"from"_s, codeOf(before.state)}, {u"to"_s, codeOf(after.state)}});
    for (const ComplaintGuard guard : move->guards) {
        RD_TRY_ASSIGN(const bool met, isMet(desk, guard, before, after));
        if (met)
            continue;
        return refused(codeOf(before.state), codeOf(after.state), guard);
    }
    return {};
}

Result<QList<CaseId>> judgedCases(const Desk& desk, const Complaint& complaint)
{
    QList<CaseId> judged;
    QList<CaseId> waiting{complaint.about};
    while (!waiting.isEmpty()) {
        const CaseId id = waiting.takeFirst();
        if (id.isEmpty() || judged.contains(id))
            continue;
        judged.append(id);
        RD_TRY_ASSIGN(const QList<CaseId> merged, mergedWith(desk, id));
        waiting.append(merged);
        RD_TRY_ASSIGN(const std::optional<Complaint> earlier, desk.storage().complaints().ofCase(id));
        if (earlier)
            waiting.append(earlier->about);
    }
    return judged;
}

Result<QSet<UserId>> whoWorkedOnJudged(const Desk& desk, const Complaint& complaint, Involvement involvement)
{
    RD_TRY_ASSIGN(const QList<CaseId> judged, judgedCases(desk, complaint));
    QSet<UserId> involved;
    for (const CaseId& id : judged) {
        RD_TRY_ASSIGN(const QSet<UserId> users, whoWorkedOn(desk, id, involvement));
        involved.unite(users);
    }
    return involved;
}

Result<void> requireApart(const domain::RequestItem& item, domain::CaseState to)
{
    if (item.right != domain::RightType::Complaint)
        return {};
    return refused(codeOf(item.state), codeOf(to), ComplaintGuard::Apart);
}

Result<void> requireApart(const domain::Case& theCase, domain::CaseState to)
{
    for (const domain::RequestItem& item : theCase.items)
        RD_TRY(requireApart(item, to));
    return {};
}

} // namespace rd::desk

#include "core/desk/verification/request_access.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/minor_access.h"

namespace rd::desk {

using domain::AccessRequest;
using domain::AccessState;

namespace {

Result<void> requireSomethingConcealed(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, desk.storage().found().records(theCase.id));
    if (holdsConcealed(concealment, records))
        return {};
    return fail(ErrorCode::AlreadyDone, {{QStringLiteral("what"), QStringLiteral("access")}});
}

// The text of the wish and of the decision is read by people who may not see the data: it may hold no number that the
// desk must not store (R-ID-06).
Result<void> requireAccessReason(const QString& text, const char* field)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QLatin1String(field)}});
    return requireStorableText(QLatin1String(field), text);
}

domain::AuditEvent accessEvent(const QString& action, const AccessRequest& request, const QJsonObject& detail)
{
    return objectEvent(action, QStringLiteral("access"), request.id.text(), request.caseId, detail);
}

} // namespace

Result<AccessRequest> requestAccess(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::UnmaskFields));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY(requireAccessReason(reason, "reason"));
    RD_TRY(requireSomethingConcealed(desk, theCase));
    RD_TRY_ASSIGN(const std::optional<AccessRequest> latest, latestAccess(desk, caseId));
    if (latest && latest->state == AccessState::Requested)
        return fail(ErrorCode::AlreadyDone, {{QStringLiteral("what"), QStringLiteral("access")}});
    AccessRequest request;
    request.id = domain::AccessRequestId::create();
    request.caseId = caseId;
    request.requestedBy = desk.session().user().id;
    request.requestedAt = desk.clock().now();
    request.reason = reason.trimmed();
    RD_TRY(work.access().add(request));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {accessEvent(QStringLiteral("AccessRequested"), request, {{QStringLiteral("reason"), request.reason}})}));
    return request;
}

Result<AccessRequest> decideAccess(Desk& desk, const domain::CaseId& caseId, AccessDecision decision,
                                   const QString& note)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY_ASSIGN(const std::optional<AccessRequest> latest, latestAccess(desk, caseId));
    if (!latest || latest->state != AccessState::Requested)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("accessRequest")}});
    AccessRequest request = *latest;
    if (request.requestedBy == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{QStringLiteral("as"), QStringLiteral("accessRequester")}});
    const bool approved = decision == AccessDecision::Approve;
    if (!approved)
        RD_TRY(requireAccessReason(note, "reason"));
    RD_TRY(requireStorableText(QStringLiteral("reason"), note));
    request.state = approved ? AccessState::Approved : AccessState::Refused;
    request.decidedBy = desk.session().user().id;
    request.decidedAt = desk.clock().now();
    request.note = note.trimmed();
    RD_TRY(work.access().update(request));
    if (approved) {
        theCase.restrictedView = false;
        RD_TRY(work.cases().update(theCase));
    }
    const QString action = approved ? QStringLiteral("AccessApproved") : QStringLiteral("AccessRefused");
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY(
        commitAndAnnounce(desk, work,
                          {accessEvent(action, request,
                                       {{QStringLiteral("reason"), request.note},
                                        {QStringLiteral("requestedBy"), names.value(request.requestedBy.text())}})}));
    return request;
}

Result<domain::FirstOf<domain::WaitingApproval>> listAccessRequests(const Desk& desk)
{
    domain::FirstOf<domain::WaitingApproval> waiting;
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        return waiting;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<AccessRequest> requests,
                  desk.storage().access().waiting(desk.session().user().id, mostApprovalsShown + 1));
    for (const AccessRequest& request : requests) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(request.caseId));
        domain::WaitingApproval approval = approvalOf(desk, theCase, domain::WaitingKind::MinorAccess);
        approval.proposedBy = names.value(request.requestedBy.text());
        approval.reason = request.reason;
        waiting.append(approval);
    }
    waiting.cut(mostApprovalsShown);
    return waiting;
}

} // namespace rd::desk

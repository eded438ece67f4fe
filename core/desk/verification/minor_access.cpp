#include "core/desk/verification/minor_access.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using domain::AccessRequest;
using domain::AccessState;

Result<std::optional<AccessRequest>> latestAccess(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<AccessRequest> requests, desk.storage().access().ofCase(caseId));
    return requests.isEmpty() ? std::optional<AccessRequest>() : requests.first();
}

Result<rules::Concealment> concealmentOf(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const std::optional<AccessRequest> latest, latestAccess(desk, theCase.id));
    return rules::concealmentOf(theCase, latest);
}

bool holdsConcealed(const rules::Concealment& concealment, const QList<domain::FoundRecord>& records)
{
    return concealment.person || std::any_of(records.begin(), records.end(), [&](const domain::FoundRecord& record) {
               return std::any_of(record.fields.begin(), record.fields.end(), [&](const domain::FoundField& field) {
                   return !field.value.isEmpty() && rules::conceals(concealment, field.kind);
               });
           });
}

Result<void> requireAccess(bool concealed)
{
    return concealed ? fail(ErrorCode::ApprovalMissing, {{QStringLiteral("needed"), QStringLiteral("minorAccess")}})
                     : Result<void>();
}

Result<void> requirePersonSeen(const domain::Case& theCase)
{
    return requireAccess(theCase.restrictedView);
}

Result<QList<domain::AuditEvent>> endAccess(const Desk& desk, storage::Transaction& work, domain::Case& theCase)
{
    QList<domain::AuditEvent> events;
    RD_TRY_ASSIGN(const QList<AccessRequest> requests, work.access().ofCase(theCase.id));
    for (AccessRequest request : requests) {
        if (request.state != AccessState::Requested && request.state != AccessState::Approved)
            continue;
        if (request.state == AccessState::Requested)
            request.decidedAt = desk.clock().now();
        request.state = AccessState::Ended;
        RD_TRY(work.access().update(request));
        events.append(
            objectEvent(QStringLiteral("AccessEnded"), QStringLiteral("access"), request.id.text(), theCase.id));
    }
    theCase.restrictedView = domain::concernsMinor(theCase.minor);
    return events;
}

} // namespace rd::desk

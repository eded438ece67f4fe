#include "core/desk/close_case.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/end_case.h"
#include "core/desk/outcome_guards.h"

namespace rd::desk {

using domain::CaseState;
using domain::Operation;

namespace {

constexpr int daysAfterReply = 3;

} // namespace

Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    if (theCase.state != CaseState::Replied)
        return fail(
            ErrorCode::MoveForbidden,
            {{QStringLiteral("from"), codeOf(theCase.state)}, {QStringLiteral("to"), codeOf(CaseState::Closed)}});
    const QDate from = desk.calendar().workingDayAfter(shanghaiDate(theCase.repliedAt), daysAfterReply);
    if (desk.clock().today() < from)
        return fail(ErrorCode::MoveForbidden,
                    {{QStringLiteral("from"), codeOf(theCase.state)},
                     {QStringLiteral("notBefore"), from.toString(Qt::ISODate)}});
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(caseId));
    RD_TRY(requireTasksClosed(
        tasks, {}, {Operation::Collect, Operation::Update, Operation::Delete, Operation::Stop, Operation::Notify}));
    return endCase(desk, work, theCase, CaseState::Closed, caseEvent(QStringLiteral("CaseClosed"), caseId));
}

Result<domain::Case> withdrawCase(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    if (!domain::isOpen(theCase.state))
        return fail(
            ErrorCode::MoveForbidden,
            {{QStringLiteral("from"), codeOf(theCase.state)}, {QStringLiteral("to"), codeOf(CaseState::Withdrawn)}});
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QStringLiteral("reason")}});
    RD_TRY(dismissTasks(work, caseId, reason.trimmed()));
    return endCase(desk, work, theCase, CaseState::Withdrawn,
                   caseEvent(QStringLiteral("CaseWithdrawn"), caseId, {{QStringLiteral("reason"), reason.trimmed()}}));
}

} // namespace rd::desk

#include "core/desk/deadlines/follow_clock.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/turns.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"

namespace rd::desk {

Result<void> countAnew(const Desk& desk, domain::Case& theCase)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    if (rules::hasItemClocks(theCase))
        return rules::recountClocks(rules, theCase, desk.calendar());
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, theCase, waiting, desk.calendar()));
    theCase.deadline = clock.deadline;
    return {};
}

Result<QList<domain::AuditEvent>> followClock(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                              const QString& action)
{
    const domain::Deadline before = theCase.deadline;
    RD_TRY(countAnew(desk, theCase));
    RD_TRY(saveClocks(work, theCase));
    RD_TRY(work.cases().update(theCase));
    if (before.due == theCase.deadline.due)
        return QList<domain::AuditEvent>();
    return QList<domain::AuditEvent>{caseEvent(action, theCase.id,
                                               {{QStringLiteral("from"), before.due.toString(Qt::ISODate)},
                                                {QStringLiteral("to"), theCase.deadline.due.toString(Qt::ISODate)},
                                                {QStringLiteral("provisional"), theCase.deadline.provisional}})};
}

Result<QList<domain::AuditEvent>> followWaiting(const Desk& desk, storage::Transaction& work, domain::Case& theCase)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    const domain::ClockMode mode = rules.clockSettings(shanghaiDate(theCase.receivedAt)).mode;
    const bool stands = mode == domain::ClockMode::Continue || theCase.deadline.secondFrom.isValid();
    return stands ? QList<domain::AuditEvent>() : followClock(desk, work, theCase, QStringLiteral("DeadlineMoved"));
}

} // namespace rd::desk

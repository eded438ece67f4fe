#include "core/desk/close_case.h"

#include "core/desk/case_moves.h"
#include "core/desk/complaint_hold.h"
#include "core/desk/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/minor_access.h"

namespace rd::desk {

using domain::CaseState;

namespace {

constexpr int daysAfterReply = 3;

} // namespace

Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.thirdDay = desk.calendar().workingDayAfter(shanghaiDate(theCase.repliedAt), daysAfterReply);
    RD_TRY_ASSIGN(facts.tasks, work.tasks().ofCase(caseId));
    RD_TRY(domain::requireMove(facts, CaseState::Closed));
    RD_TRY(requireNoHold(desk, theCase, CaseState::Closed));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> ended, endAccess(desk, work, theCase));
    RD_TRY(followCarrier(desk, work, theCase, domain::ComplaintState::Closed));
    QList<domain::ItemId> moved;
    for (domain::RequestItem& item : theCase.items) {
        // What was withdrawn, or was not reopened with the rest, has ended already.
        if (domain::isEnded(item.state))
            continue;
        RD_TRY(moveItem(item, CaseState::Closed, facts));
        moved.append(item.id);
    }
    theCase.state = CaseState::Closed;
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY(commitAndAnnounce(desk, work,
                             QList<domain::AuditEvent>{caseEvent(QStringLiteral("CaseClosed"), caseId)} + ended));
    return theCase;
}

} // namespace rd::desk

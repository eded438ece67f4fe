#include "core/desk/cases/close_case.h"

#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/round.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseState;
using domain::HandoverState;

namespace {

constexpr int daysAfterReply = 3;
constexpr int answeredOfAPage = 100;

enum class ClosedBy { Person, Program };

// Where the copy of this round is, by the record of its package and of what was handed over since.
struct CopyStanding {
    bool built = false;
    bool left = false;
    bool expired = false; // its thirty days are over: nobody gets it any more, whoever still asks
    bool askedForAgain = false;
    QDateTime leftAt; // last
};

Result<CopyStanding> copyStanding(const Desk& desk, const domain::CaseId& caseId)
{
    CopyStanding standing;
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, currentCopy(desk, caseId));
    if (!copy)
        return standing;
    RD_TRY_ASSIGN(const QList<domain::CopyPackage> packages, desk.storage().packages().ofCase(caseId));
    for (const domain::CopyPackage& package : packages) {
        if (!(package.copyId == copy->id))
            continue;
        standing.built = true;
        standing.left = package.deliveredAt.isValid();
        standing.expired = package.erasedAt.isValid() || isPastKeeping(desk, package);
        standing.leftAt = package.deliveredAt;
    }
    RD_TRY_ASSIGN(const QList<domain::CopyHandover> handovers, desk.storage().packages().handoversOf(caseId));
    for (const domain::CopyHandover& handover : handovers) {
        if (!(handover.copyId == copy->id))
            continue;
        standing.askedForAgain = standing.askedForAgain || handover.state == HandoverState::Requested
            || handover.state == HandoverState::Approved;
        standing.leftAt = std::max(standing.leftAt, handover.handedAt);
    }
    return standing;
}

bool isOutstanding(const CopyStanding& copy)
{
    return copy.built && !copy.expired && (!copy.left || copy.askedForAgain);
}

// Only what was answered "here is your copy" owes one; an answer by reference stands on a copy of another case.
Result<bool> owesCopy(const Desk& desk, const domain::Case& theCase)
{
    for (const domain::RequestItem& item : theCase.items) {
        if (item.right != domain::RightType::Copy || item.state != CaseState::Replied || !item.outcome
            || !domain::saysDone(*item.outcome))
            continue;
        RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
        if (!reference)
            return true;
    }
    return false;
}

Result<domain::MoveFacts> closingFacts(const Desk& desk, const domain::Case& theCase, ClosedBy by)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.byProgram = by == ClosedBy::Program;
    RD_TRY_ASSIGN(const CopyStanding copy, copyStanding(desk, theCase.id));
    const QDateTime delivered = std::max(theCase.repliedAt, copy.leftAt);
    facts.thirdDay = desk.calendar().workingDayAfter(shanghaiDate(delivered), daysAfterReply);
    RD_TRY_ASSIGN(const bool owed, owesCopy(desk, theCase));
    facts.copyOutstanding = owed && isOutstanding(copy);
    RD_TRY_ASSIGN(facts.tasks, desk.storage().tasks().ofCase(theCase.id));
    return facts;
}

Result<domain::Case> close(Desk& desk, storage::Transaction& work, const domain::CaseId& caseId, ClosedBy by)
{
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, closingFacts(desk, theCase, by));
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
    QJsonObject said;
    if (by == ClosedBy::Program)
        said = {{QStringLiteral("by"), QStringLiteral("system")},
                {QStringLiteral("since"), facts.thirdDay.toString(Qt::ISODate)}};
    RD_TRY(commitAndAnnounce(desk, work,
                             QList<domain::AuditEvent>{caseEvent(QStringLiteral("CaseClosed"), caseId, said)} + ended));
    return theCase;
}

// Whether its time has come, asked without the lock; most still wait.
Result<bool> isToBeClosed(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, closingFacts(desk, theCase, ClosedBy::Program));
    return domain::requireMove(facts, CaseState::Closed) && requireNoHold(desk, theCase, CaseState::Closed);
}

// Asked once more under the lock: the answer may have come back, or a hand-over been asked for.
Result<QString> closeByProgram(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    const Result<domain::Case> closed = close(desk, work, caseId, ClosedBy::Program);
    if (closed)
        return closed->number;
    const ErrorCode why = closed.error().code;
    return why == ErrorCode::MoveForbidden || why == ErrorCode::TasksOpen ? Result<QString>(QString())
                                                                          : tl::unexpected<Error>(closed.error());
}

} // namespace

Result<domain::Case> closeCase(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    return close(desk, work, caseId, ClosedBy::Person);
}

Result<QStringList> closeAnswered(Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::SendReply));
    domain::CaseFilter answered;
    answered.state = CaseState::Replied;
    QStringList numbers;
    QString after;
    do {
        RD_TRY_ASSIGN(const storage::CaseRowPage page, desk.storage().cases().page(answered, after, answeredOfAPage));
        for (const storage::CaseRow& row : page.rows) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            RD_TRY_ASSIGN(const bool due, isToBeClosed(desk, row.header.id));
            const Result<QString> number = due ? closeByProgram(desk, row.header.id) : Result<QString>(QString());
            RD_TRY(number);
            if (!number->isEmpty())
                numbers.append(*number);
        }
        after = page.next;
    } while (!after.isEmpty());
    return numbers;
}

} // namespace rd::desk

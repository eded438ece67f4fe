#include "core/desk/cases/abandon_case.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/turns.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/paper_standing.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

bool isAnsweredByT03(const RequestItem& item)
{
    return item.state == CaseState::AwaitingInfo && item.outcome == domain::Outcome::NotActionableIdentity;
}

} // namespace

bool isWaitOver(const Desk& desk, const domain::Case& theCase, const domain::CaseWaiting& waiting)
{
    const bool over = waiting.until.isValid() && desk.clock().today() > waiting.until
        && std::any_of(theCase.items.begin(), theCase.items.end(), isAnsweredByT03);
    if (!over)
        return false;
    // What was shown in time and not looked at is ours to look at, not the person's to be late with.
    const Result<bool> shown = werePapersShownBy(desk, theCase, waiting.until);
    return shown && !*shown;
}

Result<bool> abandonCase(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    if (!isWaitOver(desk, theCase, waiting))
        return false;
    // What a lawsuit is announced about does not end by itself (3.12).
    if (const Result<void> free = requireNoHold(desk, theCase, CaseState::Abandoned); !free) {
        if (free.error().code == ErrorCode::MoveForbidden)
            return false;
        return tl::unexpected<Error>(free.error());
    }
    QList<domain::ItemId> moved;
    for (RequestItem* item : itemsWhere(theCase, isAnsweredByT03)) {
        RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, *item));
        facts.byProgram = true;
        facts.waitUntil = waiting.until;
        RD_TRY(moveItem(*item, CaseState::Abandoned, facts));
        moved.append(item->id);
    }
    RD_TRY(dismissTasks(work, caseId, moved,
                        {letters::letterWord(QStringLiteral("phrase"), QStringLiteral("abandoned")), {}, {}}));
    RD_TRY(saveMoved(work, theCase, moved));
    QList<domain::AuditEvent> events{caseEvent(QStringLiteral("CaseAbandoned"), caseId,
                                               {{QStringLiteral("by"), QStringLiteral("system")},
                                                {QStringLiteral("items"), moved.size()},
                                                {QStringLiteral("waitedUntil"), waiting.until.toString(Qt::ISODate)}})};
    const bool ended = std::all_of(theCase.items.begin(), theCase.items.end(),
                                   [](const RequestItem& item) { return domain::isEnded(item.state); });
    if (ended) {
        RD_TRY_ASSIGN(const QList<domain::AuditEvent> access, endAccess(desk, work, theCase));
        RD_TRY(work.cases().update(theCase));
        events += access;
    }
    RD_TRY(commitAndAnnounce(desk, work, events));
    return true;
}

} // namespace rd::desk

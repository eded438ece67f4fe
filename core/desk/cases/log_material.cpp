#include "core/desk/cases/log_material.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/take_up.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/verify_requester.h"

namespace rd::desk {

using domain::CaseState;
using domain::MaterialArrival;
using domain::MaterialExtent;
using domain::RequestItem;

namespace {

constexpr qsizetype longestNote = 2000;

// Never tomorrow, and never before anybody was asked.
Result<void> requireArrivalTime(const Desk& desk, const domain::Case& theCase, const domain::CaseWaiting& waiting,
                                const QDateTime& cameAt)
{
    const QDateTime earliest = waiting.asked.isEmpty() ? theCase.receivedAt : waiting.asked.last();
    if (!cameAt.isValid() || cameAt < earliest || cameAt > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("cameAt")}});
    return {};
}

Result<QList<RequestItem*>> requireWaiting(const Desk& desk, domain::Case& theCase, const domain::CaseWaiting& waiting,
                                           const QDateTime& cameAt)
{
    const QDate day = shanghaiDate(cameAt);
    RD_TRY_ASSIGN(const QList<RequestItem*> items, itemsThatWait(desk, theCase, waiting, day));
    if (!items.isEmpty())
        return items;
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfArrival(desk, theCase, waiting, day));
    for (const RequestItem& item : theCase.items) {
        if (item.state == CaseState::AwaitingInfo)
            RD_TRY(domain::requireMove(withItem(facts, item), CaseState::Verifying));
    }
    return domain::noSuchMove(theCase.state, CaseState::Verifying);
}

Result<void> requireStorableNote(const domain::Case& theCase, const QString& note)
{
    if (note.size() > longestNote)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("note")}});
    return requireStorableText(QStringLiteral("note"), note, {theCase.subject.order});
}

// Move 5: whose level was reached before the material was asked for has nothing left to verify.
Result<void> goOnVerified(const Desk& desk, const domain::Case& theCase, const QList<RequestItem*>& items)
{
    RD_TRY_ASSIGN(const auto needed, neededLevels(desk, theCase));
    for (RequestItem* item : items) {
        RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, *item));
        facts.needed = needed.value(item->id.text(), domain::AssuranceLevel::L3);
        if (facts.papersAccepted && facts.reached >= facts.needed)
            RD_TRY(moveItem(*item, CaseState::InProgress, facts));
    }
    return {};
}

Result<QList<domain::AuditEvent>> settleArrival(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                                const QList<RequestItem*>& items, const MaterialArrival& arrival)
{
    if (arrival.extent == MaterialExtent::Partly) {
        RD_TRY_ASSIGN(const domain::AuditEvent logged, recordArrival(work, arrival));
        return QList<domain::AuditEvent>{logged};
    }
    RD_TRY_ASSIGN(QList<domain::AuditEvent> events, takeUp(desk, work, theCase, items, arrival));
    RD_TRY(goOnVerified(desk, theCase, items));
    QList<domain::ItemId> moved;
    for (const RequestItem* item : items)
        moved.append(item->id);
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> followed, followWaiting(desk, work, theCase));
    return events + followed;
}

} // namespace

Result<domain::Case> logMaterial(Desk& desk, const domain::CaseId& caseId, const ArrivedMaterial& arrived)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    if (!arrived.cameAt.isValid())
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("cameAt")));
    const QDateTime now = desk.clock().now();
    const QDateTime cameAt = arrived.cameAt.isValid() ? arrived.cameAt.toUTC() : now;
    RD_TRY_ASSIGN(const QList<RequestItem*> items, requireWaiting(desk, theCase, waiting, cameAt));
    RD_TRY(requireArrivalTime(desk, theCase, waiting, cameAt));
    RD_TRY(requireStorableNote(theCase, arrived.note));
    const MaterialArrival arrival{domain::MaterialId::create(), caseId, cameAt, arrived.extent, arrived.note.trimmed(),
                                  desk.session().user().id,     now};
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events, settleArrival(desk, work, theCase, items, arrival));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return theCase;
}

} // namespace rd::desk

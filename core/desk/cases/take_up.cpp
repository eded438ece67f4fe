#include "core/desk/cases/take_up.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/turns.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"

#include <algorithm>
#include <QHash>

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

using DatesOfItems = QHash<domain::ItemId, domain::Deadline>;

DatesOfItems datesOfItems(const domain::Case& theCase)
{
    DatesOfItems dates;
    for (const RequestItem& item : theCase.items)
        dates.insert(item.id, rules::deadlineFor(theCase, item));
    return dates;
}

// Nobody is late with what was counted from the receipt of a request that has been answered since.
Result<void> termFromMaterial(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                              const DatesOfItems& before)
{
    const DatesOfItems now = datesOfItems(theCase);
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(theCase.id));
    for (domain::Task task : tasks) {
        // 3.5: what is to be looked into at once is not put off by what came later.
        if (!domain::isOpen(task.state) || domain::isReview(task.operation) || !now.contains(task.itemId))
            continue;
        const auto counted = [&](const domain::Deadline& deadline) {
            return desk.rules().taskTerm(task.operation, task.holder, deadline, desk.calendar());
        };
        const QDate next = counted(now.value(task.itemId));
        if (!next.isValid() || counted(before.value(task.itemId)) != task.term)
            continue;
        task.term = next;
        RD_TRY(work.tasks().update(task));
    }
    return {};
}

// What T03 has not answered keeps its first clock: then each item gets its own.
Result<void> startSecond(const Desk& desk, domain::Case& theCase, const QList<RequestItem*>& answered,
                         const QDate& material)
{
    const bool whole = std::all_of(theCase.items.begin(), theCase.items.end(), [&](const RequestItem& item) {
        return !domain::isOpen(item.state)
            || std::any_of(answered.begin(), answered.end(),
                           [&](const RequestItem* one) { return one->id == item.id; });
    });
    if (!whole)
        RD_TRY(giveClocks(desk, theCase));
    if (!rules::hasItemClocks(theCase))
        theCase.deadline.secondFrom = material;
    for (RequestItem* item : answered) {
        if (item->clock)
            item->clock->deadline.secondFrom = material;
    }
    return countAnew(desk, theCase);
}

Result<domain::AuditEvent> openSecondClock(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                           const QList<RequestItem*>& answered, const QDate& material)
{
    // No copy of the case: `answered` points into its items.
    const DatesOfItems before = datesOfItems(theCase);
    RD_TRY(startSecond(desk, theCase, answered, material));
    RD_TRY(termFromMaterial(desk, work, theCase, before));
    return caseEvent(QStringLiteral("SecondClockOpened"), theCase.id,
                     {{QStringLiteral("d0"), material.toString(Qt::ISODate)},
                      {QStringLiteral("due"), theCase.deadline.due.toString(Qt::ISODate)},
                      {QStringLiteral("target"), theCase.deadline.milestones.reply.toString(Qt::ISODate)},
                      {QStringLiteral("provisional"), theCase.deadline.provisional}});
}

} // namespace

Result<domain::MoveFacts> factsOfArrival(const Desk& desk, const domain::Case& theCase,
                                         const domain::CaseWaiting& waiting, const QDate& day)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.materialOn = day;
    facts.waitUntil = waiting.until;
    return facts;
}

Result<QList<RequestItem*>> itemsThatWait(const Desk& desk, domain::Case& theCase, const domain::CaseWaiting& waiting,
                                          const QDate& day)
{
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfArrival(desk, theCase, waiting, day));
    return itemsWhere(theCase, [&](const RequestItem& item) {
        return item.state == CaseState::AwaitingInfo
            && domain::holds(domain::MoveGuard::WaitRuns, withItem(facts, item));
    });
}

Result<domain::AuditEvent> recordArrival(storage::Transaction& work, const domain::MaterialArrival& arrival)
{
    RD_TRY(work.material().add(arrival));
    return objectEvent(
        QStringLiteral("MaterialLogged"), QStringLiteral("material"), arrival.id.text(), arrival.caseId,
        {{QStringLiteral("extent"), codeOf(arrival.extent)}, {QStringLiteral("came"), isoWithOffset(arrival.cameAt)}});
}

Result<QList<domain::AuditEvent>> takeUp(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                         const QList<RequestItem*>& items, const domain::MaterialArrival& arrival)
{
    QList<domain::AuditEvent> events;
    RD_TRY_ASSIGN(const domain::AuditEvent logged, recordArrival(work, arrival));
    events.append(logged);
    QList<RequestItem*> answered;
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfArrival(desk, theCase, waiting, shanghaiDate(arrival.cameAt)));
    for (RequestItem* item : items) {
        RD_TRY(moveItem(*item, CaseState::Verifying, withItem(facts, *item)));
        if (item->outcome)
            answered.append(item);
        item->outcome.reset();
        item->facts.clear();
    }
    if (answered.isEmpty())
        return events;
    theCase.repliedAt = QDateTime();
    for (RequestItem* item : answered) {
        if (item->clock)
            item->clock->answeredAt = {};
    }
    // What had come before T03 left was logged late by us: the first clock runs on, however late that is.
    if (arrival.cameAt > waiting.refusedAt) {
        RD_TRY_ASSIGN(const domain::AuditEvent opened,
                      openSecondClock(desk, work, theCase, answered, shanghaiDate(arrival.cameAt)));
        events.append(opened);
    }
    RD_TRY(saveClocks(work, theCase));
    return events;
}

} // namespace rd::desk

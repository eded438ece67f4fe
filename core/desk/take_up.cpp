#include "core/desk/take_up.h"

#include "core/desk/case_moves.h"
#include "core/desk/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/deadline_rule.h"

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

// Nobody is late with what was counted from the receipt of a request that has been answered since.
Result<void> termFromMaterial(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                              const domain::Deadline& first)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(theCase.id));
    for (domain::Task task : tasks) {
        const auto counted = [&](const domain::Deadline& deadline) {
            return desk.rules().taskTerm(task.operation, task.holder, deadline, desk.calendar());
        };
        const QDate next = counted(theCase.deadline);
        if (!domain::isOpen(task.state) || !next.isValid() || counted(first) != task.term)
            continue;
        task.term = next;
        RD_TRY(work.tasks().update(task));
    }
    return {};
}

Result<domain::AuditEvent> openSecondClock(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                           const QDate& material)
{
    const domain::Deadline first = theCase.deadline;
    theCase.deadline.secondFrom = material;
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    RD_TRY_ASSIGN(theCase.deadline, rules::deadlineOf(rules, theCase, desk.calendar()));
    theCase.repliedAt = QDateTime();
    RD_TRY(termFromMaterial(desk, work, theCase, first));
    return caseEvent(QStringLiteral("SecondClockOpened"), theCase.id,
                     {{QStringLiteral("d0"), material.toString(Qt::ISODate)},
                      {QStringLiteral("due"), theCase.deadline.due.toString(Qt::ISODate)},
                      {QStringLiteral("target"), theCase.deadline.milestones.reply.toString(Qt::ISODate)},
                      {QStringLiteral("provisional"), theCase.deadline.provisional}});
}

} // namespace

QList<RequestItem*> itemsThatWait(domain::Case& theCase, const domain::CaseWaiting& waiting, const QDate& day)
{
    return itemsWhere(theCase, [&](const RequestItem& item) {
        const bool ended = item.outcome && waiting.until.isValid() && day > waiting.until;
        return item.state == CaseState::AwaitingInfo && !ended;
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
    bool answered = false;
    for (RequestItem* item : items) {
        answered = answered || item->outcome.has_value();
        item->outcome.reset();
        item->facts.clear();
        RD_TRY(moveItem(*item, CaseState::Verifying));
    }
    if (answered) {
        RD_TRY_ASSIGN(const domain::AuditEvent opened,
                      openSecondClock(desk, work, theCase, shanghaiDate(arrival.cameAt)));
        events.append(opened);
    }
    return events;
}

} // namespace rd::desk

#include "core/rules/case_clock.h"

#include "core/rules/deadline_rule.h"

#include <algorithm>
#include <tuple>

namespace rd::rules {

using domain::Case;
using domain::Deadline;
using domain::ItemClock;
using domain::RequestItem;

namespace {

bool isAnsweredLate(const RequestItem& item)
{
    return item.clock->answeredAt.isValid() && item.clock->answeredAt > item.clock->deadline.dueEnd;
}

// What is answered last comes first, after what was answered too late.
bool standsForTheEnd(const RequestItem& a, const RequestItem& b)
{
    return std::tuple(isAnsweredLate(a), a.clock->answeredAt) > std::tuple(isAnsweredLate(b), b.clock->answeredAt);
}

void takeEarlierDate(QDate& date, const QDate& other)
{
    if (other.isValid() && (!date.isValid() || other < date))
        date = other;
}

void takeEarlierMilestones(Deadline& shown, const Deadline& other)
{
    takeEarlierDate(shown.milestones.acknowledge, other.milestones.acknowledge);
    takeEarlierDate(shown.milestones.verified, other.milestones.verified);
    takeEarlierDate(shown.milestones.collected, other.milestones.collected);
    takeEarlierDate(shown.milestones.approved, other.milestones.approved);
    takeEarlierDate(shown.milestones.executed, other.milestones.executed);
    takeEarlierDate(shown.milestones.reply, other.milestones.reply);
    takeEarlierDate(shown.executionDue, other.executionDue);
}

std::optional<bool> inTime(const QDateTime& answeredAt, const domain::Deadline& deadline, const QDateTime& endedAt)
{
    if (answeredAt.isValid())
        return answeredAt <= deadline.dueEnd;
    return endedAt <= deadline.dueEnd ? std::nullopt : std::optional(false);
}

} // namespace

bool isRunning(const RequestItem& item)
{
    return item.clock && !item.clock->answeredAt.isValid() && domain::isOpen(item.state);
}

bool hasItemClocks(const Case& theCase)
{
    return !theCase.items.isEmpty() && theCase.items.first().clock.has_value();
}

Result<ItemClock> itemClock(const RuleBook& rules, const Case& theCase, const RequestItem& item,
                            const QDateTime& receivedAt, const QDate& external,
                            const calendar::WorkingCalendar& calendar)
{
    ItemClock clock;
    clock.receivedAt = receivedAt.toUTC();
    RD_TRY_ASSIGN(clock.deadline,
                  computeDeadline(rules, clock.receivedAt, calendar, {item.right}, theCase.minor, external));
    return clock;
}

Result<void> giveItemClocks(const RuleBook& rules, Case& theCase, const calendar::WorkingCalendar& calendar)
{
    if (hasItemClocks(theCase))
        return {};
    for (RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(item.clock,
                      itemClock(rules, theCase, item, theCase.receivedAt, theCase.deadline.external, calendar));
        // What has been answered keeps its dates whatever the calendar says now; a second clock stays one.
        if (theCase.repliedAt.isValid() || theCase.deadline.secondFrom.isValid())
            item.clock->deadline = theCase.deadline;
        if (theCase.repliedAt.isValid())
            item.clock->answeredAt = theCase.repliedAt;
    }
    return {};
}

Result<void> recountItem(const RuleBook& rules, const Case& theCase, RequestItem& item, const QDateTime& receivedAt,
                         const calendar::WorkingCalendar& calendar)
{
    const domain::ItemClock before = *item.clock;
    RD_TRY_ASSIGN(item.clock, itemClock(rules, theCase, item, receivedAt, before.deadline.external, calendar));
    item.clock->answeredAt = before.answeredAt;
    if (!before.deadline.secondFrom.isValid())
        return {};
    RD_TRY_ASSIGN(
        item.clock->deadline,
        secondDeadline(rules, item.clock->deadline, before.deadline.secondFrom, calendar, {item.right}, theCase.minor));
    return {};
}

Result<void> recountClocks(const RuleBook& rules, Case& theCase, const calendar::WorkingCalendar& calendar)
{
    if (!hasItemClocks(theCase)) {
        RD_TRY_ASSIGN(theCase.deadline, deadlineOf(rules, theCase, calendar));
        return {};
    }
    for (RequestItem& item : theCase.items) {
        if (isRunning(item))
            RD_TRY(recountItem(rules, theCase, item, item.clock->receivedAt, calendar));
    }
    theCase.deadline = shownDeadline(theCase);
    return {};
}

const RequestItem* shownItem(const Case& theCase)
{
    if (!hasItemClocks(theCase))
        return nullptr;
    const RequestItem* shown = nullptr;
    for (const RequestItem& item : theCase.items) {
        if (isRunning(item) && (!shown || item.clock->deadline.due < shown->clock->deadline.due))
            shown = &item;
    }
    if (shown)
        return shown;
    return &*std::min_element(theCase.items.begin(), theCase.items.end(), standsForTheEnd);
}

const Deadline& deadlineFor(const Case& theCase, const RequestItem& item)
{
    return item.clock ? item.clock->deadline : theCase.deadline;
}

Deadline shownDeadline(const Case& theCase)
{
    const RequestItem* item = shownItem(theCase);
    if (!item)
        return theCase.deadline;
    Deadline shown = item->clock->deadline;
    for (const RequestItem& other : theCase.items) {
        if (isRunning(*item) == isRunning(other) && other.clock->deadline.d0 == shown.d0
            && other.clock->deadline.due == shown.due)
            takeEarlierMilestones(shown, other.clock->deadline);
    }
    return shown;
}

std::optional<bool> answeredInTime(const Case& theCase, const QDateTime& endedAt)
{
    if (theCase.state == domain::CaseState::Merged)
        return std::nullopt;
    std::optional<bool> all;
    for (const domain::RequestItem& item : theCase.items) {
        if (!item.clock)
            return inTime(theCase.repliedAt, theCase.deadline, endedAt);
        if (const auto one = inTime(item.clock->answeredAt, item.clock->deadline, endedAt))
            all = all.value_or(true) && *one;
    }
    return all;
}

} // namespace rd::rules

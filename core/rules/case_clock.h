#pragma once

#include "core/rules/rule_book.h"

namespace rd::rules {

// A case has one clock until an item comes to it later, is reopened for new facts or was asked for earlier in a case
// merged into it (R-DL-11); from then on every item has its own, and the case shows the one that ends first.

bool hasItemClocks(const domain::Case& theCase);
bool isRunning(const domain::RequestItem& item); // it has a clock, and no answer has stopped it

// The clock of `item` for a receipt; a regulator's date counts for it when given. Errors of computeDeadline.
Result<domain::ItemClock> itemClock(const RuleBook& rules, const domain::Case& theCase, const domain::RequestItem& item,
                                    const QDateTime& receivedAt, const QDate& external,
                                    const calendar::WorkingCalendar& calendar);

// Gives each item the clock the case has had so far; nothing when they have clocks already.
Result<void> giveItemClocks(const RuleBook& rules, domain::Case& theCase, const calendar::WorkingCalendar& calendar);

// Counts the clock of an item that has one anew for this receipt; a second clock stays one, and an answer an answer.
Result<void> recountItem(const RuleBook& rules, const domain::Case& theCase, domain::RequestItem& item,
                         const QDateTime& receivedAt, const calendar::WorkingCalendar& calendar);

// Counts what is not answered anew by this calendar: the clock of the case or those of its items (R-DL-06).
Result<void> recountClocks(const RuleBook& rules, domain::Case& theCase, const calendar::WorkingCalendar& calendar);

// The item whose clock the case shows: of those without an answer the one due first. With all answered, one that was
// answered too late, as the case is late then; else the last (R-DL-07). Null without item clocks.
const domain::RequestItem* shownItem(const domain::Case& theCase);
// The dates of one item: its own or those of the case.
const domain::Deadline& deadlineFor(const domain::Case& theCase, const domain::RequestItem& item);
// Of shownItem, with the earliest milestones of what came in with it; those of the case without item clocks.
domain::Deadline shownDeadline(const domain::Case& theCase);

// Whether the person was answered in time, of a case that has ended; nothing where it says nothing of punctuality:
// merged, or taken back before its date (R-RP-01). Where items have clocks of their own, each of them was in time.
std::optional<bool> answeredInTime(const domain::Case& theCase, const QDateTime& endedAt);

} // namespace rd::rules

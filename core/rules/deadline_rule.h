#pragma once

#include "core/domain/deadline.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// D0 of a receipt: its date in Shanghai, or the next working day where the policy has that for what comes after hours
// or on a rest day (R-DL-01, R-DL-05). Invalid outside the calendar only in the second case.
QDate receivedDay(const RuleBook& rules, const QDateTime& receivedAt, const calendar::WorkingCalendar& calendar);

// T+15 alone (R-DL-01…05); invalid outside the loaded years.
QDate dueDate(const RuleBook& rules, const QDateTime& receivedAt, const calendar::WorkingCalendar& calendar);

// T+1 … T+15 and the milestones of a receipt (R-DL-01…05, R-DL-10, mode A). With several rights each milestone is the
// earliest of theirs. A regulator's date that comes earlier is the due date, and no milestone lies after it (R-DL-11).
// DateOutsideCalendars (args "from", "to") when the receipt lies outside the loaded years.
Result<domain::Deadline> computeDeadline(const RuleBook& rules, const QDateTime& receivedAt,
                                         const calendar::WorkingCalendar& calendar,
                                         const QList<domain::RightType>& rights = {},
                                         domain::MinorClass minor = domain::MinorClass::Adult,
                                         const QDate& externalDue = {});

// The same anew for a case that stands, after the calendar has changed (R-DL-06); of its second clock where that runs.
Result<domain::Deadline> deadlineOf(const RuleBook& rules, const domain::Case& theCase,
                                    const calendar::WorkingCalendar& calendar);

// The second clock of a case (§5.2 A): fifteen working days from the day complete material came after T03, everything
// inside the company planned by its target. D0 stays that of the receipt; a regulator's date was one of the first
// clock. DateOutsideCalendars.
Result<domain::Deadline> secondDeadline(const RuleBook& rules, const domain::Deadline& first, const QDate& material,
                                        const calendar::WorkingCalendar& calendar,
                                        const QList<domain::RightType>& rights, domain::MinorClass minor);

// Nothing inside the company is planned for later than this day.
void planBy(const QDate& last, domain::Milestones& milestones);

// Day by day from the day after D0, the second clock's where that runs, to `last`, T+15 when it is left out: "why this
// date". Days that a reading has stopped (§5.2) carry no number.
QList<domain::CountedDay> explainDeadline(const domain::Deadline& deadline, const calendar::WorkingCalendar& calendar,
                                          const QDate& last = {}, const domain::ClockReading& reading = {});

// Working days from today until the due date: 0 on the day, negative afterwards.
int workingDaysLeft(const QDate& today, const QDate& due, const calendar::WorkingCalendar& calendar);

// The one shape of DateOutsideCalendars.
tl::unexpected<Error> outsideCalendars(const calendar::WorkingCalendar& calendar);

} // namespace rd::rules

#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::rules {
class RuleBook;
}

namespace rd::desk {

// How the case has waited for material: the one place that finds out whether and when T02 and T03 were sent. Inside a
// transaction it sees what that has written. Nothing is masked yet.
Result<domain::CaseWaiting> waitingOf(const Desk& desk, const domain::Case& theCase);

// When everything the last T02 asked for had come; invalid while something is missing or nothing was asked for.
QDateTime materialCompleteAt(const domain::CaseWaiting& waiting);

// A case's dates by its own mode and history.
struct CaseClock {
    // What binds: the mode's date where it has one, mode A's until then, or those of the second clock.
    domain::Deadline deadline;
    domain::Deadline continued; // mode A's, of the first clock
    // None where mode A alone has a say and nothing was asked for. Of a second clock: its own date as `due`.
    std::optional<domain::ClockReading> reading;
};
// By the policy of the case (rulesOfCase). DateOutsideCalendars.
Result<CaseClock> readCaseClock(const rules::RuleBook& rules, const domain::Case& theCase,
                                const domain::CaseWaiting& waiting, const calendar::WorkingCalendar& calendar);

// What T02 may say of the clock if it left today: the mode that stops it, or Continue where a guard of mode B is not
// met (rule book §11 T02).
Result<domain::ClockMode> modeOfNotice(const Desk& desk, const domain::Case& theCase);

} // namespace rd::desk

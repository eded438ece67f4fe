#pragma once

#include "core/desk/desk.h"
#include "core/domain/absence.h"

namespace rd::desk {

struct NewAbsence {
    domain::UserId user;
    QDate from; // both days count, in Shanghai
    QDate to;
    domain::AbsenceReason reason = domain::AbsenceReason::Leave;
    domain::UserId standIn; // may be empty
};

// Somebody will be away, or is. Whoever works with cases or tasks says it of themselves, a supervisor of anybody. From
// the first day on nobody gives them new work, and their reminders reach the stand-in as well as the supervisors; what
// they have stays theirs until it is handed over (handOverCases). InvalidArgument (args "field": absentUser for who is
// not active or has no work here, absentFrom, absentUntil for a last day before the first, in the past or more than a
// year away, standIn for the same person or one who does not work on cases or is away on one of these days),
// AlreadyDone where days of another absence of theirs are among these, NotPermitted.
Result<domain::Absence> addAbsence(Desk& desk, const NewAbsence& absence);

// They are back: yesterday was the last day, or it is taken back as a whole before its first day has passed.
// AlreadyDone once its last day is over.
Result<domain::Absence> endAbsence(Desk& desk, const domain::AbsenceId& id);

// An absence as a list shows it.
struct AbsenceRow {
    domain::Absence absence;
    QString userName; // as colleagues read them
    QString standInName;
    bool today = false;
};
// Of today and to come, by first day.
Result<QList<AbsenceRow>> listAbsences(const Desk& desk);

} // namespace rd::desk

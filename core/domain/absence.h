#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <QDateTime>
#include <QList>

namespace rd::domain {

using AbsenceId = Id<struct AbsenceTag>;

// Why somebody is away, in words that say nothing of anybody's health: what is none of these is Other.
enum class AbsenceReason { Leave, Training, Travel, OtherDuties, Other };
QString codeOf(AbsenceReason reason); // LEAVE TRAINING TRAVEL OTHER_DUTIES OTHER
std::optional<AbsenceReason> parseAbsenceReason(const QString& code);
QList<AbsenceReason> allAbsenceReasons();

// Somebody is away from one day to another, both of them whole days in Shanghai.
struct Absence {
    AbsenceId id;
    UserId user;
    QDate from;
    QDate to;
    AbsenceReason reason = AbsenceReason::Leave;
    UserId standIn; // who hears of the cases meanwhile; empty: the supervisors alone
    UserId recordedBy;
    QDateTime recordedAt;
    UserId endedBy; // once it was ended before its last day, or taken back before its first
    QDateTime endedAt;
};

// It counts on this day: it was not taken back, and the day is one of its days.
bool covers(const Absence& absence, const QDate& day);

// Work given to somebody goes to somebody who is there.
enum class AssignmentGuard { AssigneePresent };
QString codeOf(AssignmentGuard guard); // ASSIGNEE_PRESENT

} // namespace rd::domain

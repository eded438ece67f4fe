#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"
#include "core/domain/codes.h"

namespace rd::desk {

// What a date is asked for.
struct DeadlineQuestion {
    QDateTime receivedAt;
    QList<domain::RightType> rights;
    domain::MinorClass minor = domain::MinorClass::Adult;
    QDate externalDue; // set by a regulator (R-DL-11)
    std::optional<domain::ClockMode> mode; // that of the policy when left out (§5.2)
    domain::Waiting waiting;
};

// "Why this date": T+1 … T+15 day by day, with milestones for the rights, and the reading of the mode beside mode A's.
// InvalidArgument, DateOutsideCalendars.
Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const DeadlineQuestion& question);
// Why a case is due when it is: from the dates on file and its own waiting, by the policy and the calendar they were
// counted by (counted_by). After T03 and complete material the days are those of the second clock. Where items have
// clocks of their own (R-DL-11) that of the item at `position`, or the one the case shows. NotFound {"kind": "item"}.
Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const domain::CaseId& caseId, int position = 0);
// The same without a desk, from the shipped policy and notices.
Result<domain::DeadlineExplanation> explainDeadline(const DeadlineQuestion& question);

struct DeadlineRow {
    QDate d0, t1, due;
    bool provisional = false;
    QDate dueContinued; // mode A's, the same as `due` under mode A
    domain::ClockMode mode = domain::ClockMode::Continue;
};
// How material is awaited in a table under mode B or C.
struct TableWaiting {
    std::optional<domain::ClockMode> mode; // that of the policy on each day when left out (§5.2)
    int noticeAfter = 0; // T02 is sent on T+n
    int materialAfter = 0; // calendar days after T02
};
// One row per receipt date. InvalidArgument when `to` lies before `from`.
Result<QList<DeadlineRow>> deadlineTable(const Desk& desk, const QDate& from, const QDate& to,
                                         const TableWaiting& waiting = {});
// The same without a desk, from the shipped policy and notices.
Result<QList<DeadlineRow>> deadlineTable(const QDate& from, const QDate& to, const TableWaiting& waiting = {});

} // namespace rd::desk

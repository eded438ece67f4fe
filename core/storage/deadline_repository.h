#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/domain/codes.h"
#include "core/domain/deadline.h"
#include "core/domain/ids.h"

namespace rd::storage {

class SqlConnection;

// What the dates of an open case were counted from, and the dates.
struct OpenDeadline {
    qint64 place = 0; // of the row, for moveDeadline
    domain::CaseId id;
    QString number;
    QString rights; // codes with a space between them, as received
    domain::MinorClass minor = domain::MinorClass::Unknown;
    QDateTime receivedAt;
    domain::Deadline deadline;
    qint64 sharedEntry = 0; // with the newest line of the case, 0 for none
};

struct ClockedCase {
    qint64 place = 0; // of the row, for moveDeadline
    domain::CaseId id;
    qint64 sharedEntry = 0; // as in OpenDeadline
};

struct OpenTerm {
    domain::TaskId id;
    domain::CaseId caseId;
    QString holder;
    domain::Operation operation = domain::Operation::Collect;
    QDate term;
    domain::ItemId itemId;
};

// The dates of open cases as a set: what a new calendar moves (R-DL-06). The lists are long: Cancelled as soon as the
// job is.
class DeadlineRepository {
public:
    explicit DeadlineRepository(SqlConnection& sql);

    // Open cases that nobody has answered yet and that are due on `from` or later, in the order they were logged; those
    // a regulator set a date for too, because their fifteen working days may end later (R-DL-11).
    Result<QList<OpenDeadline>> openFrom(const QDate& from, const JobToken& job = {}) const;
    // Open cases whose items have clocks of their own (R-DL-11), whenever these end.
    Result<QList<ClockedCase>> withItemClocks(const JobToken& job = {}) const;
    // Open tasks with a term on `from` or later.
    Result<QList<OpenTerm>> openTermsFrom(const QDate& from, const JobToken& job = {}) const;
    // t1, due, provisional, long stop, milestones; `sharedEntry` is the one that the line about it goes into, which
    // alone tells the log of the row (NewLine::dates).
    Result<void> moveDeadline(const OpenDeadline& moved, qint64 sharedEntry);
    // D0 alone: few notices move it (R-DL-05), and writing it rewrites an index more for every case.
    Result<void> moveReceipt(const OpenDeadline& moved);
    Result<void> moveTerm(const OpenTerm& moved);

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

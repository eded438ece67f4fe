#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"
#include "core/domain/codes.h"

namespace rd::desk {

// "Why this date": T+1 … T+15 day by day, with milestones for the rights. DateOutsideCalendars.
Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const QDateTime& receivedAt,
                                                    const QList<domain::RightType>& rights, domain::MinorClass minor);
// The same without a desk, from the shipped policy and notices.
Result<domain::DeadlineExplanation> explainDeadline(const QDateTime& receivedAt, const QList<domain::RightType>& rights,
                                                    domain::MinorClass minor);

struct DeadlineRow {
    QDate d0, t1, due;
    bool provisional = false;
};
// One row per receipt date, from the shipped policy and notices. InvalidArgument when `to` lies before `from`.
Result<QList<DeadlineRow>> deadlineTable(const QDate& from, const QDate& to);

} // namespace rd::desk

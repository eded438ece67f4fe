#pragma once

#include "core/base/result.h"
#include "core/domain/reminder.h"

namespace rd::storage {

class SqlConnection;

// Which reminders their readers have put away. A reminder is one stage of one due date of one case,
// or one date of it that has passed.
class ReminderRepository {
public:
    explicit ReminderRepository(SqlConnection& sql);
    Result<void> dismiss(const domain::ReminderDismissal& dismissal); // nothing when it was put away before
    Result<bool> isDismissed(const domain::UserId& user, const domain::Reminder& reminder) const;
    // Open, unanswered cases of this handler that a notice has ever recounted, by due date; each one's history says
    // how.
    Result<QList<domain::CaseId>> recountedCases(const domain::UserId& handler) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage

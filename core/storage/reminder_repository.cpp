#include "core/storage/reminder_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertDismissal(QStringLiteral(
    "INSERT INTO reminder_dismissal (id, user_id, case_id, stage, due, dismissed_at) VALUES (:id, :user_id, :case_id, "
    ":stage, :due, :dismissed_at) ON CONFLICT (user_id, case_id, stage, due) DO NOTHING"));
const Statement selectDismissal(QStringLiteral("SELECT id FROM reminder_dismissal WHERE user_id = :user_id AND case_id "
                                               "= :case_id AND stage = :stage AND due = :due"));
// By a notice, which the row of the case tells, or alone: these have an index of their own in the log.
const Statement selectRecounted(QStringLiteral(
    "SELECT c.id FROM request_case c WHERE c.handler = :handler AND c.is_open = 1 AND c.replied_at = 0 AND "
    "(c.shared_entry <> '' OR EXISTS (SELECT 1 FROM audit_entry e WHERE e.case_id = c.id AND e.action = "
    "'DeadlineRecomputed')) ORDER BY c.due, c.number"));

} // namespace

ReminderRepository::ReminderRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ReminderRepository::dismiss(const domain::ReminderDismissal& dismissal)
{
    SqlQuery query(m_sql, insertDismissal);
    query.bind(":id", dismissal.id.text())
        .bind(":user_id", dismissal.user.text())
        .bind(":case_id", dismissal.caseId.text());
    query.bind(":stage", dismissal.reminder).bind(":due", dismissal.due).bind(":dismissed_at", dismissal.at);
    RD_TRY_ASSIGN(const qint64 rows, query.runAndCount());
    if (rows > 0)
        m_sql.touch(RowKind::ReminderDismissal, dismissal.id.text());
    return {};
}

Result<bool> ReminderRepository::isDismissed(const domain::UserId& user, const domain::Reminder& reminder) const
{
    SqlQuery query(m_sql, selectDismissal);
    query.bind(":user_id", user.text())
        .bind(":case_id", reminder.caseId.text())
        .bind(":stage", codeOf(reminder))
        .bind(":due", reminder.due);
    RD_TRY(query.run());
    return query.hasRow();
}

Result<QList<domain::CaseId>> ReminderRepository::recountedCases(const domain::UserId& handler) const
{
    SqlQuery query(m_sql, selectRecounted);
    query.bind(":handler", handler.text());
    return query.all([](const SqlQuery& row) { return domain::CaseId::trusted(row.text(0)); });
}

} // namespace rd::storage

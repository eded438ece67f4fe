#include "core/storage/deadline_repository.h"

#include "core/storage/case_row_reader.h"

#include <algorithm>

namespace rd::storage {

namespace {

const Statement selectOpenFrom(QStringLiteral(
    "SELECT place, id, number, rights, minor, d0, t1, due, due_end, provisional, long_stop, milestones, "
    "external_due, received_at, second_from, shared_entry FROM request_case WHERE is_open = 1 AND replied_at = 0 AND "
    "(due >= :from OR "
    "external_due <> '')"));
// CROSS: from the clocks to their cases; for the order of places alone every case there is would be read.
const Statement selectRunning(
    QStringLiteral("SELECT DISTINCT c.place, c.id, c.shared_entry FROM item_clock k CROSS JOIN request_case c ON "
                   "c.id = k.case_id WHERE k.answered_at = 0 AND "
                   "c.is_open = 1 AND c.replied_at = 0 ORDER BY c.place"));
const Statement
    selectTermsFrom(QStringLiteral("SELECT id, case_id, holder, operation, term, item_id FROM task "
                                   "WHERE state IN ('OPEN', 'ASSIGNED', 'SENT', 'FAILED') AND term >= :from"));
const Statement updateDeadline(QStringLiteral(
    "UPDATE request_case SET t1 = :t1, due = :due, due_end = :due_end, provisional = :provisional, "
    "long_stop = :long_stop, milestones = :milestones, shared_entry = :shared_entry WHERE place = :place"));
const Statement updateReceipt(QStringLiteral("UPDATE request_case SET d0 = :d0 WHERE place = :place"));
const Statement updateTerm(QStringLiteral("UPDATE task SET term = :term WHERE id = :id"));

OpenDeadline readOpenDeadline(const SqlQuery& query)
{
    OpenDeadline open{query.number(0),
                      domain::CaseId::trusted(query.text(1)),
                      query.text(2),
                      query.text(3),
                      domain::parseMinorClass(query.text(4)).value_or(domain::MinorClass::Unknown),
                      query.instant(13),
                      readDeadline(query, 5),
                      query.number(15)};
    open.deadline.external = query.date(12);
    open.deadline.secondFrom = query.date(14);
    return open;
}

} // namespace

DeadlineRepository::DeadlineRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QList<OpenDeadline>> DeadlineRepository::openFrom(const QDate& from, const JobToken& job) const
{
    SqlQuery query(m_sql, selectOpenFrom);
    query.bind(":from", from);
    RD_TRY_ASSIGN(QList<OpenDeadline> open, query.all(readOpenDeadline, job));
    // In the order of their rows: who writes them goes once through the table instead of once for every due date.
    std::sort(open.begin(), open.end(), [](const OpenDeadline& a, const OpenDeadline& b) { return a.place < b.place; });
    return open;
}

Result<QList<ClockedCase>> DeadlineRepository::withItemClocks(const JobToken& job) const
{
    SqlQuery query(m_sql, selectRunning);
    return query.all(
        [](const SqlQuery& row) {
            return ClockedCase{row.number(0), domain::CaseId::trusted(row.text(1)), row.number(2)};
        },
        job);
}

Result<QList<OpenTerm>> DeadlineRepository::openTermsFrom(const QDate& from, const JobToken& job) const
{
    SqlQuery query(m_sql, selectTermsFrom);
    query.bind(":from", from);
    return query.all(
        [](const SqlQuery& row) {
            return OpenTerm{domain::TaskId::trusted(row.text(0)),
                            domain::CaseId::trusted(row.text(1)),
                            row.text(2),
                            domain::parseOperation(row.text(3)).value_or(domain::Operation::BackupPurge),
                            row.date(4),
                            domain::ItemId::trusted(row.text(5))};
        },
        job);
}

Result<void> DeadlineRepository::moveDeadline(const OpenDeadline& moved, qint64 sharedEntry)
{
    const domain::Deadline& deadline = moved.deadline;
    SqlQuery query(m_sql, updateDeadline);
    query.bind(":place", moved.place).bind(":t1", deadline.t1).bind(":due", deadline.due);
    query.bind(":long_stop", deadline.longStop).bind(":shared_entry", sharedEntry);
    query.bind(":due_end", deadline.dueEnd).bind(":provisional", deadline.provisional);
    return query.bind(":milestones", milestonesText(deadline.milestones)).run();
}

Result<void> DeadlineRepository::moveReceipt(const OpenDeadline& moved)
{
    SqlQuery query(m_sql, updateReceipt);
    return query.bind(":place", moved.place).bind(":d0", moved.deadline.d0).run();
}

Result<void> DeadlineRepository::moveTerm(const OpenTerm& moved)
{
    SqlQuery query(m_sql, updateTerm);
    RD_TRY(query.bind(":term", moved.term).bind(":id", moved.id.text()).run());
    m_sql.touch(RowKind::Task, moved.id.text());
    return {};
}

} // namespace rd::storage

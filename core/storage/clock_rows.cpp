#include "core/storage/clock_rows.h"

#include "core/storage/case_row_reader.h"

namespace rd::storage {

namespace {

const Statement saveClockRow(QStringLiteral(
    "INSERT INTO item_clock (id, case_id, received_at, d0, t1, due, due_end, provisional, long_stop, milestones, "
    "external_due, second_from, answered_at) VALUES (:id, :case_id, :received_at, :d0, :t1, :due, :due_end, "
    ":provisional, "
    ":long_stop, :milestones, :external_due, :second_from, :answered_at) ON CONFLICT (id) DO UPDATE SET received_at = "
    ":received_at, "
    "d0 = :d0, t1 = :t1, due = :due, due_end = :due_end, provisional = :provisional, long_stop = :long_stop, "
    "milestones = :milestones, external_due = :external_due, second_from = :second_from, answered_at = :answered_at"));
const Statement selectClockRows(QStringLiteral("SELECT id, d0, t1, due, due_end, provisional, long_stop, milestones, "
                                               "external_due, received_at, answered_at, second_from FROM "
                                               "item_clock WHERE case_id = :case_id"));

} // namespace

// Few cases have clocks of their own for their items.
Result<void> readClocks(SqlConnection& sql, domain::Case& found)
{
    SqlQuery query(sql, selectClockRows);
    query.bind(":case_id", found.id.text());
    return query.each([&] {
        const domain::ItemId id = domain::ItemId::trusted(query.text(0));
        for (domain::RequestItem& item : found.items) {
            if (!(item.id == id))
                continue;
            domain::ItemClock clock{query.instant(9), readDeadline(query, 1), query.instant(10)};
            clock.deadline.external = query.date(8);
            clock.deadline.secondFrom = query.date(11);
            clock.deadline.executionDue = domain::executionDueOf(clock.deadline.due, {item.right});
            item.clock = clock;
        }
    });
}

Result<void> saveClock(SqlConnection& sql, const domain::RequestItem& item)
{
    const domain::Deadline& deadline = item.clock->deadline;
    SqlQuery query(sql, saveClockRow);
    query.bind(":id", item.id.text()).bind(":case_id", item.caseId.text());
    query.bind(":received_at", item.clock->receivedAt).bind(":answered_at", item.clock->answeredAt);
    query.bind(":d0", deadline.d0).bind(":t1", deadline.t1).bind(":due", deadline.due);
    query.bind(":due_end", deadline.dueEnd).bind(":provisional", deadline.provisional);
    query.bind(":long_stop", deadline.longStop).bind(":milestones", milestonesText(deadline.milestones));
    query.bind(":external_due", deadline.external).bind(":second_from", deadline.secondFrom);
    RD_TRY(query.run());
    sql.touch(RowKind::ItemClock, item.id.text());
    return {};
}

} // namespace rd::storage

#include "core/storage/case_pages.h"

#include "core/storage/case_row_reader.h"

namespace rd::storage {

namespace {

// One statement for each index a list can run along; the conditions it does not run along filter what it meets.
const QString pageTail =
    QStringLiteral(" AND (:state = '' OR state = :state) AND (:handler = '' OR handler = :handler) AND (:open_only = 0 "
                   "OR is_open = 1) "
                   "AND (due, number) > (:due, :number) AND due <= :until "
                   "AND (:waiting = 0 OR replied_at = 0) AND (:adults = 0 OR queue_part IS NULL) "
                   "ORDER BY due, number LIMIT :limit");
const QString pageHead = QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE ");
const Statement pageOfAll(pageHead + QStringLiteral("1 = 1") + pageTail);
const Statement pageOfOpen(pageHead + QStringLiteral("is_open = 1") + pageTail);
const Statement pageOfState(pageHead + QStringLiteral("state = :state") + pageTail);
const Statement pageOfHandler(pageHead + QStringLiteral("handler = :handler") + pageTail);
const Statement pageOfHandlersOpen(pageHead + QStringLiteral("handler = :handler AND is_open = 1") + pageTail);

// Of the queue: minors' cases and answered ones that wait are few among the open ones, so the schema says of each row
// which of the two it is and keeps an index of these alone (0010_queue_part.sql).
const Statement pageOfMinors(pageHead + QStringLiteral("queue_part = 'MINOR'") + pageTail);
const Statement pageOfAnswered(pageHead + QStringLiteral("queue_part = 'ANSWERED'") + pageTail);

const Statement& pageStatement(const domain::CaseFilter& filter)
{
    if (filter.handler)
        return filter.openOnly ? pageOfHandlersOpen : pageOfHandler;
    if (filter.state)
        return pageOfState;
    return filter.openOnly ? pageOfOpen : pageOfAll;
}

// The parts of a list, one after the other: all of it, or the queue of rule book §5.5.
enum class QueuePart { All, Overdue, Minors, Others, Answered, End };

// Where a page begins: in which part, after which due date and number. The day that ends what is overdue travels with
// it, so that the pages of one walk fit together when half past five passes between them.
struct Cursor {
    QueuePart part = QueuePart::All;
    QDate queueFrom; // null: no queue
    QString due;
    QString number;
};

QueuePart nextPart(QueuePart part)
{
    return part == QueuePart::All ? QueuePart::End : static_cast<QueuePart>(static_cast<int>(part) + 1);
}

Cursor startOf(QueuePart part, const QDate& queueFrom)
{
    const bool ahead = part == QueuePart::Minors || part == QueuePart::Others;
    return {part, queueFrom, ahead ? queueFrom.toString(Qt::ISODate) : QString(), {}};
}

Cursor cursorOf(const QString& after, const domain::CaseFilter& filter)
{
    const QStringList parts = after.split(QLatin1Char(' '));
    if (parts.size() == 4) {
        const int part = parts.at(1).toInt();
        const QDate queueFrom = isoDate(parts.at(0).toLatin1());
        const bool known = queueFrom.isValid() && part >= static_cast<int>(QueuePart::Overdue)
            && part < static_cast<int>(QueuePart::End);
        return {known ? static_cast<QueuePart>(part) : QueuePart::End, queueFrom, parts.at(2), parts.at(3)};
    }
    if (!after.isEmpty())
        return {QueuePart::All, {}, parts.value(0), parts.value(1)};
    return filter.queueFrom ? startOf(QueuePart::Overdue, *filter.queueFrom) : startOf(QueuePart::All, {});
}

QueuePart partOf(const domain::Case& row, const QDate& queueFrom)
{
    if (queueFrom.isNull())
        return QueuePart::All;
    switch (
        domain::queueGroupOf(row.repliedAt.isValid(), row.deadline.due < queueFrom, domain::concernsMinor(row.minor))) {
    case domain::QueueGroup::Overdue:
        return QueuePart::Overdue;
    case domain::QueueGroup::Minors:
        return QueuePart::Minors;
    case domain::QueueGroup::Others:
        return QueuePart::Others;
    case domain::QueueGroup::Answered:
        return QueuePart::Answered;
    }
    Q_UNREACHABLE();
}

QString textOf(QueuePart part, const QDate& queueFrom, const domain::Case& last)
{
    const QString place = last.deadline.due.toString(Qt::ISODate) + QLatin1Char(' ') + last.number;
    if (part == QueuePart::All)
        return place;
    return QStringLiteral("%1 %2 %3").arg(queueFrom.toString(Qt::ISODate)).arg(static_cast<int>(part)).arg(place);
}

const Statement& statementOf(QueuePart part, const domain::CaseFilter& filter)
{
    switch (part) {
    case QueuePart::Minors:
        return pageOfMinors;
    case QueuePart::Answered:
        return pageOfAnswered;
    case QueuePart::All:
    case QueuePart::Overdue:
    case QueuePart::Others:
    case QueuePart::End:
        return pageStatement(filter);
    }
    Q_UNREACHABLE();
}

Result<QList<CaseRow>> readPart(SqlConnection& sql, const domain::CaseFilter& filter, const Cursor& cursor, int limit)
{
    QDate until = filter.dueUntil.value_or(QDate(9999, 12, 31));
    if (cursor.part == QueuePart::Overdue)
        until = std::min(until, cursor.queueFrom.addDays(-1));
    const bool queued = cursor.part != QueuePart::All;
    SqlQuery query(sql, statementOf(cursor.part, filter));
    query.bind(":state", filter.state ? codeOf(*filter.state) : QString());
    query.bind(":handler", filter.handler ? filter.handler->text() : QString());
    query.bind(":open_only", filter.openOnly || queued).bind(":due", cursor.due).bind(":number", cursor.number);
    query.bind(":waiting", queued && cursor.part != QueuePart::Answered);
    query.bind(":adults", cursor.part == QueuePart::Others).bind(":until", until).bind(":limit", limit);
    return query.all(readCaseRow);
}

} // namespace

Result<CaseRowPage> readCasePage(SqlConnection& sql, const domain::CaseFilter& filter, const QString& after, int limit)
{
    Cursor cursor = cursorOf(after, filter);
    CaseRowPage page;
    // One more than asked for tells whether this page is the last.
    while (cursor.part != QueuePart::End && page.rows.size() <= limit) {
        const int wanted = limit + 1 - static_cast<int>(page.rows.size());
        RD_TRY_ASSIGN(const QList<CaseRow> rows, readPart(sql, filter, cursor, wanted));
        page.rows += rows;
        if (rows.size() == wanted)
            break;
        cursor = startOf(nextPart(cursor.part), cursor.queueFrom);
    }
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next =
            textOf(partOf(page.rows.last().header, cursor.queueFrom), cursor.queueFrom, page.rows.last().header);
    }
    return page;
}

Result<QList<CaseRow>> readWaitingMinors(SqlConnection& sql, const QDate& dueUntil, int limit)
{
    domain::CaseFilter filter;
    filter.dueUntil = dueUntil;
    return readPart(sql, filter, {QueuePart::Minors, dueUntil, {}, {}}, limit);
}

Result<QList<CaseRow>> readWaitingAnswered(SqlConnection& sql, int limit, const std::optional<domain::Case>& after)
{
    Cursor cursor{QueuePart::Answered, QDate(), {}, {}};
    if (after) {
        cursor.due = after->deadline.due.toString(Qt::ISODate);
        cursor.number = after->number;
    }
    return readPart(sql, {}, cursor, limit);
}

} // namespace rd::storage

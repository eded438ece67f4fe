#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/report_dialect.h"
#include "core/storage/report_lists.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QVarLengthArray>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace rd::storage {

using domain::Spell;

namespace {

// What a case has of one kind in one walk along an index: a walk costs more than what it finds. The dates of rule book
// §5.4 are those of the case; a complaint's stand in the same places (assigned, looked into, decided).

QString firstLetter(const QString& templateCode)
{
    return QStringLiteral("(SELECT min(r.sent_at) FROM reply r WHERE r.case_id = c.id AND r.template_code = '")
        + templateCode + QStringLiteral("' AND r.state = 'SENT')");
}
// The last of `instant` on the rows where `condition` holds; -1 without one.
QString lastWhere(const QString& condition, const QString& instant)
{
    return QStringLiteral("coalesce(max(CASE WHEN ") + condition + QStringLiteral(" THEN ") + instant
        + QStringLiteral(" END), -1)");
}
// Behind what stands before it, `value` of the rows where `condition` holds, a blank before each.
QString listWhere(const QString& condition, const QString& value)
{
    return QStringLiteral(" || coalesce(' ' || ")
        + joinedRows(QStringLiteral("CASE WHEN ") + condition + QStringLiteral(" THEN ") + value
                     + QStringLiteral(" END"))
        + QStringLiteral(", '')");
}

const QString levelsReached = QStringLiteral("(SELECT ") + joinedRows(QStringLiteral("v.level || ' ' || v.at"))
    + QStringLiteral(" FROM verification v WHERE v.case_id = c.id)");

const QString doneAt =
    QStringLiteral("CASE WHEN t.state IN ('DONE', 'VERIFIED') THEN t.done_at ELSE %1 END").arg(notYet);
const QString isExecution = QStringLiteral(
    "t.operation IN ('UPDATE', 'DELETE', 'STOP', 'TRANSFER') AND NOT (t.operation = 'DELETE' AND t.term > c.due AND "
    "EXISTS (SELECT 1 FROM kept_data d WHERE d.case_id = t.case_id AND d.item_id = t.item_id AND d.holder = "
    "t.holder))");
// When all was collected, then each execution and its item.
const QString tasksDone = QStringLiteral("(SELECT ") + lastWhere(QStringLiteral("t.operation = 'COLLECT'"), doneAt)
    + listWhere(isExecution, doneAt + QStringLiteral(" || ' ' || t.item_id"))
    + QStringLiteral(" FROM task t WHERE t.case_id = c.id AND t.state <> 'NOT_APPLICABLE')");

// R-RT-08: what nobody approves need not be.
const QString asksApproval = QStringLiteral(
    "i.outcome NOT IN ('WITHDRAWN', 'MERGED') AND i.right_code NOT IN ('OPT_OUT', 'WITHDRAW', 'EXPLAIN', 'COMPLAINT') "
    "AND NOT (i.right_code IN ('CORRECT', 'SUPPLEMENT') AND i.required_level <= 'L1') AND NOT (i.right_code = 'ACCESS' "
    "AND i.in_writing = 0)");
// The level all of them need, when the last that asks for it was approved, then those that are not carried out.
const QString itemsApproved = QStringLiteral("(SELECT max(i.required_level) || ' ' || ")
    + lastWhere(asksApproval,
                QStringLiteral("coalesce((SELECT max(a.at) FROM approval a WHERE a.case_id = c.id AND a.approved = 1 "
                               "AND (a.item_id = i.id OR a.item_id = '')), %1)")
                    .arg(notYet))
    + listWhere(QStringLiteral("i.outcome NOT IN ('', 'FULFILLED', 'PARTIAL')"), QStringLiteral("i.id"))
    + QStringLiteral(" FROM request_item i WHERE i.case_id = c.id)");
const QString complaintSteps =
    QStringLiteral("CASE WHEN c.rights = 'COMPLAINT' THEN (SELECT k.assigned_at || ' ' || k.reported_at || ' ' || "
                   "k.decided_at FROM complaint k WHERE k.case_id = c.id) END");

const QString milestoneColumns = QStringLiteral("c.milestones, c.rights, c.level, c.level_reached_at, c.replied_at, ")
    + firstLetter(QStringLiteral("T01")) + QStringLiteral(", ") + firstLetter(QStringLiteral("T02"))
    + QStringLiteral(", ") + levelsReached + QStringLiteral(", ") + tasksDone + QStringLiteral(", ") + itemsApproved
    + QStringLiteral(", ") + complaintSteps;
const QString ofTimelyCases =
    QStringLiteral(" FROM request_case c WHERE ") + dueInPeriod + QStringLiteral(" AND ") + isTimely + ofFilter;
const Statement milestonesReached(QStringLiteral("SELECT ") + milestoneColumns + ofTimelyCases);
const Statement casesWithMilestones(QStringLiteral("SELECT ") + caseColumns + QStringLiteral(", ") + milestoneColumns
                                    + ofTimelyCases + ofPoint
                                    + QStringLiteral(" AND (c.due, c.number) > (:after_date, :after_number) ORDER BY "
                                                     "c.due, c.number LIMIT :limit"));
// In this order, behind whatever stands before them.
enum Column { Planned, Rights, Level, LevelAt, RepliedAt, Receipt, ListOfMissing, Levels, Tasks, Items, Complaint };

const std::array milestoneCodes{QStringLiteral("ACKNOWLEDGE"), QStringLiteral("VERIFIED"), QStringLiteral("COLLECTED"),
                                QStringLiteral("APPROVED"),    QStringLiteral("EXECUTED"), QStringLiteral("REPLY")};

using MilestoneKey = std::tuple<size_t, qint64, qint64>; // which, planned (Julian), come (the epoch's day, 0 not yet)

struct MilestoneHash {
    size_t operator()(const MilestoneKey& key) const
    {
        return std::apply([](auto... part) { return qHashMulti(0, part...); }, key);
    }
};

// Views into the row, until the next one: tens of thousands are read for one figure.
using Words = QVarLengthArray<QByteArrayView, 16>;
struct MilestoneRow {
    const SqlQuery& query;
    int first = 0; // its first column

    QByteArrayView bytes(Column column) const { return query.view(first + column); }
    qint64 number(Column column) const { return query.number(first + column); }
    Words words(Column column) const
    {
        Words words;
        QByteArrayView rest = bytes(column);
        if (rest.isEmpty())
            return words;
        for (qsizetype space = rest.indexOf(' '); space >= 0; space = rest.indexOf(' ')) {
            words.append(rest.first(space));
            rest = rest.sliced(space + 1);
        }
        words.append(rest);
        return words;
    }
};

QByteArrayView wordAt(const Words& words, qsizetype place)
{
    return place < words.size() ? words.at(place) : QByteArrayView();
}

// -1 where there is none, 0 while one of them has not come, else the last.
qint64 lastOf(QByteArrayView word)
{
    const qint64 last = word.isEmpty() ? -1 : word.toLongLong();
    return last == notYet ? 0 : last;
}

// The last of those whose item is carried out.
qint64 executedAt(const Words& tasks, const Words& items)
{
    constexpr qsizetype beforeTheList = 2;
    const auto notCarriedOut = items.begin() + std::min(beforeTheList, items.size());
    qint64 last = -1;
    for (qsizetype i = 1; i + 1 < tasks.size(); i += 2) {
        if (std::find(notCarriedOut, items.end(), tasks.at(i + 1)) == items.end())
            last = std::max(last, tasks.at(i).toLongLong());
    }
    return last == notYet ? 0 : last;
}

// The first time all that is asked for was reached: by answers, or where none tell it by papers.
qint64 levelReached(const MilestoneRow& row, QByteArrayView needed)
{
    if (row.bytes(Level) < needed)
        return 0;
    const Words levels = row.words(Levels);
    qint64 first = 0;
    for (qsizetype i = 0; i + 1 < levels.size(); i += 2) {
        const qint64 at = levels.at(i) >= needed ? levels.at(i + 1).toLongLong() : 0;
        if (at > 0 && (first == 0 || at < first))
            first = at;
    }
    return first > 0 ? first : row.number(LevelAt);
}

// The list of what is missing does as well.
qint64 verifiedAt(const MilestoneRow& row, QByteArrayView needed)
{
    if (needed.isEmpty() || needed == "L0")
        return -1;
    const qint64 reached = levelReached(row, needed);
    const qint64 asked = row.number(ListOfMissing);
    return reached > 0 && asked > 0 ? std::min(reached, asked) : std::max(reached, asked);
}

// -1 where the case need not reach it, 0 while it has not, else the instant it did.
std::array<qint64, 6> instantsOf(const MilestoneRow& row)
{
    const Words tasks = row.words(Tasks);
    const Words items = row.words(Items);
    const qint64 executed = executedAt(tasks, items);
    if (row.bytes(Rights) == "COMPLAINT") {
        const Words steps = row.words(Complaint);
        const auto step = [&](qsizetype place) { return steps.isEmpty() ? -1 : wordAt(steps, place).toLongLong(); };
        return {row.number(Receipt), step(0), step(1), step(2), executed, row.number(RepliedAt)};
    }
    return {row.number(Receipt),
            verifiedAt(row, wordAt(items, 0)),
            lastOf(wordAt(tasks, 0)),
            lastOf(wordAt(items, 1)),
            executed,
            row.number(RepliedAt)};
}

// As the epoch's day.
qint64 dayNumber(qint64 at)
{
    constexpr qint64 dayLength = 86400000;
    constexpr qint64 aheadOfUtc = 28800000;
    return at > 0 ? (at + aheadOfUtc) / dayLength : 0;
}

// As reports::milestoneFigures counts it: what has not come is missed once its day is over, and says nothing before.
std::optional<bool> isMissed(const MilestoneRow& row, size_t milestone, const QDate& today)
{
    const QDate planned = isoDate(wordAt(row.words(Planned), static_cast<qsizetype>(milestone)));
    const qint64 at = instantsOf(row).at(milestone);
    if (!planned.isValid() || at < 0)
        return std::nullopt;
    if (at > 0)
        return dayFrom(dayNumber(at)) > planned;
    return planned < today ? std::optional(true) : std::nullopt;
}

} // namespace

Result<QList<Spell>> ReportRepository::milestoneSpells(const ReportScope& scope) const
{
    SqlQuery query(m_sql, milestonesReached);
    bindScope(query, scope);
    // A day of receipt and a family have the same six dates, so the different ones are few.
    std::unordered_map<MilestoneKey, qint64, MilestoneHash> cases;
    RD_TRY(query.each([&] {
        const MilestoneRow row{query};
        const Words planned = row.words(Planned);
        const std::array<qint64, 6> instants = instantsOf(row);
        for (size_t i = 0; i < milestoneCodes.size(); ++i) {
            const QDate date = isoDate(wordAt(planned, static_cast<qsizetype>(i)));
            if (date.isValid() && instants.at(i) >= 0)
                ++cases[{i, date.toJulianDay(), dayNumber(instants.at(i))}];
        }
    }));
    QList<Spell> spells;
    std::vector<std::pair<MilestoneKey, qint64>> sorted(cases.begin(), cases.end());
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [key, count] : sorted) {
        const auto& [milestone, planned, day] = key;
        spells.append({milestoneCodes.at(milestone), QDate::fromJulianDay(planned), dayFrom(day), count});
    }
    return spells;
}

// Whether a case needs the milestone is not told by SQL: it is read on until the page is full.
Result<ReportCaseRows> milestoneCases(SqlConnection& sql, const ReportScope& scope, const QString& after, int limit)
{
    constexpr int rowsOfARead = 200;
    const auto milestone = static_cast<size_t>(std::find(milestoneCodes.begin(), milestoneCodes.end(), scope.point)
                                               - milestoneCodes.begin());
    if (milestone == milestoneCodes.size())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("reportPoint")}});
    ReportCaseRows page;
    QString place = after;
    int read = rowsOfARead;
    while (read == rowsOfARead && page.next.isEmpty()) {
        SqlQuery query(sql, casesWithMilestones);
        bindScope(query, scope);
        bindPage(query, place, rowsOfARead);
        read = 0;
        RD_TRY(query.each([&] {
            ++read;
            const std::optional<bool> missed = isMissed({query, caseColumnCount}, milestone, shanghaiDate(scope.now));
            if (missed && page.rows.size() == limit && page.next.isEmpty())
                page.next = place;
            if (!page.next.isEmpty())
                return;
            const CaseRow one = readCaseRow(query);
            place = isoText(one.header.deadline.due) + QLatin1Char(' ') + one.header.number;
            if (missed)
                page.rows.append({one, *missed, QDate()});
        }));
    }
    return page;
}

} // namespace rd::storage

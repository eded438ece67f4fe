#include "core/storage/report_repository.h"

#include "core/storage/report_sql.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace rd::storage {

using domain::Spell;

namespace {

// Each of the six answers: -1 where the case need not reach the milestone, 0 while it has not, else the instant it did.
// The dates of rule book §5.4 are those of the case; a complaint's stand in the same places (assigned, looked into,
// decided).

const QString acknowledged = QStringLiteral(
    "coalesce((SELECT min(r.sent_at) FROM reply r WHERE r.case_id = c.id AND r.template_code = 'T01' AND r.state = "
    "'SENT'), 0)");

const QString neededLevel = QStringLiteral("(SELECT max(i.required_level) FROM request_item i WHERE i.case_id = c.id)");
// The first time all that is asked for was reached: by answers, or where none tell it by papers.
const QString verified =
    QStringLiteral("CASE WHEN coalesce(") + neededLevel + QStringLiteral(", 'L0') = 'L0' THEN -1 WHEN c.level < ")
    + neededLevel
    + QStringLiteral(
        " THEN 0 ELSE coalesce((SELECT min(v.at) FROM verification v WHERE v.case_id = c.id AND v.level >= ")
    + neededLevel + QStringLiteral("), c.level_reached_at) END");
// The list of what is missing does as well; a complaint is assigned, which no letter stands for.
const QString askedFor = QStringLiteral("CASE WHEN c.rights = 'COMPLAINT' THEN 0 ELSE coalesce((SELECT min(r.sent_at) "
                                        "FROM reply r WHERE r.case_id = c.id AND "
                                        "r.template_code = 'T02' AND r.state = 'SENT'), 0) END");

QString doneBy(const QString& tasks)
{
    return QStringLiteral("coalesce((SELECT CASE WHEN min(CASE WHEN t.state IN ('DONE', 'VERIFIED') THEN 1 ELSE 0 END) "
                          "= 1 THEN max(t.done_at) ELSE 0 END FROM task t WHERE t.case_id = c.id AND t.state <> "
                          "'NOT_APPLICABLE' AND ")
        + tasks + QStringLiteral(" HAVING count(*) > 0), -1)");
}
const QString collected = doneBy(QStringLiteral("t.operation = 'COLLECT'"));
const QString executed = doneBy(QStringLiteral(
    "t.operation IN ('UPDATE', 'DELETE', 'STOP', 'TRANSFER') AND NOT EXISTS (SELECT 1 FROM request_item i WHERE i.id = "
    "t.item_id AND i.outcome NOT IN ('', 'FULFILLED', 'PARTIAL')) AND NOT EXISTS (SELECT 1 FROM kept_data d WHERE "
    "d.case_id = t.case_id AND d.item_id = t.item_id AND d.holder = t.holder AND t.operation = 'DELETE' AND t.term > "
    "c.due)"));

// R-RT-08: what nobody approves need not be.
const QString asksApproval = QStringLiteral(
    "i.right_code NOT IN ('OPT_OUT', 'WITHDRAW', 'EXPLAIN', 'COMPLAINT') AND NOT (i.right_code IN ('CORRECT', "
    "'SUPPLEMENT') AND i.required_level <= 'L1') AND NOT (i.right_code = 'ACCESS' AND i.in_writing = 0)");
// Each of them, by the last of their approvals.
const QString approved =
    QStringLiteral("coalesce((SELECT CASE WHEN min(coalesce(newest, 0)) = 0 THEN 0 ELSE max(newest) END FROM (SELECT "
                   "(SELECT max(a.at) FROM approval a WHERE a.case_id = i.case_id AND a.approved = 1 AND (a.item_id = "
                   "i.id OR a.item_id = '')) AS newest FROM request_item i WHERE i.case_id = c.id AND i.outcome NOT IN "
                   "('WITHDRAWN', 'MERGED') AND ")
    + asksApproval + QStringLiteral(") HAVING count(*) > 0), -1)");

QString orOfComplaint(const QString& column, const QString& otherwise)
{
    return QStringLiteral("CASE WHEN c.rights = 'COMPLAINT' THEN coalesce((SELECT k.") + column
        + QStringLiteral(" FROM complaint k WHERE k.case_id = c.id), -1) ELSE ") + otherwise + QStringLiteral(" END");
}

const Statement milestonesReached(QStringLiteral("SELECT c.milestones, ") + acknowledged + QStringLiteral(", ")
                                  + orOfComplaint(QStringLiteral("assigned_at"), verified) + QStringLiteral(", ")
                                  + orOfComplaint(QStringLiteral("reported_at"), collected) + QStringLiteral(", ")
                                  + orOfComplaint(QStringLiteral("decided_at"), approved) + QStringLiteral(", ")
                                  + executed + QStringLiteral(", c.replied_at, ") + askedFor
                                  + QStringLiteral(" FROM request_case c WHERE ") + dueInPeriod
                                  + QStringLiteral(" AND ") + isTimely + ofFilter);

const std::array milestoneCodes{QStringLiteral("ACKNOWLEDGE"), QStringLiteral("VERIFIED"), QStringLiteral("COLLECTED"),
                                QStringLiteral("APPROVED"),    QStringLiteral("EXECUTED"), QStringLiteral("REPLY")};

constexpr int askedColumn = 7;
constexpr size_t verifiedPlace = 1;

// As the epoch's day; nothing where the case need not reach it.
std::optional<qint64> dayReached(const SqlQuery& query, size_t milestone)
{
    constexpr qint64 dayLength = 86400000;
    constexpr qint64 aheadOfUtc = 28800000;
    qint64 at = query.number(static_cast<int>(milestone) + 1);
    if (at < 0)
        return std::nullopt;
    if (milestone == verifiedPlace && query.number(askedColumn) > 0)
        at = at > 0 ? std::min(at, query.number(askedColumn)) : query.number(askedColumn);
    return at > 0 ? (at + aheadOfUtc) / dayLength : 0;
}

} // namespace

Result<QList<Spell>> ReportRepository::milestoneSpells(const ReportScope& scope) const
{
    SqlQuery query(m_sql, milestonesReached);
    bindScope(query, milestonesReached, scope);
    // A day of receipt and a family have the same six dates, so the different ones are few.
    std::map<std::tuple<size_t, QByteArray, qint64>, qint64> cases;
    RD_TRY(query.each([&] {
        const QList<QByteArray> planned = query.bytes(0).split(' ');
        for (size_t i = 0; i < milestoneCodes.size(); ++i) {
            const QByteArray date = planned.value(static_cast<qsizetype>(i));
            const std::optional<qint64> day = date.isEmpty() ? std::nullopt : dayReached(query, i);
            if (day)
                ++cases[{i, date, *day}];
        }
    }));
    QList<Spell> spells;
    for (const auto& [key, count] : cases) {
        const auto& [milestone, date, day] = key;
        spells.append({milestoneCodes.at(milestone), isoDate(date), dayFrom(day), count});
    }
    return spells;
}

} // namespace rd::storage

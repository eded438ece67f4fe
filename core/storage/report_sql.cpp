#include "core/storage/report_sql.h"

#include "core/base/clock.h"

namespace rd::storage {

namespace {

constexpr qint64 julianDayOfTheEpoch = 2440588;

bool isNarrowed(const domain::ReportFilter& filter)
{
    return filter.right || !filter.platform.isEmpty() || filter.channel || !filter.agent.isEmpty() || filter.minor
        || !filter.holder.isEmpty();
}

QString minorCode(const std::optional<bool>& minor)
{
    if (!minor)
        return {};
    return *minor ? QStringLiteral("MINOR") : QStringLiteral("ADULT");
}

} // namespace

QDate dayFrom(qint64 number)
{
    return number > 0 ? QDate::fromJulianDay(julianDayOfTheEpoch + number) : QDate();
}

void bindScope(SqlQuery& query, const ReportScope& scope)
{
    const domain::ReportFilter& filter = scope.filter;
    const auto bindText = [&](const char* name, const QString& text) {
        if (query.has(name))
            query.bind(name, text);
    };
    bindText(":from_day", isoText(filter.from));
    bindText(":to_day", isoText(filter.to));
    bindText(":right", filter.right ? codeOf(*filter.right) : QString());
    bindText(":platform", filter.platform);
    bindText(":channel", filter.channel ? codeOf(*filter.channel) : QString());
    bindText(":agent", filter.agent.text());
    bindText(":minor", minorCode(filter.minor));
    bindText(":holder", filter.holder);
    bindText(":ground", scope.ground);
    bindText(":state", scope.state);
    bindText(":also_right", scope.alsoRight);
    bindText(":also_platform", scope.alsoPlatform);
    bindText(":point", scope.point);
    bindText(":until", isoText(scope.until));
    if (query.has(":narrowed"))
        query.bind(":narrowed", isNarrowed(filter));
    bindText(":today", isoText(shanghaiDate(scope.now)));
    if (query.has(":now"))
        query.bind(":now", scope.now);
    if (query.has(":begin"))
        query.bind(":begin", shanghai(filter.from, QTime(0, 0)));
    if (query.has(":end"))
        query.bind(":end", shanghai(filter.to.addDays(1), QTime(0, 0)));
}

Result<QList<domain::Tally>> talliesOf(SqlConnection& sql, const Statement& statement, const ReportScope& scope)
{
    SqlQuery query(sql, statement);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) { return domain::Tally{row.text(0), row.number(1), row.number(2)}; });
}

Result<QList<domain::Spell>> spellsOf(SqlConnection& sql, const Statement& statement, const ReportScope& scope)
{
    SqlQuery query(sql, statement);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) {
        return domain::Spell{row.text(0), row.date(1), dayFrom(row.number(2)), row.number(3)};
    });
}

} // namespace rd::storage

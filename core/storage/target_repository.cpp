#include "core/storage/target_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::RateTarget;

namespace {

const QString targetColumns = QStringLiteral("id, metric, first_day, per_mille, note, set_by, set_at, replaced_by");
const Statement insertTarget(QStringLiteral("INSERT INTO rate_target (") + targetColumns
                             + QStringLiteral(") VALUES (:id, :metric, :first_day, :per_mille, :note, :set_by, "
                                              ":set_at, :replaced_by)"));
const Statement
    updateTargetReplaced(QStringLiteral("UPDATE rate_target SET replaced_by = :replaced_by WHERE id = :id"));
const Statement selectTargets(QStringLiteral("SELECT ") + targetColumns
                              + QStringLiteral(" FROM rate_target ORDER BY metric, first_day"));

// In the place of a share: that there is no target.
constexpr qint64 noShare = -1;

struct TargetRow {
    RateTarget target;
    bool readable = false;
};

TargetRow readTarget(const SqlQuery& query)
{
    TargetRow row;
    RateTarget& target = row.target;
    target.id = domain::RateTargetId::trusted(query.text(0));
    const auto metric = domain::parseMetric(query.text(1));
    target.metric = metric.value_or(domain::Metric::OnTimeRate);
    target.from = query.date(2);
    const qint64 perMille = query.number(3);
    target.perMille = perMille == noShare ? std::nullopt : std::optional(static_cast<int>(perMille));
    target.note = query.text(4);
    target.setBy = domain::UserId::trusted(query.text(5));
    target.setAt = query.instant(6);
    target.replacedBy = domain::RateTargetId::trusted(query.text(7));
    row.readable = metric && target.from.isValid() && perMille >= noShare && perMille <= domain::wholePerMille;
    return row;
}

} // namespace

TargetRepository::TargetRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> TargetRepository::add(const RateTarget& target)
{
    SqlQuery query(m_sql, insertTarget);
    query.bind(":id", target.id.text()).bind(":metric", codeOf(target.metric)).bind(":first_day", target.from);
    query.bind(":per_mille", target.perMille ? qint64(*target.perMille) : noShare)
        .bind(":note", target.note)
        .bind(":set_by", target.setBy.text());
    query.bind(":set_at", target.setAt);
    RD_TRY(query.bind(":replaced_by", target.replacedBy.text()).run());
    m_sql.touch(RowKind::RateTarget, target.id.text());
    return {};
}

Result<void> TargetRepository::replace(const domain::RateTargetId& id, const domain::RateTargetId& by)
{
    SqlQuery query(m_sql, updateTargetReplaced);
    RD_TRY(query.bind(":replaced_by", by.text()).bind(":id", id.text()).run());
    m_sql.touch(RowKind::RateTarget, id.text());
    return {};
}

Result<QList<RateTarget>> TargetRepository::all() const
{
    SqlQuery query(m_sql, selectTargets);
    RD_TRY_ASSIGN(const QList<TargetRow> rows, query.all(readTarget));
    QList<RateTarget> targets;
    for (const TargetRow& row : rows) {
        // Another line of a chart than the one that was set would be a lie.
        if (!row.readable)
            return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("target")}});
        targets.append(row.target);
    }
    return targets;
}

} // namespace rd::storage

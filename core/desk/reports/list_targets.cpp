#include "core/desk/reports/list_targets.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/reports/report_words.h"
#include "core/reports/targets.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::RateTarget;

namespace {

TargetStanding standingOfTarget(const RateTarget& target, const QList<RateTarget>& all, const QDate& month)
{
    if (!target.replacedBy.isEmpty())
        return TargetStanding::Replaced;
    if (target.from > month)
        return TargetStanding::ToCome;
    const auto applies = reports::settingOn(all, target.metric, month);
    return applies && applies->id == target.id ? TargetStanding::Applies : TargetStanding::Past;
}

bool standsBefore(const TargetRow& one, const TargetRow& other)
{
    const QList<domain::Metric>& order = domain::metricsWithTarget();
    const auto placeOf = [&](const TargetRow& row) { return order.indexOf(row.target.metric); };
    if (placeOf(one) != placeOf(other))
        return placeOf(one) < placeOf(other);
    if (one.target.from != other.target.from)
        return one.target.from > other.target.from;
    const bool counts = one.target.replacedBy.isEmpty();
    if (counts != other.target.replacedBy.isEmpty())
        return counts;
    return one.target.setAt > other.target.setAt;
}

} // namespace

QString codeOf(TargetStanding standing)
{
    switch (standing) {
    case TargetStanding::ToCome:
        return u"TO_COME"_s;
    case TargetStanding::Applies:
        return u"APPLIES"_s;
    case TargetStanding::Past:
        return u"PAST"_s;
    case TargetStanding::Replaced:
        return u"REPLACED"_s;
    }
    Q_UNREACHABLE();
}

Result<QList<TargetRow>> listTargets(const Desk& desk, domain::SheetLanguage language)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY_ASSIGN(const QList<RateTarget> targets, desk.storage().targets().all());
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    const QDate today = desk.clock().today();
    const QDate month(today.year(), today.month(), 1);
    QList<TargetRow> rows;
    for (const RateTarget& one : targets)
        rows.append({one, reports::reportWord(language, u"metric"_s, codeOf(one.metric)), names.value(one.setBy.text()),
                     standingOfTarget(one, targets, month)});
    std::stable_sort(rows.begin(), rows.end(), standsBefore);
    return rows;
}

QList<domain::MetricWords> ratesWithTarget(domain::SheetLanguage language)
{
    QList<domain::MetricWords> rates;
    for (const domain::Metric metric : domain::metricsWithTarget()) {
        const QString code = codeOf(metric);
        rates.append({metric, reports::reportWord(language, u"metric"_s, code),
                      reports::reportWord(language, u"definition"_s, code)});
    }
    return rates;
}

} // namespace rd::desk

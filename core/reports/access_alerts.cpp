#include "core/reports/access_alerts.h"

#include "core/base/clock.h"
#include "core/reports/figures.h"

#include <algorithm>
#include <cmath>

namespace rd::reports {

using domain::AccessAlert;
using domain::AccessKind;
using domain::AccessLimit;
using domain::AccessMeasure;
using domain::AlertBasis;

namespace {

qint64 timesOf(const AccessTimes& times, AccessKind kind)
{
    return times.at(static_cast<size_t>(kind));
}

// 0 is none.
qint64 stricter(qint64 a, qint64 b)
{
    return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b);
}

} // namespace

UserDays daysOfUsers(const QList<domain::RecordAccess>& accesses)
{
    UserDays days;
    for (const domain::RecordAccess& one : accesses)
        days[one.user][shanghaiDate(one.minute)].at(static_cast<size_t>(one.kind)) += one.times;
    return days;
}

AccessUsual usualBefore(const UserDays& days, const QString& user, AccessKind kind, const QDate& day)
{
    AccessUsual usual;
    DayCounts counts;
    const QMap<QDate, AccessTimes> own = days.value(user);
    for (auto worked = own.lowerBound(day.addDays(-usualFromDays)); worked != own.constEnd() && worked.key() < day;
         ++worked) {
        ++counts[static_cast<int>(timesOf(worked.value(), kind))];
        ++usual.days;
    }
    if (usual.days >= usualNeedsDays)
        usual.median = medianOf(counts);
    return usual;
}

AccessMeasure measureOf(const AccessUsual& usual, AccessKind kind, qint64 setLimit)
{
    AccessMeasure measure{firstDaysUpTo(kind), AlertBasis::FirstDays};
    if (usual.median) {
        // Times are whole: more than 7.5 times is more than 7 times.
        const auto own = static_cast<qint64>(std::floor(timesUsual * *usual.median));
        measure = {std::max(noAlarmUpTo(kind), own), AlertBasis::OwnUsual};
    }
    if (setLimit > 0 && setLimit < measure.limit)
        measure = {setLimit, AlertBasis::SetLimit};
    return measure;
}

qint64 limitSetOn(const QList<AccessLimit>& limits, const QString& user, AccessKind kind, const QDate& day)
{
    qint64 own = 0;
    qint64 everybodys = 0;
    qint64 setByOthers = 0;
    for (const AccessLimit& one : limits) {
        if (one.kind != kind || one.from > day)
            continue;
        if (one.user.text() == user)
            own = one.daily;
        if (!one.user.isEmpty())
            continue;
        everybodys = one.daily;
        if (one.setBy.text() != user)
            setByOthers = one.daily;
    }
    return own > 0 ? own : stricter(everybodys, setByOthers);
}

bool isLooser(qint64 after, qint64 before)
{
    return before > 0 && (after == 0 || after > before);
}

QDate firstDayOfLimit(const QList<AccessLimit>& standing, const AccessLimit& limit, const QDate& today)
{
    AccessLimit fromToday = limit;
    fromToday.from = today;
    const QString user = limit.user.text();
    const qint64 before = limitSetOn(standing, user, limit.kind, today);
    const qint64 after = limitSetOn(standing + QList{fromToday}, user, limit.kind, today);
    return isLooser(after, before) ? today.addDays(1) : today;
}

QList<AccessAlert> accessAlerts(const UserDays& days, const QList<AccessLimit>& limits, const AlertPeriod& period)
{
    QList<AccessAlert> alerts;
    for (auto user = days.constBegin(); user != days.constEnd(); ++user) {
        for (auto day = user->lowerBound(period.from); day != user->constEnd() && day.key() <= period.to; ++day) {
            for (const AccessKind kind : domain::allAccessKinds()) {
                const qint64 times = timesOf(day.value(), kind);
                const AccessUsual usual = usualBefore(days, user.key(), kind, day.key());
                const AccessMeasure measure = measureOf(usual, kind, limitSetOn(limits, user.key(), kind, day.key()));
                if (times > measure.limit)
                    alerts.append({{user.key(), day.key(), kind, times},
                                   measure.limit,
                                   measure.basis,
                                   usual.median,
                                   std::nullopt});
            }
        }
    }
    std::stable_sort(alerts.begin(), alerts.end(),
                     [](const AccessAlert& a, const AccessAlert& b) { return a.day.day > b.day.day; });
    return alerts;
}

bool covers(const domain::AccessAcknowledgement& seen, const AccessAlert& alert)
{
    return seen.user.text() == alert.day.user && seen.day == alert.day.day && seen.kind == alert.day.kind
        && alert.day.times <= seen.times + seen.limit;
}

} // namespace rd::reports

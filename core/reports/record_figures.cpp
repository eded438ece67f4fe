#include "core/reports/record_figures.h"

#include "core/base/clock.h"
#include "core/reports/access_alerts.h"

#include <algorithm>
#include <QSet>

namespace rd::reports {

using domain::AccessKind;
using domain::Figure;
using domain::FigureUnit;
using domain::IncidentDue;
using domain::IncidentStep;
using domain::Metric;
using domain::RecordAccess;
using domain::Series;
using domain::Tally;

namespace {

struct UserDay {
    QString user;
    qint64 unmasks = 0;
};

// A day of views alone is one without any.
QList<UserDay> unmasksOf(const UserDays& users)
{
    QList<UserDay> days;
    for (auto user = users.constBegin(); user != users.constEnd(); ++user) {
        for (const AccessTimes& times : *user)
            days.append({user.key(), times.at(static_cast<size_t>(AccessKind::Unmask))});
    }
    return days;
}

// More than mean + 3 sigma of all days, without a root: n·x - Σ > 3·√(n·Σ² - (Σ)²).
QList<Tally> outliersOf(const QList<UserDay>& days)
{
    constexpr qint64 sigmas = 3;
    const qint64 n = days.size();
    qint64 sum = 0;
    qint64 squares = 0;
    for (const UserDay& day : days) {
        sum += day.unmasks;
        squares += day.unmasks * day.unmasks;
    }
    QList<Tally> outliers;
    for (const UserDay& day : days) {
        const qint64 above = n * day.unmasks - sum;
        const bool isOutlier = above > 0 && above * above > sigmas * sigmas * (n * squares - sum * sum);
        outliers.append({day.user, isOutlier ? 1 : 0, 0});
    }
    return outliers;
}

// A day beyond several limits is one day; each user with or without.
QList<Tally> daysOverLimit(const UserDays& users, const QList<domain::AccessAlert>& alerts)
{
    QSet<std::pair<QString, QDate>> days;
    for (const domain::AccessAlert& alert : alerts)
        days.insert({alert.day.user, alert.day.day});
    QList<Tally> over;
    for (auto user = users.constBegin(); user != users.constEnd(); ++user)
        over.append({user.key(), 0, 0});
    for (const auto& [user, day] : std::as_const(days))
        over.append({user, 1, 0});
    return over;
}

bool isLate(const IncidentDue& step, const QDateTime& now)
{
    return step.done.isValid() ? step.done > step.by : step.by < now;
}

QList<Figure> stepFigures(const QList<IncidentSteps>& incidents, const QDateTime& now)
{
    constexpr double secondsOfHour = 3600;
    QMap<QString, double> seconds;
    QMap<QString, qint64> done;
    QList<Tally> late;
    for (const IncidentSteps& incident : incidents) {
        for (const IncidentDue& step : incident.steps) {
            const QString code = codeOf(step.step);
            if (step.done.isValid()) {
                seconds[code] += static_cast<double>(incident.discoveredAt.secsTo(step.done));
                ++done[code];
            }
            if (step.done.isValid() || step.by < now)
                late.append({code, isLate(step, now) ? 1 : 0, 1});
        }
    }
    QList<Figure> figures;
    for (auto step = done.constBegin(); step != done.constEnd(); ++step)
        figures.append(meanFigure(Metric::IncidentHours, Series::Step, step.key(), FigureUnit::Hours,
                                  seconds.value(step.key()) / secondsOfHour, step.value()));
    return figures + shareFigures(Metric::IncidentStepsLate, Series::Step, late);
}

} // namespace

QList<Figure> accessFigures(const QList<RecordAccess>& accesses, const QList<domain::AccessAlert>& alerts,
                            const std::function<bool(const QDateTime& minute)>& isOpen)
{
    QMap<AccessKind, QList<Tally>> kinds; // each user under all three, with or without
    QList<Tally> outside;
    const UserDays users = daysOfUsers(accesses);
    for (const RecordAccess& one : accesses) {
        for (const AccessKind kind : domain::allAccessKinds())
            kinds[kind].append({one.user, kind == one.kind ? one.times : 0, 0});
        outside.append({one.user, isOpen(one.minute) ? 0 : one.times, one.times});
    }
    return countFigures(Metric::RecordViews, Series::Agent, kinds.value(AccessKind::View))
        + countFigures(Metric::Unmasks, Series::Agent, kinds.value(AccessKind::Unmask))
        + countFigures(Metric::Exports, Series::Agent, kinds.value(AccessKind::Export))
        + shareFigures(Metric::OutOfHours, Series::Agent, outside)
        + countFigures(Metric::UnmaskOutliers, Series::Agent, outliersOf(unmasksOf(users)))
        + countFigures(Metric::DaysOverLimit, Series::Agent, daysOverLimit(users, alerts));
}

QList<Figure> retentionFigures(const Retention& retention, const QDate& today)
{
    const bool held = retention.oldestHold.isValid();
    Figure oldest = meanFigure(Metric::OldestHold, Series::Whole, {}, FigureUnit::Days,
                               held ? static_cast<double>(retention.oldestHold.daysTo(today)) : 0, held ? 1 : 0);
    return {countFigure(Metric::RetentionDue, Series::Whole, {}, retention.due),
            countFigure(Metric::CasesErased, Series::Whole, {}, retention.erased),
            countFigure(Metric::HoldsStanding, Series::Whole, {}, retention.holds),
            countFigure(Metric::HoldsUnreviewed, Series::Whole, {}, retention.unreviewed), oldest};
}

QList<Figure> incidentFigures(const QList<IncidentSteps>& incidents, const QDateTime& now)
{
    QList<Tally> grades;
    Tally late;
    for (const IncidentSteps& incident : incidents) {
        grades.append({incident.grade ? codeOf(*incident.grade) : QStringLiteral("NONE"), 1, 0});
        ++late.of;
        late.counted += std::any_of(incident.steps.begin(), incident.steps.end(),
                                    [&](const IncidentDue& step) { return isLate(step, now); })
            ? 1
            : 0;
    }
    return countFigures(Metric::IncidentCount, Series::Grade, grades) + stepFigures(incidents, now)
        + QList<Figure>{shareFigure(Metric::IncidentsLate, Series::Whole, late)};
}

QList<Figure> registerFigures(const QList<QStringList>& processors, const Tally& consentsUnproven, qint64 calendarYears)
{
    Tally incomplete;
    QMap<QString, Tally> gaps;
    for (const QStringList& missing : processors) {
        ++incomplete.of;
        incomplete.counted += missing.isEmpty() ? 0 : 1;
        for (const QString& gap : missing)
            ++gaps[gap].counted;
    }
    QList<Figure> figures{shareFigure(Metric::ProcessorsIncomplete, Series::Whole, incomplete)};
    for (const char* code : {"CATEGORIES", "CONTRACT", "ASSESSMENT", "CROSS_BORDER"}) {
        const QString gap = QLatin1String(code);
        figures.append(
            shareFigure(Metric::ProcessorsIncomplete, Series::Gap, {gap, gaps.value(gap).counted, processors.size()}));
    }
    figures.append(shareFigure(Metric::ConsentsWithoutEvidence, Series::Whole, consentsUnproven));
    figures.append(countFigure(Metric::CalendarYears, Series::Whole, {}, calendarYears));
    return figures;
}

} // namespace rd::reports

#include "core/reports/work_figures.h"

namespace rd::reports {

using domain::DueStage;
using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::Series;
using domain::Tally;

QList<Figure> stageFigures(const QList<OpenDay>& open)
{
    QMap<DueStage, qint64> stages;
    qint64 whole = 0;
    for (const OpenDay& day : open) {
        stages[day.stage] += day.cases;
        whole += day.cases;
    }
    QList<Figure> figures{countFigure(Metric::OpenCases, Series::Whole, {}, whole)};
    for (const DueStage stage : {DueStage::Overdue, DueStage::Today, DueStage::Red, DueStage::Amber, DueStage::Ahead})
        figures.append(countFigure(Metric::OpenCases, Series::Stage, codeOf(stage), stages.value(stage)));
    figures.append(countFigure(Metric::OverdueCases, Series::Whole, {}, stages.value(DueStage::Overdue)));
    return figures;
}

QList<Figure> dueDayFigures(const QList<OpenDay>& open, const QDate& from, const QDate& to)
{
    QList<Tally> days;
    for (const OpenDay& day : open) {
        if (day.due >= from && day.due <= to)
            days.append({day.due.toString(Qt::ISODate) + QLatin1Char(' ') + codeOf(day.state), day.cases, 0});
    }
    QList<Figure> figures = countFigures(Metric::OpenCases, Series::DueDay, days);
    figures.removeFirst(); // the whole is that of all open cases
    return figures;
}

QList<Figure> workloadFigures(const Workload& work)
{
    QList<Tally> open;
    QList<Tally> overdue;
    for (const Tally& agent : work.open) {
        open.append({agent.point, agent.of, 0});
        overdue.append({agent.point, agent.counted, 0});
    }
    return countFigures(Metric::OpenCases, Series::Agent, open)
        + countFigures(Metric::OverdueCases, Series::Agent, overdue)
        + countFigures(Metric::ReceivedCases, Series::Agent, work.received)
        + shareFigures(Metric::OnTimeRate, Series::Agent, work.onTime);
}

QList<Figure> groundFigures(const QList<Tally>& grounds)
{
    QList<Tally> mix;
    QList<Tally> ofOurs; // what we did wrong is looked into, and confirmed or not (3.5)
    for (const Tally& ground : grounds) {
        mix.append({ground.point, ground.of, 0});
        if (ground.point == QLatin1String("D1") || ground.point == QLatin1String("D2")
            || ground.point == QLatin1String("D3"))
            ofOurs.append(ground);
    }
    return countFigures(Metric::GroundMix, Series::Ground, mix)
        + shareFigures(Metric::GroundConfirmed, Series::Ground, ofOurs);
}

QList<Figure> refusalFigures(const QList<Tally>& refusals)
{
    const Tally whole = refusals.value(0);
    QList<Figure> figures{shareFigure(Metric::RefusalRate, Series::Whole, whole)};
    for (const Tally& ground : merged(refusals.mid(1)))
        figures.append(shareFigure(Metric::RefusalRate, Series::Ground, {ground.point, ground.counted, whole.of}));
    return figures;
}

QList<Figure> complaintFigures(const Complaints& complaints)
{
    return {shareFigure(Metric::ComplaintRate, Series::Whole, complaints.perReply),
            shareFigure(Metric::ComplaintsUpheld, Series::Whole, complaints.upheld),
            shareFigure(Metric::ComplaintsOnTime, Series::Whole, complaints.onTime),
            shareFigure(Metric::OverturnRate, Series::Whole, complaints.overturned)};
}

namespace {

QList<Figure> answerFigures(const QList<domain::Spell>& answers, const WorkingDays& calendar)
{
    const QMap<QString, DayCounts> holders = daysOf(answers, calendar);
    QList<Figure> figures;
    double ofAll = 0;
    qint64 all = 0;
    for (auto holder = holders.constBegin(); holder != holders.constEnd(); ++holder) {
        double sum = 0;
        for (auto days = holder->constBegin(); days != holder->constEnd(); ++days)
            sum += static_cast<double>(days.key()) * static_cast<double>(days.value());
        const qint64 tasks = casesIn(*holder);
        figures.append(
            meanFigure(Metric::AnswerDays, Series::Holder, holder.key(), FigureUnit::WorkingDays, sum, tasks));
        Figure slow =
            meanFigure(Metric::AnswerDaysP90, Series::Holder, holder.key(), FigureUnit::WorkingDays, sum, tasks);
        slow.value = percentileOf(*holder, tailPercent);
        figures.append(slow);
        ofAll += sum;
        all += tasks;
    }
    figures.prepend(meanFigure(Metric::AnswerDays, Series::Whole, {}, FigureUnit::WorkingDays, ofAll, all));
    return figures;
}

} // namespace

QList<Figure> holderFigures(const QList<HolderWork>& holders, const QList<domain::Spell>& answers,
                            const WorkingDays& calendar)
{
    QList<Tally> inTerm;
    QList<Tally> waiting;
    QList<Tally> missing;
    for (const HolderWork& one : holders) {
        inTerm.append({one.holder, one.inTerm, one.sent});
        waiting.append({one.holder, one.waiting, 0});
        missing.append({one.holder, one.proofMissing, 0});
    }
    return shareFigures(Metric::AnsweredInTerm, Series::Holder, inTerm) + answerFigures(answers, calendar)
        + countFigures(Metric::WaitingInTerm, Series::Holder, waiting)
        + countFigures(Metric::ProofMissing, Series::Holder, missing);
}

QList<Figure> optOutFigures(const OptOuts& optOuts)
{
    constexpr double millisecondsOfAnHour = 3600000;
    return {meanFigure(Metric::OptOutHours, Series::Whole, {}, FigureUnit::Hours,
                       static_cast<double>(optOuts.milliseconds) / millisecondsOfAnHour, optOuts.confirmed),
            countFigure(Metric::OptOutUnconfirmed, Series::Whole, {}, optOuts.unconfirmed)};
}

} // namespace rd::reports

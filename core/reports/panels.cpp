#include "core/reports/panels.h"

#include "core/domain/case_state.h"
#include "core/domain/incident_clock.h"
#include "core/reports/figures.h"

#include <algorithm>
#include <QSet>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::PanelSeries;
using domain::PanelShape;
using domain::Report;
using domain::ReportPanel;
using domain::Series;

namespace {

struct Plan {
    Report report;
    const char16_t* code;
    PanelShape shape;
    Series series;
    QList<Metric> metrics; // one series of the panel each
};

const QList<Metric> replyDays{Metric::DaysToReplyMedian, Metric::DaysToReplyP90, Metric::DaysToReplyMax};

const QList<Metric> recordAccesses{Metric::RecordViews, Metric::Unmasks, Metric::Exports};

const QList<Plan>& plans()
{
    static const QList<Plan> list{
        {Report::Deadlines, u"DUE_CALENDAR", PanelShape::Stacked, Series::DueDay, {Metric::OpenCases}},
        {Report::Deadlines, u"STAGES", PanelShape::Bars, Series::Stage, {Metric::OpenCases}},
        {Report::Deadlines, u"AGEING", PanelShape::Bars, Series::Age, {Metric::OpenCases}},
        {Report::Deadlines, u"BURN_DOWN", PanelShape::Line, Series::Day, {Metric::StillOpen, Metric::NotYetDue}},
        {Report::OnTime, u"ON_TIME_TREND", PanelShape::Line, Series::Month, {Metric::OnTimeRate}},
        {Report::Workload, u"WORKLOAD", PanelShape::Bars, Series::Agent, {Metric::OpenCases, Metric::OverdueCases}},
        {Report::Workload, u"AGENT_RECEIVED", PanelShape::Bars, Series::Agent, {Metric::ReceivedCases}},
        {Report::Workload, u"AGENT_ON_TIME", PanelShape::Bars, Series::Agent, {Metric::OnTimeRate}},
        {Report::Workload, u"CALLS", PanelShape::HeatMap, Series::Hour, {Metric::CallsReceived}},
        {Report::Rights, u"RIGHT_CHANNEL", PanelShape::Stacked, Series::RightChannel, {Metric::ReceivedCases}},
        {Report::OnTime, u"REPLY_DAYS_RIGHT", PanelShape::Bars, Series::Right, replyDays},
        {Report::OnTime, u"REPLY_DAYS_PLATFORM", PanelShape::Bars, Series::Platform, replyDays},
        {Report::OnTime, u"REPLY_DAYS_CHANNEL", PanelShape::Bars, Series::Channel, replyDays},
        {Report::OnTime, u"REPLY_DAYS_MINOR", PanelShape::Bars, Series::Minor, replyDays},
        {Report::Rights, u"GROUND_MIX", PanelShape::Bars, Series::Ground, {Metric::GroundMix}},
        {Report::Rights, u"GROUND_CONFIRMED", PanelShape::Bars, Series::Ground, {Metric::GroundConfirmed}},
        {Report::Milestones, u"MILESTONES", PanelShape::Bars, Series::Milestone, {Metric::MilestoneMisses}},
        {Report::Refusals, u"REFUSAL_GROUNDS", PanelShape::Bars, Series::Ground, {Metric::RefusalRate}},
        {Report::Processors,
         u"ANSWER_TIMES",
         PanelShape::Bars,
         Series::Holder,
         {Metric::AnswerDays, Metric::AnswerDaysP90}},
        {Report::Processors, u"ANSWERED_IN_TERM", PanelShape::Bars, Series::Holder, {Metric::AnsweredInTerm}},
        {Report::Processors, u"WAITING_IN_TERM", PanelShape::Bars, Series::Holder, {Metric::WaitingInTerm}},
        {Report::Processors, u"PROOF_MISSING", PanelShape::Bars, Series::Holder, {Metric::ProofMissing}},
        {Report::Processors, u"LATE_MESSAGES", PanelShape::Bars, Series::Holder, {Metric::LateMessages}},
        {Report::Access, u"ACCESS_USERS", PanelShape::Bars, Series::Agent, recordAccesses},
        {Report::Access, u"OUT_OF_HOURS", PanelShape::Bars, Series::Agent, {Metric::OutOfHours}},
        {Report::Access, u"UNMASK_OUTLIERS", PanelShape::Bars, Series::Agent, {Metric::UnmaskOutliers}},
        {Report::Access, u"DAYS_OVER_LIMIT", PanelShape::Bars, Series::Agent, {Metric::DaysOverLimit}},
        {Report::Incidents, u"INCIDENT_GRADES", PanelShape::Bars, Series::Grade, {Metric::IncidentCount}},
        {Report::Incidents, u"INCIDENT_HOURS", PanelShape::Bars, Series::Step, {Metric::IncidentHours}},
        {Report::Incidents, u"INCIDENT_STEPS_LATE", PanelShape::Bars, Series::Step, {Metric::IncidentStepsLate}},
        {Report::Registers, u"REGISTER_GAPS", PanelShape::Bars, Series::Gap, {Metric::ProcessorsIncomplete}},
    };
    return list;
}

// A nought that listReportCases answers for like for any other.
Figure nought(const Figure& like, const QString& point)
{
    Figure figure = countFigure(like.metric, like.series, point, 0);
    figure.hasCases = like.hasCases;
    figure.unit = like.unit;
    figure.target = like.target;
    if (like.unit != FigureUnit::Count)
        figure.value.reset();
    return figure;
}

template <typename Code> QStringList codesOf(const QList<Code>& all)
{
    QStringList codes;
    for (const Code one : all)
        codes.append(codeOf(one));
    return codes;
}

// The order in which people expect the points; empty where the order they come in is right.
QStringList naturalOrder(Series series)
{
    switch (series) {
    case Series::Right:
        return codesOf(domain::allRights());
    case Series::Channel:
        return codesOf(domain::allChannels());
    case Series::Milestone:
        return {u"ACKNOWLEDGE"_s, u"VERIFIED"_s, u"COLLECTED"_s, u"APPROVED"_s, u"EXECUTED"_s, u"REPLY"_s};
    case Series::Grade:
        return codesOf(domain::allIncidentGrades());
    case Series::Step:
        return {u"TRIAGE"_s,       u"GRADING"_s, u"AUTHORITY_REPORT"_s, u"DEPARTMENT_REPORT"_s,
                u"PERSONS_TOLD"_s, u"SUMMARY"_s};
    default:
        return {};
    }
}

QStringList ordered(const QStringList& codes, const QStringList& order)
{
    QStringList sorted = codes;
    const auto place = [&](const QString& code) { return order.contains(code) ? order.indexOf(code) : order.size(); };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const QString& left, const QString& right) { return place(left) < place(right); });
    return sorted;
}

class PanelMaker {
public:
    PanelMaker(const QList<Figure>& figures, const PanelFrame& frame)
        : m_figures(figures)
        , m_frame(frame)
    {
    }

    ReportPanel keyFigures() const;
    ReportPanel make(const Plan& plan) const;

private:
    QString word(const QString& group, const QString& code) const { return reportWord(m_frame.language, group, code); }
    ReportPanel begun(const QString& code, PanelShape shape) const;
    QList<Figure> of(Metric metric, Series series) const;
    void addBars(ReportPanel& panel, const Plan& plan) const;
    // `across` and `down` are the two halves of a point; the first half is what `acrossFirst` says.
    struct Grid {
        Series series = Series::Whole;
        QStringList across;
        QStringList down;
        bool acrossFirst = true;
    };
    Grid gridOf(const QList<Figure>& figures) const;
    void addGrid(ReportPanel& panel, const QList<Figure>& figures) const;
    QString acrossWord(Series series, const QString& half) const;
    QString downWord(Series series, const QString& half) const;

    const QList<Figure>& m_figures;
    const PanelFrame& m_frame;
};

ReportPanel PanelMaker::begun(const QString& code, PanelShape shape) const
{
    ReportPanel panel;
    panel.code = code;
    panel.title = word(u"panel"_s, code);
    panel.shape = shape;
    return panel;
}

QList<Figure> PanelMaker::of(Metric metric, Series series) const
{
    QList<Figure> found;
    for (const Figure& figure : m_figures) {
        if (figure.metric == metric && figure.series == series)
            found.append(figure);
    }
    return found;
}

ReportPanel PanelMaker::keyFigures() const
{
    ReportPanel panel = begun(u"KEY_FIGURES"_s, PanelShape::Figures);
    PanelSeries single;
    for (const Figure& figure : m_figures) {
        if (figure.series != Series::Whole)
            continue;
        panel.points.append(word(u"metric"_s, codeOf(figure.metric)));
        single.figures.append(figure);
    }
    if (!single.figures.isEmpty())
        panel.series.append(single);
    return panel;
}

void PanelMaker::addBars(ReportPanel& panel, const Plan& plan) const
{
    const QList<Figure> first = of(plan.metrics.first(), plan.series);
    QStringList points;
    QHash<QString, double> values;
    for (const Figure& figure : first) {
        points.append(figure.point);
        values.insert(figure.point, figure.value.value_or(0));
    }
    points = ordered(points, naturalOrder(plan.series));
    if (plan.series == Series::Agent || plan.series == Series::Holder)
        std::stable_sort(points.begin(), points.end(), [&](const QString& left, const QString& right) {
            return values.value(left) > values.value(right);
        });
    for (const QString& point : std::as_const(points))
        panel.points.append(pointWord(m_frame.language, m_frame.names, plan.series, point));
    for (const Metric metric : plan.metrics) {
        QHash<QString, Figure> byPoint;
        const QList<Figure> figures = of(metric, plan.series);
        for (const Figure& figure : figures)
            byPoint.insert(figure.point, figure);
        PanelSeries series;
        series.name = word(u"metric"_s, codeOf(metric));
        for (const QString& point : std::as_const(points))
            series.figures.append(byPoint.contains(point) || figures.isEmpty() ? byPoint.value(point)
                                                                               : nought(figures.first(), point));
        panel.series.append(series);
    }
}

PanelMaker::Grid PanelMaker::gridOf(const QList<Figure>& figures) const
{
    Grid grid;
    grid.series = figures.first().series;
    grid.acrossFirst = grid.series != Series::Hour;
    QSet<QString> first;
    QSet<QString> second;
    for (const Figure& figure : figures) {
        first.insert(figure.point.section(u' ', 0, 0));
        second.insert(figure.point.section(u' ', 1));
    }
    if (grid.series == Series::DueDay) {
        // A date a regulator set, or one of a notice that changed, may be no working day: what is due on it has its
        // row.
        for (const QDate& day : m_frame.dueDays)
            first.insert(day.toString(Qt::ISODate));
        grid.across = first.values();
        std::sort(grid.across.begin(), grid.across.end());
        grid.down = ordered(second.values(), codesOf(domain::allCaseStates()));
    } else if (grid.series == Series::Hour) {
        constexpr int firstHour = 8;
        constexpr int lastHour = 20; // those of a hotline; others only when somebody called
        for (int hour = 0; hour < 24; ++hour) {
            const QString code = u"%1"_s.arg(hour, 2, 10, QLatin1Char('0'));
            if ((hour >= firstHour && hour <= lastHour) || second.contains(code))
                grid.across.append(code);
        }
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
            grid.down.append(QString::number(day));
    } else {
        grid.across = ordered(first.values(), naturalOrder(Series::Right));
        grid.down = ordered(second.values(), naturalOrder(Series::Channel));
    }
    return grid;
}

QString PanelMaker::acrossWord(Series series, const QString& half) const
{
    if (series == Series::Hour)
        return half + u":00"_s;
    return pointWord(m_frame.language, m_frame.names, series == Series::DueDay ? Series::Day : Series::Right, half);
}

QString PanelMaker::downWord(Series series, const QString& half) const
{
    if (series == Series::DueDay)
        return word(u"state"_s, half);
    return word(series == Series::Hour ? u"weekday"_s : u"channel"_s, half);
}

void PanelMaker::addGrid(ReportPanel& panel, const QList<Figure>& figures) const
{
    QHash<QString, Figure> byPoint;
    for (const Figure& figure : figures)
        byPoint.insert(figure.point, figure);
    const Grid grid = gridOf(figures);
    for (const QString& half : grid.across)
        panel.points.append(acrossWord(grid.series, half));
    for (const QString& below : grid.down) {
        PanelSeries series;
        series.name = downWord(grid.series, below);
        for (const QString& half : grid.across) {
            const QString point = grid.acrossFirst ? half + u' ' + below : below + u' ' + half;
            series.figures.append(byPoint.contains(point) ? byPoint.value(point) : nought(figures.first(), point));
        }
        panel.series.append(series);
    }
}

ReportPanel PanelMaker::make(const Plan& plan) const
{
    ReportPanel panel = begun(QString::fromUtf16(plan.code), plan.shape);
    const QList<Figure> figures = of(plan.metrics.first(), plan.series);
    if (figures.isEmpty())
        return panel;
    panel.unit = figures.first().unit;
    if (plan.series == Series::DueDay || plan.series == Series::RightChannel || plan.series == Series::Hour)
        addGrid(panel, figures);
    else
        addBars(panel, plan);
    return panel;
}

} // namespace

QList<ReportPanel> panelsOf(Report report, const QList<Figure>& figures, const PanelFrame& frame)
{
    const PanelMaker maker(figures, frame);
    QList<ReportPanel> panels{maker.keyFigures()};
    for (const Plan& plan : plans()) {
        const bool isTrend =
            report == Report::Trend && plan.metrics.first() == Metric::OnTimeRate && plan.series == Series::Month;
        if (plan.report == report || isTrend)
            panels.append(maker.make(plan));
    }
    if (panels.first().series.isEmpty())
        panels.removeFirst();
    for (ReportPanel& panel : panels)
        sayTargets(panel, frame.settings, frame.language);
    return panels;
}

QList<domain::MetricWords> metricsOf(const QList<ReportPanel>& panels, domain::SheetLanguage language)
{
    QList<domain::MetricWords> metrics;
    QSet<int> known;
    for (const ReportPanel& panel : panels) {
        for (const PanelSeries& series : panel.series) {
            for (const Figure& figure : series.figures) {
                if (known.contains(static_cast<int>(figure.metric)))
                    continue;
                known.insert(static_cast<int>(figure.metric));
                const QString code = codeOf(figure.metric);
                metrics.append({figure.metric, reportWord(language, u"metric"_s, code),
                                reportWord(language, u"definition"_s, code)});
            }
        }
    }
    return metrics;
}

} // namespace rd::reports

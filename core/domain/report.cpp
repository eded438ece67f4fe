#include "core/domain/report.h"

#include "core/domain/code_table.h"

#include <cmath>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<Report>& reportCodes()
{
    static const CodeTable<Report> table{
        {Report::OnTime, u"ontime"_s},         {Report::Trend, u"trend"_s},
        {Report::Deadlines, u"deadlines"_s},   {Report::Workload, u"workload"_s},
        {Report::Rights, u"rights"_s},         {Report::Milestones, u"milestones"_s},
        {Report::Refusals, u"refusals"_s},     {Report::Complaints, u"complaints"_s},
        {Report::Processors, u"processors"_s}, {Report::Verification, u"verification"_s},
        {Report::Minors, u"minors"_s},         {Report::Access, u"access"_s},
        {Report::Retention, u"retention"_s},   {Report::Incidents, u"incidents"_s},
        {Report::Registers, u"registers"_s},
    };
    return table;
}

constexpr std::pair<Metric, const char16_t*> metricRows[] = {
    {Metric::OnTimeRate, u"ON_TIME_RATE"},
    {Metric::ExecutionOnTime, u"EXECUTION_ON_TIME"},
    {Metric::DaysToReplyMedian, u"DAYS_TO_REPLY_MEDIAN"},
    {Metric::DaysToReplyP90, u"DAYS_TO_REPLY_P90"},
    {Metric::DaysToReplyMax, u"DAYS_TO_REPLY_MAX"},
    {Metric::AcknowledgedInTime, u"ACKNOWLEDGEMENT_RATE"},
    {Metric::LoggedLate, u"LOGGED_LATE"},
    {Metric::LoggingLagMax, u"LOGGING_LAG_MAX"},
    {Metric::OpenCases, u"OPEN_CASES"},
    {Metric::OverdueCases, u"OVERDUE_CASES"},
    {Metric::ReceivedCases, u"RECEIVED_CASES"},
    {Metric::CallsReceived, u"CALLS_RECEIVED"},
    {Metric::GroundMix, u"GROUND_MIX"},
    {Metric::GroundConfirmed, u"GROUND_CONFIRMED"},
    {Metric::MilestoneMisses, u"MILESTONE_MISSES"},
    {Metric::RefusalRate, u"REFUSAL_RATE"},
    {Metric::OverturnRate, u"OVERTURN_RATE"},
    {Metric::ComplaintRate, u"COMPLAINT_RATE"},
    {Metric::ComplaintsUpheld, u"COMPLAINTS_UPHELD"},
    {Metric::ComplaintsOnTime, u"COMPLAINTS_ON_TIME"},
    {Metric::AnsweredInTerm, u"ANSWERED_IN_TERM"},
    {Metric::AnswerDays, u"ANSWER_DAYS"},
    {Metric::AnswerDaysP90, u"ANSWER_DAYS_P90"},
    {Metric::WaitingInTerm, u"WAITING_IN_TERM"},
    {Metric::ProofMissing, u"PROOF_MISSING"},
    {Metric::OptOutHours, u"OPT_OUT_HOURS"},
    {Metric::OptOutUnconfirmed, u"OPT_OUT_UNCONFIRMED"},
    {Metric::PurgesOpen, u"PURGES_OPEN"},
    {Metric::PurgesOverdue, u"PURGES_OVERDUE"},
    {Metric::FirstContactSuccess, u"FIRST_CONTACT_SUCCESS"},
    {Metric::IdentityUnproven, u"IDENTITY_UNPROVEN"},
    {Metric::MinorCases, u"MINOR_CASES"},
    {Metric::MinorsAnsweredInTime, u"MINORS_ANSWERED_IN_TIME"},
    {Metric::AccessGranted, u"ACCESS_GRANTED"},
    {Metric::AccessDenied, u"ACCESS_DENIED"},
    {Metric::StillOpen, u"STILL_OPEN"},
    {Metric::NotYetDue, u"NOT_YET_DUE"},
    {Metric::MinorAccessUnapproved, u"MINOR_ACCESS_UNAPPROVED"},
    {Metric::Lockouts, u"LOCKOUTS"},
    {Metric::LateMessages, u"LATE_MESSAGES"},
    {Metric::RecordViews, u"RECORD_VIEWS"},
    {Metric::Unmasks, u"UNMASKS"},
    {Metric::Exports, u"EXPORTS"},
    {Metric::OutOfHours, u"OUT_OF_HOURS"},
    {Metric::UnmaskOutliers, u"UNMASK_OUTLIERS"},
    {Metric::DaysOverLimit, u"DAYS_OVER_LIMIT"},
    {Metric::RetentionDue, u"RETENTION_DUE"},
    {Metric::CasesErased, u"CASES_ERASED"},
    {Metric::HoldsStanding, u"HOLDS_STANDING"},
    {Metric::HoldsUnreviewed, u"HOLDS_UNREVIEWED"},
    {Metric::OldestHold, u"OLDEST_HOLD"},
    {Metric::IncidentCount, u"INCIDENTS"},
    {Metric::IncidentHours, u"INCIDENT_HOURS"},
    {Metric::IncidentStepsLate, u"INCIDENT_STEPS_LATE"},
    {Metric::IncidentsLate, u"INCIDENTS_LATE"},
    {Metric::ProcessorsIncomplete, u"PROCESSORS_INCOMPLETE"},
    {Metric::ConsentsWithoutEvidence, u"CONSENTS_WITHOUT_EVIDENCE"},
    {Metric::CalendarYears, u"CALENDAR_YEARS"},
};

const CodeTable<Metric>& metricCodes()
{
    static const CodeTable<Metric> table(metricRows);
    return table;
}

const CodeTable<Series>& seriesCodes()
{
    static const CodeTable<Series> table{
        {Series::Whole, u"WHOLE"_s},
        {Series::Month, u"MONTH"_s},
        {Series::Right, u"RIGHT"_s},
        {Series::Platform, u"PLATFORM"_s},
        {Series::Channel, u"CHANNEL"_s},
        {Series::RightChannel, u"RIGHT_CHANNEL"_s},
        {Series::Minor, u"MINOR"_s},
        {Series::Agent, u"AGENT"_s},
        {Series::Stage, u"STAGE"_s},
        {Series::DueDay, u"DUE_DAY"_s},
        {Series::Age, u"AGE"_s},
        {Series::Hour, u"HOUR"_s},
        {Series::Milestone, u"MILESTONE"_s},
        {Series::Ground, u"GROUND"_s},
        {Series::Holder, u"HOLDER"_s},
        {Series::Grade, u"GRADE"_s},
        {Series::Step, u"STEP"_s},
        {Series::Gap, u"GAP"_s},
    };
    return table;
}

const CodeTable<FigureUnit>& unitCodes()
{
    static const CodeTable<FigureUnit> table{
        {FigureUnit::Count, u"COUNT"_s}, {FigureUnit::Share, u"SHARE"_s}, {FigureUnit::WorkingDays, u"WORKING_DAYS"_s},
        {FigureUnit::Hours, u"HOURS"_s}, {FigureUnit::Days, u"DAYS"_s},
    };
    return table;
}

} // namespace

QString codeOf(Report report)
{
    return reportCodes().codeOf(report);
}

std::optional<Report> parseReport(const QString& code)
{
    return reportCodes().parse(code);
}

QList<Report> allReports()
{
    return reportCodes().values();
}

QString codeOf(Metric metric)
{
    return metricCodes().codeOf(metric);
}

std::optional<Metric> parseMetric(const QString& code)
{
    return metricCodes().parse(code);
}

QList<Metric> allMetrics()
{
    return metricCodes().values();
}

QString codeOf(Series series)
{
    return seriesCodes().codeOf(series);
}

std::optional<Series> parseSeries(const QString& code)
{
    return seriesCodes().parse(code);
}

QList<Series> allSeries()
{
    return seriesCodes().values();
}

QString codeOf(FigureUnit unit)
{
    return unitCodes().codeOf(unit);
}

namespace {

constexpr double percentOfWhole = 100;

} // namespace

QString targetText(const FigureTarget& target)
{
    // Per mille at the finest; a whole number without its nought.
    return QString::number(std::round(target.share * percentOfWhole * 10) / 10, 'g', 4) + u" %"_s;
}

QString valueText(const Figure& figure)
{
    if (!figure.value)
        return u"–"_s;
    switch (figure.unit) {
    case FigureUnit::Count:
        return QString::number(figure.counted);
    case FigureUnit::Share:
        return QString::number(*figure.value * percentOfWhole, 'f', 1) + u" %"_s;
    case FigureUnit::WorkingDays:
    case FigureUnit::Hours:
    case FigureUnit::Days:
        return QString::number(*figure.value, 'f', 1);
    }
    Q_UNREACHABLE();
}

} // namespace rd::domain

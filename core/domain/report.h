#pragma once

#include "core/domain/case.h"

#include <optional>

namespace rd::domain {

// The reports of rule book §12, by the names the command line and the window call them by.
enum class Report {
    OnTime,
    Trend, // the on-time rate alone, month by month: cheap over years
    Deadlines,
    Workload,
    Rights,
    Milestones,
    Refusals,
    Complaints,
    Processors,
    Verification,
    Minors,
    Access,
    Retention,
    Incidents,
    Registers
};
QString codeOf(Report report); // ontime trend deadlines workload …
std::optional<Report> parseReport(const QString& code);
QList<Report> allReports();

// What a figure counts, after rule book §12. Its definition stands under its code in resources/reports/words.json.
enum class Metric {
    OnTimeRate,
    ExecutionOnTime,
    DaysToReplyMedian,
    DaysToReplyP90,
    DaysToReplyMax,
    AcknowledgedInTime,
    LoggedLate,
    LoggingLagMax,
    OpenCases,
    OverdueCases,
    ReceivedCases,
    CallsReceived,
    GroundMix,
    GroundConfirmed,
    MilestoneMisses,
    RefusalRate,
    OverturnRate,
    ComplaintRate,
    ComplaintsUpheld,
    ComplaintsOnTime,
    AnsweredInTerm,
    AnswerDays,
    AnswerDaysP90,
    WaitingInTerm,
    ProofMissing,
    OptOutHours,
    OptOutUnconfirmed,
    PurgesOpen,
    PurgesOverdue,
    FirstContactSuccess,
    IdentityUnproven,
    MinorCases,
    MinorsAnsweredInTime,
    AccessGranted,
    AccessDenied,
    StillOpen,
    NotYetDue,
    MinorAccessUnapproved,
    Lockouts,
    LateMessages,
    RecordViews,
    Unmasks,
    Exports,
    OutOfHours,
    UnmaskOutliers,
    DaysOverLimit,
    RetentionDue,
    CasesErased,
    HoldsStanding,
    HoldsUnreviewed,
    OldestHold,
    IncidentCount,
    IncidentHours,
    IncidentStepsLate,
    IncidentsLate,
    ProcessorsIncomplete,
    ConsentsWithoutEvidence,
    CalendarYears
};
QString codeOf(Metric metric); // ON_TIME_RATE …
std::optional<Metric> parseMetric(const QString& code);
QList<Metric> allMetrics();

// What a figure is split by; its point then names the part: a month, a code, the id of a user, the code of a holder.
enum class Series {
    Whole, // no point
    Month, // 2026-11
    Right,
    Platform,
    Channel,
    RightChannel, // COPY HOTLINE
    Minor, // MINOR ADULT
    Agent, // UserId
    Stage, // of the due date: DueStage
    Day, // of the month that runs: 2026-11-05
    DueDay, // day and state of the case: 2026-12-14 IN_PROGRESS
    Age, // working days since D0: 0-5 6-10 11-15 16+
    Hour, // day of the week (1 = Monday) and hour: 1 09
    Milestone, // ACKNOWLEDGE VERIFIED COLLECTED APPROVED EXECUTED REPLY
    Ground, // D1…D8, G1…G8; NONE where a part was withheld without one
    Holder,
    Grade, // of an incident; NONE while it is not graded
    Step, // of an incident: TRIAGE GRADING …
    Gap // in a register: CATEGORIES CONTRACT ASSESSMENT CROSS_BORDER
};
QString codeOf(Series series); // WHOLE MONTH …
std::optional<Series> parseSeries(const QString& code);
QList<Series> allSeries();

enum class FigureUnit { Count, Share, WorkingDays, Hours, Days };
QString codeOf(FigureUnit unit); // COUNT SHARE WORKING_DAYS HOURS DAYS

// Both days count. R-RP-01: by the due date what says something of punctuality, by D0 what says how much came. What is
// left out does not narrow the report.
struct ReportFilter {
    QDate from;
    QDate to;
    std::optional<RightType> right; // among those a case asks for
    QString platform;
    std::optional<Channel> channel;
    UserId agent; // who handles the case
    std::optional<bool> minor;
    QString holder; // who has a task of the case
};

// What a rate should reach; `since` is invalid where nobody has set a target and the usual one counts.
struct FigureTarget {
    double share = 1; // from 0 to 1
    QDate since;
    bool operator==(const FigureTarget& other) const = default;
};
QString targetText(const FigureTarget& target); // "95 %", "97.5 %"

struct Figure {
    Metric metric = Metric::OnTimeRate;
    Series series = Series::Whole;
    QString point;
    qint64 counted = 0; // numerator of a share; the count itself of a count
    qint64 of = 0; // denominator of a share; of days and hours what they were taken from; 0 of a count
    // Share from 0 to 1, days, hours or the count; nothing where there was nothing to take it from.
    std::optional<double> value;
    FigureUnit unit = FigureUnit::Count;
    bool hasCases = false; // listReportCases shows what is behind it
    std::optional<FigureTarget> target = {}; // of a share, on the first day of its point
};

// "12", "95.0 %", "3.4"; "–" where there was nothing to take it from.
QString valueText(const Figure& figure);

struct ReportFigures {
    Report report = Report::OnTime;
    ReportFilter filter;
    QDateTime asOf; // UTC: what was past and what was open then
    QList<Figure> figures;
};

// A case behind a figure, masked as in every list.
struct ReportCase {
    CaseSummary summary;
    QDate received; // D0
    bool counted = false; // in the numerator
};

// A page of them; `next` is empty on the last page and otherwise goes back in as `after`.
struct ReportCasePage {
    QList<ReportCase> rows;
    QString next;
};

// Plain facts, without anything of a person, that the figures are made of.
// How many of how many, of one point.
struct Tally {
    QString point;
    qint64 counted = 0;
    qint64 of = 0;
};
// How many went from one day to another; an invalid day has not come yet.
struct Spell {
    QString point;
    QDate from;
    QDate to;
    qint64 cases = 0;
};
// How often somebody looked at personal data within a minute, or took them out of the desk.
enum class AccessKind { View, Unmask, Export };
struct RecordAccess {
    QString user; // UserId
    AccessKind kind = AccessKind::View;
    QDateTime minute; // UTC
    qint64 times = 0;
};

} // namespace rd::domain

#include "core/desk/reports/run_report.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/record_reports.h"
#include "core/desk/reports/report_scope.h"
#include "core/letters/letter_template.h"
#include "core/reports/targets.h"
#include "core/reports/time_figures.h"
#include "core/reports/work_figures.h"

namespace rd::desk {

using domain::Figure;
using domain::Metric;
using domain::Report;
using domain::Series;
using domain::Tally;
using storage::ReportScope;
using Figures = QList<Figure>;

namespace {

Result<Figures> onTimeReport(const Desk& desk, const ReportScope& scope)
{
    const storage::ReportRepository& facts = desk.storage().reports();
    const reports::WorkingDays days = workingDaysOf(desk);
    RD_TRY_ASSIGN(const QList<Tally> months, facts.onTimeByMonth(scope));
    Figures figures = reports::onTimeFigures(months);
    RD_TRY_ASSIGN(const Tally executed, facts.executedInTime(scope));
    figures.append(reports::shareFigure(Metric::ExecutionOnTime, Series::Whole, executed));
    for (const Series series : {Series::Whole, Series::Right, Series::Platform, Series::Channel, Series::Minor}) {
        RD_TRY_ASSIGN(const QList<domain::Spell> replies, facts.replySpells(scope, series));
        figures += reports::replyDayFigures(series, replies, days);
    }
    RD_TRY_ASSIGN(const QList<domain::Spell> receipts, facts.receiptSpells(scope));
    figures.append(reports::acknowledgementFigure(receipts, days));
    RD_TRY_ASSIGN(const QList<domain::Spell> loggings, facts.loggingSpells(scope));
    return figures + reports::loggingFigures(loggings, days);
}

Result<Figures> trendReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<Tally> months, desk.storage().reports().onTimeByMonth(scope));
    return reports::onTimeFigures(months);
}

// The month that runs, whatever the period: like what is open, it is read as it stands now.
Result<Figures> burnDown(const Desk& desk, ReportScope scope)
{
    const QDate today = shanghaiDate(scope.now);
    scope.filter.from = QDate(today.year(), today.month(), 1);
    scope.filter.to = QDate(today.year(), today.month(), today.daysInMonth());
    RD_TRY_ASSIGN(const QList<domain::Spell> due, desk.storage().reports().answersOfDue(scope));
    return reports::burnDownFigures(due, today);
}

Result<Figures> deadlinesReport(const Desk& desk, const ReportScope& scope)
{
    const QDate today = shanghaiDate(scope.now);
    RD_TRY_ASSIGN(const QList<storage::OpenOfDay> stored, desk.storage().reports().openByDue(scope));
    QList<reports::OpenDay> open;
    for (const storage::OpenOfDay& day : stored)
        open.append({day.due, stageOfDay(desk, day.due, day.dueEnd, scope.now), day.state, day.cases});
    RD_TRY_ASSIGN(const QList<domain::Spell> since, desk.storage().reports().openByReceipt(scope));
    RD_TRY_ASSIGN(const Figures month, burnDown(desk, scope));
    return reports::stageFigures(open)
        + reports::dueDayFigures(open, today, desk.calendar().workingDayAfter(today.addDays(-1), calendarDays))
        + reports::ageFigures(since, today, workingDaysOf(desk)) + month;
}

Result<Figures> workloadReport(const Desk& desk, const ReportScope& scope)
{
    const storage::ReportRepository& facts = desk.storage().reports();
    reports::Workload work;
    RD_TRY_ASSIGN(work.open, facts.openByAgent(scope));
    RD_TRY_ASSIGN(work.received, facts.receivedByAgent(scope));
    RD_TRY_ASSIGN(work.onTime, facts.onTimeByAgent(scope));
    RD_TRY_ASSIGN(const QList<Tally> hours, facts.callsByHour(scope));
    return reports::workloadFigures(work) + reports::callFigures(hours);
}

Result<Figures> rightsReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(QList<Tally> received, desk.storage().reports().receivedByRightAndChannel(scope));
    const Tally whole = received.takeFirst();
    Figures figures = reports::countFigures(Metric::ReceivedCases, Series::RightChannel, received);
    // A case stands in as many cells as it has rights.
    figures.first() = reports::countFigure(Metric::ReceivedCases, Series::Whole, {}, whole.counted);
    RD_TRY_ASSIGN(const QList<Tally> grounds, desk.storage().reports().deletionGrounds(scope));
    return figures + reports::groundFigures(grounds);
}

Result<Figures> milestonesReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<domain::Spell> milestones, desk.storage().reports().milestoneSpells(scope));
    return reports::milestoneFigures(milestones, shanghaiDate(scope.now));
}

Result<Figures> refusalsReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<Tally> refusals, desk.storage().reports().refusals(scope));
    RD_TRY_ASSIGN(const storage::ComplaintTally complaints, desk.storage().reports().complaints(scope));
    return reports::refusalFigures(refusals)
        + Figures{reports::shareFigure(Metric::OverturnRate, Series::Whole,
                                       {{}, complaints.overturned, complaints.aboutRefusals})};
}

// R-DL-07: receipts and notices are no answers.
Result<qint64> answersSent(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<Tally> sent, desk.storage().reports().lettersSent(scope));
    qint64 answers = 0;
    for (const Tally& one : sent) {
        RD_TRY_ASSIGN(const letters::LetterTemplate letter, letters::letterTemplate(one.point));
        if (letter.substantive)
            answers += one.counted;
    }
    return answers;
}

Result<Figures> complaintsReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const storage::ComplaintTally tally, desk.storage().reports().complaints(scope));
    RD_TRY_ASSIGN(const qint64 answers, answersSent(desk, scope));
    return reports::complaintFigures({{{}, tally.received, answers},
                                      {{}, tally.upheld, tally.decided},
                                      {{}, tally.onTime, tally.due},
                                      {{}, tally.overturned, tally.aboutRefusals}});
}

Result<Figures> processorsReport(const Desk& desk, const ReportScope& scope)
{
    const storage::ReportRepository& facts = desk.storage().reports();
    RD_TRY_ASSIGN(const storage::SentTasks sent, facts.sentTasks(scope));
    QList<reports::HolderWork> holders;
    for (const storage::HolderTally& one : sent.holders)
        holders.append({one.holder, one.sent, one.inTerm, one.waiting, one.proofMissing});
    RD_TRY_ASSIGN(const storage::OptOutTally optOuts, facts.optOuts(scope));
    RD_TRY_ASSIGN(const Tally purges, facts.purges(scope));
    RD_TRY_ASSIGN(const Figures late, lateMessages(desk, scope));
    return late + reports::holderFigures(holders, sent.answers, workingDaysOf(desk))
        + reports::optOutFigures({optOuts.confirmed, optOuts.unconfirmed, optOuts.milliseconds})
        + Figures{reports::countFigure(Metric::PurgesOpen, Series::Whole, {}, purges.of),
                  reports::countFigure(Metric::PurgesOverdue, Series::Whole, {}, purges.counted)};
}

Result<Figures> verificationReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const Tally atFirst, desk.storage().reports().verifiedAtFirst(scope));
    RD_TRY_ASSIGN(const Tally unproven, desk.storage().reports().identityUnproven(scope));
    RD_TRY_ASSIGN(const qint64 lockouts, desk.storage().reports().lockouts(scope));
    return Figures{reports::shareFigure(Metric::FirstContactSuccess, Series::Whole, atFirst),
                   reports::shareFigure(Metric::IdentityUnproven, Series::Whole, unproven),
                   reports::countFigure(Metric::Lockouts, Series::Whole, {}, lockouts)};
}

Result<Figures> minorsReport(const Desk& desk, const ReportScope& scope)
{
    const storage::ReportRepository& facts = desk.storage().reports();
    RD_TRY_ASSIGN(const qint64 cases, facts.minorCases(scope));
    RD_TRY_ASSIGN(const QList<domain::Spell> replies, facts.minorReplySpells(scope));
    RD_TRY_ASSIGN(const Tally access, facts.accessDecisions(scope));
    RD_TRY_ASSIGN(const Figure unapproved, unapprovedAccesses(desk, scope));
    return Figures{reports::countFigure(Metric::MinorCases, Series::Whole, {}, cases),
                   reports::minorFigure(replies, shanghaiDate(scope.now), workingDaysOf(desk)),
                   reports::countFigure(Metric::AccessGranted, Series::Whole, {}, access.counted),
                   reports::countFigure(Metric::AccessDenied, Series::Whole, {}, access.of - access.counted),
                   unapproved};
}

Result<Figures> figuresOf(const Desk& desk, Report report, const ReportScope& scope)
{
    switch (report) {
    case Report::OnTime:
        return onTimeReport(desk, scope);
    case Report::Trend:
        return trendReport(desk, scope);
    case Report::Deadlines:
        return deadlinesReport(desk, scope);
    case Report::Workload:
        return workloadReport(desk, scope);
    case Report::Rights:
        return rightsReport(desk, scope);
    case Report::Milestones:
        return milestonesReport(desk, scope);
    case Report::Refusals:
        return refusalsReport(desk, scope);
    case Report::Complaints:
        return complaintsReport(desk, scope);
    case Report::Processors:
        return processorsReport(desk, scope);
    case Report::Verification:
        return verificationReport(desk, scope);
    case Report::Minors:
        return minorsReport(desk, scope);
    case Report::Access:
        return accessReport(desk, scope);
    case Report::Retention:
        return retentionReport(desk, scope);
    case Report::Incidents:
        return incidentsReport(desk, scope);
    case Report::Registers:
        return registersReport(desk);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<domain::ReportFigures> runReport(const Desk& desk, Report report, const domain::ReportFilter& filter)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    const storage::OneMoment moment = desk.storage().oneMoment();
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(const ReportScope scope, reportScope(desk, filter));
    domain::ReportFigures made;
    made.report = report;
    made.filter = filter;
    made.asOf = scope.now;
    RD_TRY_ASSIGN(made.figures, figuresOf(desk, report, scope));
    for (Figure& figure : made.figures)
        figure.hasCases = hasCases(figure.metric);
    RD_TRY_ASSIGN(const QList<domain::RateTarget> targets, desk.storage().targets().all());
    reports::setTargets(made.figures, {targets, filter.from});
    return made;
}

} // namespace rd::desk

#include "ui/reports/scheduled_reports.h"

#include "core/desk/reports/own_folder.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/words.h"

#include <QDir>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds retryAfter = std::chrono::hours(1);

// Of the desk's own clock where it tells it, so that both of its times belong together.
std::chrono::milliseconds steadyOf(const Clock& clock)
{
    const std::optional<ClockReading> reading = clock.reading();
    return reading ? reading->steady : steadyTime();
}

desk::LastReports lastOf(const ReportPlan& plan)
{
    return {plan.lastDaily, plan.lastWeekly, plan.lastMonthly};
}

// What has to be done about the folder is done where it was chosen.
QString problemWords(const Error& error, const QString& folder)
{
    const QString shown = QDir::toNativeSeparators(folder);
    if (error.code == ErrorCode::Cancelled)
        return ScheduledReports::tr("It was stopped.");
    if (error.code == ErrorCode::InvalidArgument && error.args.value(u"field"_s) == u"reportFolder"_s)
        return ScheduledReports::tr("The folder %1 is not there any more, or others may write into it. Bring it back, "
                                    "or choose another under Reports.")
            .arg(shown);
    if (error.code == ErrorCode::FileDamaged)
        return ScheduledReports::tr("The list of the reports in %1 (RightsDesk-reports.json) cannot be read. Take it "
                                    "out of the folder, or choose another under Reports.")
            .arg(shown);
    return errorText(error);
}

} // namespace

ScheduledReports::ScheduledReports(DeskContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_plan(reportPlanOf(owner()))
{
}

void ScheduledReports::start()
{
    if (m_watching == Watching::NoMore || !domain::permits(m_context.user.roles, domain::Permission::ViewReports))
        return;
    m_watching = Watching::Now;
    check();
}

void ScheduledReports::stop()
{
    m_watching = Watching::NoMore;
}

void ScheduledReports::check()
{
    if (!isWaiting())
        writeNow();
}

// A clock that was set back does not make the hour longer.
bool ScheduledReports::isWaiting() const
{
    if (!m_retryAt.isValid() || steadyOf(m_context.desk.clock()) >= m_retrySteady)
        return false;
    const qint64 left = m_context.desk.clock().now().secsTo(m_retryAt);
    return left > 0 && left <= retryAfter.count();
}

PlanOwner ScheduledReports::owner() const
{
    return {m_context.desk.path(), m_context.user.id};
}

void ScheduledReports::writeNow()
{
    if (m_watching != Watching::Now || m_writing || !m_plan.on)
        return;
    if (const desk::DueReports wanted = due(); wanted.any())
        write(wanted);
}

desk::ReportSchedule ScheduledReports::schedule() const
{
    desk::ReportSchedule schedule;
    schedule.folder = m_plan.folder;
    schedule.daily = m_plan.daily;
    schedule.weekly = m_plan.weekly;
    schedule.monthly = m_plan.monthly;
    schedule.keep = m_plan.keep;
    schedule.language = sheetLanguage();
    return schedule;
}

desk::DueReports ScheduledReports::due() const
{
    return desk::dueReports(m_context.desk, schedule(), lastOf(m_plan));
}

Result<void> ScheduledReports::setPlan(const ReportPlan& plan)
{
    if (plan.on) {
        RD_TRY(desk::requireOwnFolder(plan.folder));
    }
    ReportPlan wanted = plan;
    const bool sameFolder = plan.folder == m_plan.folder;
    wanted.lastDaily = sameFolder ? m_plan.lastDaily : QDate();
    wanted.lastWeekly = sameFolder ? m_plan.lastWeekly : QDate();
    wanted.lastMonthly = sameFolder ? m_plan.lastMonthly : QDate();
    RD_TRY(rememberReportPlan(owner(), wanted));
    m_plan = wanted;
    m_problem.clear();
    m_told.clear();
    m_retryAt = {};
    m_notRemoved.clear();
    Q_EMIT changed();
    writeNow();
    return {};
}

void ScheduledReports::write(const desk::DueReports& due)
{
    desk::ReportSchedule wanted = schedule();
    wanted.daily = due.daily;
    wanted.weekly = due.weekly;
    wanted.monthly = due.monthly;
    const desk::LastReports last = desk::writtenToday(m_context.desk, due, lastOf(m_plan));
    m_writing = true;
    Q_EMIT changed();
    m_context.jobs.start(
        tr("Writing the scheduled reports"), this,
        [&desk = m_context.desk, wanted](const JobToken& job) {
            return desk::writeScheduledReports(desk, wanted, job);
        },
        [this, last, folder = wanted.folder](const Result<desk::ScheduledReports>& done) {
            m_writing = false;
            // Another folder was chosen meanwhile: what went into the one before says nothing of it.
            if (folder == m_plan.folder)
                tell(done, last);
            Q_EMIT changed();
            check();
        });
}

void ScheduledReports::tell(const Result<desk::ScheduledReports>& done, const desk::LastReports& last)
{
    if (!done)
        return tellProblem(done.error());
    m_problem.clear();
    m_told.clear();
    m_retryAt = {};
    m_notRemoved = done->notRemoved;
    m_plan.lastDaily = last.daily;
    m_plan.lastWeekly = last.weekly;
    m_plan.lastMonthly = last.monthly;
    // What was not remembered is found in the folder the next time and not written again.
    (void)rememberReportPlan(owner(), m_plan);
}

// Once for each reason: it stands under Reports as long as it lasts.
void ScheduledReports::tellProblem(const Error& error)
{
    m_problem = problemWords(error, m_plan.folder);
    m_retryAt = m_context.desk.clock().now().addSecs(retryAfter.count());
    m_retrySteady = steadyOf(m_context.desk.clock()) + retryAfter;
    if (error.code == ErrorCode::Cancelled || m_told == m_problem)
        return;
    m_told = m_problem;
    m_context.notices.say(NoticeKind::Problem,
                          tr("The scheduled reports were not written. %1 The next attempt is at %2.")
                              .arg(m_problem, timeText(m_retryAt)));
}

} // namespace rd::ui

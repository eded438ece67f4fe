#include "core/desk/cases/view_case.h"
#include "core/desk/incidents/report_incident.h"
#include "core/desk/reports/list_report_cases.h"
#include "core/desk/reports/run_report.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::CaseState;
using domain::Figure;
using domain::Metric;
using domain::Outcome;
using domain::Report;
using domain::ReportFigures;
using domain::ReportFilter;
using domain::RightType;
using domain::Series;

namespace {

const QDate d0(2026, 10, 26);
const QDate due(2026, 11, 16);

ReportFilter november()
{
    ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    return filter;
}

ReportedCase answered(int index, const QDateTime& at, CaseState state = CaseState::Closed)
{
    ReportedCase made = reportedCase(index, d0, due, RightType::Copy);
    made.header.state = state;
    made.header.repliedAt = at;
    return made;
}

ReportedCase withdrawn(int index, const QDateTime& at)
{
    ReportedCase made = reportedCase(index, d0, due, RightType::Copy);
    made.header.state = CaseState::Withdrawn;
    made.turns.append(withdrawalOf(made, at));
    return made;
}

} // namespace

// The arithmetic of rule book §12 on a real desk, case by case.
class RunReportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    Figure onTime(const QList<ReportedCase>& cases);

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s); }
    void anAnswerOnTheLastMinuteIsInTime_R_DL_03();
    void aMinuteLaterIsLate_R_DL_03();
    void openAndOverdueIsNotOnTime_R_RP_01();
    void whatIsNotDueYetIsNotCounted_R_RP_01();
    void mergedCasesAreOutside_R_RP_01();
    void whatWasTakenBackBeforeItWasDueIsOutside_R_RP_01();
    void whatWasTakenBackLaterIsLate_R_RP_01();
    void anAnswerByT03Counts_R_RP_01();
    void theMonthIsThatOfTheDueDate_R_RP_01();
    void anItemAddedLaterIsExecutedByItsOwnDate_R_DL_11();
    void aDeletionOfKeptDataMayComeLater_R_DL_08();
    void whatRunsBeforeItIsDueWaitsInTheQueueOfToday();
    void aFilterNarrowsTheFigureAndItsCases();
    void agentsSeeNoReports();
    void anAuditorSeesMaskedCases();
    void aPeriodThatIsNoneIsRefused();
    void aPlatformThatIsNoneIsRefused();
    void aFigureWithoutCasesSaysSo();
    void aLookIsCountedForWhoLooked();
    void anIncidentThatNobodyLooksIntoIsLate_R_IN_02();
};

Figure RunReportTest::onTime(const QList<ReportedCase>& cases)
{
    writeCases(supervisor(), cases);
    return figureOf(orDie(desk::runReport(supervisor(), Report::OnTime, november())), Metric::OnTimeRate);
}

void RunReportTest::anAnswerOnTheLastMinuteIsInTime_R_DL_03()
{
    QCOMPARE(onTime({answered(1, evening(due))}).value, 1.0);
}

void RunReportTest::aMinuteLaterIsLate_R_DL_03()
{
    const Figure figure = onTime({answered(1, evening(due)), answered(2, evening(due).addSecs(60))});
    QCOMPARE(figure.counted, 1);
    QCOMPARE(figure.of, 2);
}

void RunReportTest::openAndOverdueIsNotOnTime_R_RP_01()
{
    const Figure figure = onTime({answered(1, evening(due)), reportedCase(2, d0, due, RightType::Copy)});
    QCOMPARE(figure.counted, 1);
    QCOMPARE(figure.of, 2);
}

void RunReportTest::whatIsNotDueYetIsNotCounted_R_RP_01()
{
    ReportedCase early = reportedCase(1, d0, QDate(2026, 11, 23), RightType::Copy);
    early.header.repliedAt = evening(due);
    QCOMPARE(onTime({early}).of, 0);
    m_desk->setNow(u"2026-11-23T17:30:00+08:00"_s);
    QCOMPARE(onTime({}).counted, 1);
}

void RunReportTest::mergedCasesAreOutside_R_RP_01()
{
    QCOMPARE(onTime({answered(1, evening(due), CaseState::Merged)}).of, 0);
}

void RunReportTest::whatWasTakenBackBeforeItWasDueIsOutside_R_RP_01()
{
    QCOMPARE(onTime({withdrawn(1, evening(due))}).of, 0);
}

void RunReportTest::whatWasTakenBackLaterIsLate_R_RP_01()
{
    ReportedCase twice = withdrawn(1, evening(due).addDays(-3)); // one item first, the rest when it was late
    twice.turns.append(withdrawalOf(twice, evening(due).addSecs(60)));
    const Figure figure = onTime({twice});
    QCOMPARE(figure.counted, 0);
    QCOMPARE(figure.of, 1);
}

void RunReportTest::anAnswerByT03Counts_R_RP_01()
{
    ReportedCase made = answered(1, evening(due).addDays(-1), CaseState::AwaitingInfo);
    made.header.items.first().outcome = Outcome::NotActionableIdentity;
    made.replies.append(letterOf(made, u"T03"_s, made.header.repliedAt));
    QCOMPARE(onTime({made}).value, 1.0);
}

void RunReportTest::theMonthIsThatOfTheDueDate_R_RP_01()
{
    ReportedCase october = answered(1, evening(due));
    october.header.deadline.due = QDate(2026, 10, 30);
    october.header.deadline.dueEnd = evening(october.header.deadline.due);
    QCOMPARE(onTime({october}).of, 0);
    ReportFilter filter = november();
    filter.from = d0;
    const domain::ReportFigures made = orDie(desk::runReport(supervisor(), Report::OnTime, filter));
    QCOMPARE(figureOf(made, Metric::OnTimeRate, Series::Month, u"2026-10"_s).of, 1);
    QCOMPARE(figureOf(made, Metric::OnTimeRate, Series::Month, u"2026-11"_s).of, 0);
}

void RunReportTest::anItemAddedLaterIsExecutedByItsOwnDate_R_DL_11()
{
    ReportedCase made = reportedCase(1, d0, due, RightType::Correct);
    domain::RequestItem& item = made.header.items.first();
    item.state = CaseState::Replied;
    item.outcome = Outcome::Fulfilled;
    domain::ItemClock clock{made.header.receivedAt, made.header.deadline, {}};
    clock.deadline.due = QDate(2026, 11, 18);
    clock.deadline.dueEnd = evening(clock.deadline.due);
    item.clock = clock;
    domain::Task update = taskOf(made, 0, u"P09"_s, domain::Operation::Update);
    update.state = domain::TaskState::Done;
    update.doneAt = evening(due).addDays(1);
    made.tasks.append(update);
    writeCases(supervisor(), {made});
    const Figure figure =
        figureOf(orDie(desk::runReport(supervisor(), Report::OnTime, november())), Metric::ExecutionOnTime);
    QCOMPARE(figure.value, 1.0);
    QCOMPARE(figure.of, 1);
}

void RunReportTest::aDeletionOfKeptDataMayComeLater_R_DL_08()
{
    ReportedCase made = answered(1, evening(due));
    domain::RequestItem& item = made.header.items.first();
    item.right = RightType::Delete;
    item.state = CaseState::Replied;
    item.outcome = Outcome::Fulfilled;
    domain::Task later = taskOf(made, 0, u"P10"_s, domain::Operation::Delete);
    later.term = due.addYears(1);
    domain::Task purge = taskOf(made, 0, u"O9"_s, domain::Operation::BackupPurge);
    purge.state = domain::TaskState::Deferred;
    made.tasks = {later, purge};
    writeCases(supervisor(), {made});
    const auto executed = [&] {
        return figureOf(orDie(desk::runReport(supervisor(), Report::OnTime, november())), Metric::ExecutionOnTime);
    };
    QCOMPARE(executed().value, 0.0); // nothing says that it is kept
    ReportedCase kept = made;
    kept.header.id = domain::CaseId::create();
    kept.header.number += u"9"_s;
    kept.header.items.first().id = domain::ItemId::create();
    kept.header.items.first().caseId = kept.header.id;
    for (domain::Task& task : kept.tasks) {
        task.id = domain::TaskId::create();
        task.caseId = kept.header.id;
        task.itemId = kept.header.items.first().id;
    }
    domain::KeptData order;
    order.id = domain::KeptDataId::create();
    order.caseId = kept.header.id;
    order.itemId = kept.header.items.first().id;
    order.holder = u"P10"_s;
    order.reason = u"K2"_s;
    kept.kept.append(order);
    writeCases(supervisor(), {kept});
    QCOMPARE(executed().counted, 1);
    QCOMPARE(executed().of, 2);
}

void RunReportTest::whatRunsBeforeItIsDueWaitsInTheQueueOfToday()
{
    writeCases(supervisor(),
               {reportedCase(1, d0, QDate(2026, 11, 23), RightType::Copy),
                reportedCase(2, d0, QDate(2026, 11, 25), RightType::Copy)});
    const auto stage = [&](const QString& code) {
        return figureOf(orDie(desk::runReport(supervisor(), Report::Deadlines, november())), Metric::OpenCases,
                        Series::Stage, code)
            .counted;
    };
    QCOMPARE(stage(u"TODAY"_s), 1);
    QCOMPARE(stage(u"RED"_s), 1);
    m_desk->setNow(u"2026-11-23T17:30:00+08:00"_s);
    QCOMPARE(stage(u"TODAY"_s), 0);
    QCOMPARE(stage(u"OVERDUE"_s), 1);
}

void RunReportTest::aFilterNarrowsTheFigureAndItsCases()
{
    ReportedCase mail = answered(1, evening(due));
    mail.header.channel = domain::Channel::Email;
    writeCases(supervisor(), {mail, answered(2, evening(due).addSecs(60))});
    ReportFilter filter = november();
    filter.channel = domain::Channel::Hotline;
    const Figure figure = figureOf(orDie(desk::runReport(supervisor(), Report::OnTime, filter)), Metric::OnTimeRate);
    QCOMPARE(figure.of, 1);
    QCOMPARE(figure.counted, 0);
    const domain::ReportCasePage page = orDie(desk::listReportCases(supervisor(), filter, figure, {}, 10));
    QCOMPARE(page.rows.size(), 1);
    QVERIFY(!page.rows.first().counted);
    QCOMPARE(page.rows.first().received, d0);
}

void RunReportTest::agentsSeeNoReports()
{
    RD_EXPECT_ERROR(desk::runReport(m_desk->as(u"li"_s), Report::OnTime, november()), ErrorCode::NotPermitted);
    Figure figure;
    RD_EXPECT_ERROR(desk::listReportCases(m_desk->as(u"li"_s), november(), figure, {}, 10), ErrorCode::NotPermitted);
}

void RunReportTest::anAuditorSeesMaskedCases()
{
    ReportedCase made = answered(1, evening(due));
    made.header.subject.name = u"王小明"_s;
    writeCases(supervisor(), {made});
    desk::Desk& auditor = m_desk->as(u"sun"_s);
    const Figure figure = figureOf(orDie(desk::runReport(auditor, Report::OnTime, november())), Metric::OnTimeRate);
    const domain::ReportCasePage page = orDie(desk::listReportCases(auditor, november(), figure, {}, 10));
    QCOMPARE(page.rows.size(), 1);
    QVERIFY(!page.rows.first().summary.maskedName.contains(u"小明"_s));
}

void RunReportTest::aPeriodThatIsNoneIsRefused()
{
    ReportFilter backwards = november();
    std::swap(backwards.from, backwards.to);
    const auto refused = desk::runReport(supervisor(), Report::Workload, backwards);
    RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"to"_s);
    RD_EXPECT_ERROR(desk::runReport(supervisor(), Report::Workload, {}), ErrorCode::InvalidArgument);
}

void RunReportTest::aPlatformThatIsNoneIsRefused()
{
    ReportFilter filter = november();
    filter.platform = u"FLY"_s;
    RD_EXPECT_ERROR(desk::runReport(supervisor(), Report::Rights, filter), ErrorCode::UnknownCode);
}

void RunReportTest::aFigureWithoutCasesSaysSo()
{
    Figure figure;
    figure.metric = Metric::HoldsStanding;
    RD_EXPECT_ERROR(desk::listReportCases(supervisor(), november(), figure, {}, 10), ErrorCode::NotFound);
    figure.metric = Metric::OpenCases;
    figure.series = Series::Stage;
    figure.point = u"NEVER"_s;
    RD_EXPECT_ERROR(desk::listReportCases(supervisor(), november(), figure, {}, 10), ErrorCode::InvalidArgument);
}

// Who looks at night stands out of the opening hours too.
void RunReportTest::aLookIsCountedForWhoLooked()
{
    const ReportedCase made = reportedCase(1, d0, due, RightType::Copy);
    writeCases(supervisor(), {made});
    m_desk->setNow(u"2026-11-23T21:00:00+08:00"_s);
    desk::Desk& agent = m_desk->as(u"li"_s);
    RD_VERIFY(desk::viewCase(agent, made.header.id));
    const ReportFigures figures = orDie(desk::runReport(supervisor(), Report::Access, november()));
    const QString li = agent.session().user().id.text();
    QCOMPARE(figureOf(figures, Metric::RecordViews, Series::Agent, li).counted, 1);
    QCOMPARE(figureOf(figures, Metric::Unmasks, Series::Agent, li).counted, 0);
    QCOMPARE(figureOf(figures, Metric::OutOfHours, Series::Agent, li).value, 1.0);
}

void RunReportTest::anIncidentThatNobodyLooksIntoIsLate_R_IN_02()
{
    desk::NoticedIncident noticed;
    noticed.what = u"a list went to the wrong firm"_s;
    RD_VERIFY(desk::reportIncident(m_desk->as(u"li"_s), noticed));
    const auto stepsLate = [&] {
        return figureOf(orDie(desk::runReport(supervisor(), Report::Incidents, november())), Metric::IncidentStepsLate);
    };
    m_desk->setNow(u"2026-11-23T11:00:00+08:00"_s);
    QCOMPARE(stepsLate().counted, 0);
    m_desk->setNow(u"2026-11-23T11:00:01+08:00"_s);
    QCOMPARE(stepsLate().counted, 1);
    QCOMPARE(stepsLate().of, 1);
}

QTEST_GUILESS_MAIN(RunReportTest)
#include "run_report_test.moc"

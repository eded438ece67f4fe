#include "core/reports/work_figures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::reports;
using domain::CaseState;
using domain::DueStage;
using domain::Figure;
using domain::Metric;
using domain::Series;

namespace {

Figure find(const QList<Figure>& figures, Metric metric, Series series, const QString& point = {})
{
    for (const Figure& figure : figures) {
        if (figure.metric == metric && figure.series == series && figure.point == point)
            return figure;
    }
    qFatal("no such figure");
}

const WorkingDays calendarDays{[](const QDate& from, const QDate& to) { return static_cast<int>(from.daysTo(to)); },
                               [](const QDate& from, int days) { return from.addDays(days); }};

} // namespace

class WorkFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStageIsTold();
    void theCalendarHoldsNoDayOutsideIt();
    void refusalsByGroundAreOfAllThatIsDecided();
    void onlyWhatWeDidWrongIsConfirmed();
    void theMeanOfAllHoldersWeighsEachTask();
    void anOptOutIsMeasuredInHours();
    void aWorkloadTellsOpenAndOverdueApart();
};

void WorkFiguresTest::everyStageIsTold()
{
    const QDate day(2026, 11, 23);
    const QList<Figure> figures = stageFigures({{day, DueStage::Overdue, CaseState::Received, 2},
                                                {day, DueStage::Overdue, CaseState::InProgress, 1},
                                                {day, DueStage::Red, CaseState::InProgress, 4}});
    QCOMPARE(find(figures, Metric::OpenCases, Series::Whole).counted, 7);
    QCOMPARE(find(figures, Metric::OverdueCases, Series::Whole).counted, 3);
    QCOMPARE(find(figures, Metric::OpenCases, Series::Stage, u"RED"_s).counted, 4);
    QCOMPARE(find(figures, Metric::OpenCases, Series::Stage, u"AHEAD"_s).counted, 0);
}

void WorkFiguresTest::theCalendarHoldsNoDayOutsideIt()
{
    const QDate from(2026, 11, 23);
    const QList<Figure> figures = dueDayFigures({{from.addDays(-1), DueStage::Overdue, CaseState::Received, 1},
                                                 {from, DueStage::Today, CaseState::Received, 2},
                                                 {from, DueStage::Today, CaseState::Approved, 3},
                                                 {from.addDays(3), DueStage::Amber, CaseState::Received, 4}},
                                                from, from.addDays(2));
    QCOMPARE(figures.size(), 2);
    QCOMPARE(find(figures, Metric::OpenCases, Series::DueDay, u"2026-11-23 APPROVED"_s).counted, 3);
}

void WorkFiguresTest::refusalsByGroundAreOfAllThatIsDecided()
{
    const QList<Figure> figures = refusalFigures({{{}, 3, 12}, {u"G5"_s, 1, 1}, {u"NONE"_s, 1, 1}, {u"G1"_s, 1, 1}});
    QCOMPARE(find(figures, Metric::RefusalRate, Series::Whole).value, 0.25);
    QCOMPARE(find(figures, Metric::RefusalRate, Series::Ground, u"G5"_s).of, 12);
    QCOMPARE(find(figures, Metric::RefusalRate, Series::Ground, u"NONE"_s).counted, 1);
}

void WorkFiguresTest::onlyWhatWeDidWrongIsConfirmed()
{
    const QList<Figure> figures = groundFigures({{u"D1"_s, 1, 2}, {u"D4"_s, 5, 5}, {u"D3"_s, 0, 2}});
    QCOMPARE(find(figures, Metric::GroundMix, Series::Whole).counted, 9);
    QCOMPARE(find(figures, Metric::GroundConfirmed, Series::Whole).value, 0.25);
    QCOMPARE(find(figures, Metric::GroundConfirmed, Series::Ground, u"D1"_s).value, 0.5);
}

void WorkFiguresTest::theMeanOfAllHoldersWeighsEachTask()
{
    const QDate sent(2026, 11, 2);
    const QList<Figure> figures =
        holderFigures({{u"P05"_s, 4, 3, 1, 2}, {u"P09"_s, 1, 0, 0, 0}},
                      {{u"P05"_s, sent, sent.addDays(2), 3}, {u"P09"_s, sent, sent.addDays(6), 1}}, calendarDays);
    QCOMPARE(find(figures, Metric::AnsweredInTerm, Series::Holder, u"P05"_s).value, 0.75);
    QCOMPARE(find(figures, Metric::AnsweredInTerm, Series::Whole).value, 0.6);
    QCOMPARE(find(figures, Metric::AnswerDays, Series::Whole).value, 3.0);
    QCOMPARE(find(figures, Metric::AnswerDays, Series::Holder, u"P09"_s).value, 6.0);
    QCOMPARE(find(figures, Metric::ProofMissing, Series::Whole).counted, 2);
    QCOMPARE(find(figures, Metric::WaitingInTerm, Series::Holder, u"P05"_s).counted, 1);
}

void WorkFiguresTest::anOptOutIsMeasuredInHours()
{
    const QList<Figure> figures = optOutFigures({2, 1, 5400000});
    QCOMPARE(find(figures, Metric::OptOutHours, Series::Whole).value, 0.75);
    QCOMPARE(find(figures, Metric::OptOutUnconfirmed, Series::Whole).counted, 1);
    QVERIFY(!find(optOutFigures({0, 1, 0}), Metric::OptOutHours, Series::Whole).value);
}

void WorkFiguresTest::aWorkloadTellsOpenAndOverdueApart()
{
    const QList<Figure> figures =
        workloadFigures({{{u"li"_s, 1, 5}, {u"zhao"_s, 0, 2}}, {{u"li"_s, 3, 0}}, {{u"zhao"_s, 1, 2}}});
    QCOMPARE(find(figures, Metric::OpenCases, Series::Agent, u"li"_s).counted, 5);
    QCOMPARE(find(figures, Metric::OverdueCases, Series::Whole).counted, 1);
    QCOMPARE(find(figures, Metric::ReceivedCases, Series::Agent, u"li"_s).counted, 3);
    QCOMPARE(find(figures, Metric::OnTimeRate, Series::Agent, u"zhao"_s).value, 0.5);
}

QTEST_GUILESS_MAIN(WorkFiguresTest)
#include "work_figures_test.moc"

#include "ui/charts/chart_values.h"
#include "ui/dashboard/dashboard_filter.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::PanelShape;
using domain::ReportPanel;

// The arithmetic of charts: words, axes, labels, the way of the cursor, the days of a period.
class ChartValuesTest : public QObject {
    Q_OBJECT

private:
    static Figure figure(FigureUnit unit, qint64 counted, qint64 of, std::optional<double> value)
    {
        return {Metric::OnTimeRate, domain::Series::Month, u"2026-11"_s, counted, of, value, unit, false};
    }
    static ReportPanel threeByTwo(PanelShape shape)
    {
        ReportPanel panel;
        panel.code = u"X"_s;
        panel.shape = shape;
        panel.points = {u"a"_s, u"b"_s, u"c"_s};
        for (const int tens : {10, 20}) {
            domain::PanelSeries series;
            series.name = QString::number(tens);
            for (int point = 0; point < 3; ++point)
                series.figures.append(figure(FigureUnit::Count, tens + point, 0, tens + point));
            panel.series.append(series);
        }
        return panel;
    }

private Q_SLOTS:
    void aFigureReadsTheSameEverywhere()
    {
        QCOMPARE(domain::valueText(figure(FigureUnit::Count, 1234567, 7, 1234567.0)), u"1234567"_s);
        QCOMPARE(domain::valueText(figure(FigureUnit::Share, 19, 20, 0.95)), u"95.0 %"_s);
        QCOMPARE(domain::valueText(figure(FigureUnit::WorkingDays, 12, 7, 12.26)), u"12.3"_s);
        QCOMPARE(domain::valueText(figure(FigureUnit::Hours, 0, 7, 0.0)), u"0.0"_s);
        QCOMPARE(domain::valueText(figure(FigureUnit::Days, 0, 0, {})), u"–"_s);
    }

    void aShareSaysOfHowManyAndNothingIsNoNought()
    {
        const QString share = ui::figureWords(figure(FigureUnit::Share, 19, 20, 0.95));
        QVERIFY(share.contains(u"95.0 %"_s) && share.contains(u"19"_s) && share.contains(u"20"_s));
        QVERIFY(ui::figureWords(figure(FigureUnit::Share, 0, 0, {}))
                != ui::figureWords(figure(FigureUnit::Share, 0, 3, 0.0)));
        QCOMPARE(ui::placeWords(threeByTwo(PanelShape::Bars), {1, 2}), u"20 · c · 22"_s);
        QVERIFY(ui::placeWords(threeByTwo(PanelShape::Bars), {2, 0}).isEmpty());
    }

    void aTargetIsReadWithItsValueAndDrawnAnewWhenItChanges()
    {
        ReportPanel panel = threeByTwo(PanelShape::Line);
        const ReportPanel before = panel;
        panel.series[0].figures[1] = figure(FigureUnit::Share, 19, 20, 0.95);
        panel.series[0].figures[1].target = domain::FigureTarget{0.975, {2026, 11, 1}};
        QVERIFY(ui::placeWords(panel, {0, 1}).contains(u"97.5 %"_s));
        QVERIFY(!ui::placeWords(panel, {0, 0}).contains(u"97.5 %"_s));
        QCOMPARE(ui::drawnTarget(*panel.series[0].figures[1].target), 97.5);
        ReportPanel other = panel;
        QVERIFY(ui::samePanel(panel, other));
        other.series[0].figures[1].target->share = 0.98;
        QVERIFY(!ui::samePanel(panel, other));
        QVERIFY(!domain::hasTargets(before));
        QVERIFY(!domain::onlyTarget(panel)); // two of its points have none
    }

    void anAxisEndsAboveTheLargestInRoundSteps()
    {
        for (int largest = 0; largest < 3000; ++largest) {
            const ui::AxisSteps axis = ui::axisSteps(largest, FigureUnit::Count);
            const double step = axis.top / axis.steps;
            QVERIFY(axis.top > largest);
            QVERIFY(axis.steps >= 1 && axis.steps <= 5);
            QCOMPARE(step, std::round(step));
            QVERIFY2(QStringList({u"1"_s, u"2"_s, u"5"_s}).contains(QString::number(step).remove(u'0')),
                     qPrintable(QString::number(step)));
        }
        QCOMPARE(ui::axisSteps(0.3, FigureUnit::WorkingDays).top, 0.5);
        QCOMPARE(ui::axisSteps(20, FigureUnit::Share).top, 100.0);
    }

    void stackedBarsNeedRoomForTheirSum()
    {
        QVERIFY(ui::axisSteps(threeByTwo(PanelShape::Stacked)).top > 34);
        QVERIFY(ui::axisSteps(threeByTwo(PanelShape::Bars)).top < 34);
    }

    void labelsAreLeftOutUntilTheyFit()
    {
        QCOMPARE(ui::labelStride(12, 40, 500), 1);
        QCOMPARE(ui::labelStride(30, 40, 500), 3);
        QCOMPARE(ui::labelStride(1, 600, 500), 2);
        QCOMPARE(ui::labelStride(0, 40, 500), 1);
    }

    void theCursorStaysInThePanel()
    {
        const ReportPanel panel = threeByTwo(PanelShape::Bars);
        const auto moved = [&](ui::ChartPlace from, Qt::Key key, Qt::Orientation along) {
            return ui::movedPlace(panel, from, key, along);
        };
        QCOMPARE(moved({0, 0}, Qt::Key_Right, Qt::Horizontal), (ui::ChartPlace{0, 1}));
        QCOMPARE(moved({0, 0}, Qt::Key_Left, Qt::Horizontal), (ui::ChartPlace{0, 0}));
        QCOMPARE(moved({0, 2}, Qt::Key_Right, Qt::Horizontal), (ui::ChartPlace{0, 2}));
        QCOMPARE(moved({0, 2}, Qt::Key_Down, Qt::Horizontal), (ui::ChartPlace{1, 2}));
        QCOMPARE(moved({0, 0}, Qt::Key_Down, Qt::Vertical), (ui::ChartPlace{0, 1}));
        QCOMPARE(moved({0, 0}, Qt::Key_Right, Qt::Vertical), (ui::ChartPlace{1, 0}));
        QCOMPARE(moved({1, 0}, Qt::Key_End, Qt::Horizontal), (ui::ChartPlace{1, 2}));
    }

    void noughtsAloneSayNothing()
    {
        ReportPanel panel = threeByTwo(PanelShape::Bars);
        QVERIFY(ui::saysSomething(panel));
        for (domain::PanelSeries& series : panel.series) {
            for (Figure& one : series.figures)
                one = figure(FigureUnit::Count, 0, 0, 0.0);
        }
        QVERIFY(!ui::saysSomething(panel));
        panel.shape = PanelShape::Figures; // a tile may well say nought
        QVERIFY(ui::saysSomething(panel));
        panel.shape = PanelShape::Bars;
        panel.series.first().figures.first() = figure(FigureUnit::Share, 0, 3, 0.0); // none of three is a figure
        QVERIFY(ui::saysSomething(panel));
        QVERIFY(!ui::saysSomething({}));
    }

    void aPeriodEndsTodayWhereItRuns()
    {
        const QDate today(2026, 11, 23);
        QCOMPARE(ui::daysOf(ui::Period::ThisMonth, today).from, QDate(2026, 11, 1));
        QCOMPARE(ui::daysOf(ui::Period::ThisMonth, today).to, today);
        QCOMPARE(ui::daysOf(ui::Period::LastMonth, today).from, QDate(2026, 10, 1));
        QCOMPARE(ui::daysOf(ui::Period::LastMonth, today).to, QDate(2026, 10, 31));
        QCOMPARE(ui::daysOf(ui::Period::ThisQuarter, today).from, QDate(2026, 10, 1));
        QCOMPARE(ui::daysOf(ui::Period::ThisQuarter, QDate(2026, 3, 31)).from, QDate(2026, 1, 1));
        QCOMPARE(ui::daysOf(ui::Period::LastMonth, QDate(2026, 1, 15)).from, QDate(2025, 12, 1));
        QCOMPARE(ui::daysOf(ui::Period::ThisYear, today).from, QDate(2026, 1, 1));
    }
};

QTEST_MAIN(ChartValuesTest)

#include "chart_values_test.moc"

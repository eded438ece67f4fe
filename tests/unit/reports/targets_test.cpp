#include "core/reports/targets.h"
#include "tests/unit/reports/made_paper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::Figure;
using domain::FigureTarget;
using domain::Metric;
using domain::RateTarget;
using domain::Report;
using domain::ReportPanel;
using domain::Series;
using domain::SheetLanguage;

namespace {

RateTarget target(Metric metric, const QDate& from, std::optional<int> perMille)
{
    RateTarget made;
    made.id = domain::RateTargetId::create();
    made.metric = metric;
    made.from = from;
    made.perMille = perMille;
    return made;
}

QList<Figure> threeMonths()
{
    QList<Figure> figures;
    for (const QString& month : {u"2026-10"_s, u"2026-11"_s, u"2026-12"_s})
        figures.append(reports::shareFigure(Metric::OnTimeRate, Series::Month, {month, 19, 20}));
    return figures;
}

ReportPanel trend(const QList<RateTarget>& targets, SheetLanguage language = SheetLanguage::Chinese)
{
    return sheetOf(Report::Trend, threeMonths(), language, {}, targets).panels.first();
}

} // namespace

// What a rate is measured against, month by month.
class TargetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAnyEveryAnswerIsTheTarget_R_DL_01()
    {
        QCOMPARE(reports::targetOn({}, Metric::OnTimeRate, {2026, 11, 1}), std::optional(FigureTarget()));
        for (const Metric metric : domain::metricsWithTarget())
            QCOMPARE(reports::targetOn({}, metric, {2026, 11, 1}).has_value(), metric == Metric::OnTimeRate);
    }

    void aNewTargetChangesNoMonthBeforeIt()
    {
        const QList<RateTarget> targets{target(Metric::OnTimeRate, {2026, 11, 1}, 975),
                                        target(Metric::OnTimeRate, {2026, 12, 1}, 900),
                                        target(Metric::ExecutionOnTime, {2026, 1, 1}, 500)};
        const ReportPanel panel = trend(targets);
        QCOMPARE(*domain::targetAt(panel, 0), FigureTarget());
        QCOMPARE(*domain::targetAt(panel, 1), (FigureTarget{0.975, {2026, 11, 1}}));
        QCOMPARE(*domain::targetAt(panel, 2), (FigureTarget{0.9, {2026, 12, 1}}));
        QVERIFY(!domain::onlyTarget(panel));
        QCOMPARE(panel.targetWords,
                 u"目标：100 %（未另行设定）；97.5 %（自 2026-11-01 起）；90 %（自 2026-12-01 起）"_s);
    }

    void aTargetTakenBackLeavesTheMonthsBefore()
    {
        const QList<RateTarget> targets{target(Metric::OnTimeRate, {2026, 10, 1}, 975),
                                        target(Metric::OnTimeRate, {2026, 11, 1}, {})};
        const ReportPanel panel = trend(targets);
        QCOMPARE(*domain::targetAt(panel, 0), (FigureTarget{0.975, {2026, 10, 1}}));
        QVERIFY(!domain::targetAt(panel, 1) && !domain::targetAt(panel, 2));
        QVERIFY(domain::hasTargets(panel) && !domain::onlyTarget(panel));
        QCOMPARE(panel.targetWords, u"目标：97.5 %（自 2026-10-01 起）；无（自 2026-11-01 起）"_s);
        QVERIFY(trend(targets, SheetLanguage::English).targetWords.endsWith(u"none since 2026-11-01"_s));
        QVERIFY(domain::lacksTarget(panel.series.first().figures.at(1)));
        QVERIFY(!domain::lacksTarget(panel.series.first().figures.at(0)));
        // From before the panel begins.
        const ReportPanel none = trend({target(Metric::OnTimeRate, {2026, 9, 1}, {})});
        QVERIFY(!domain::hasTargets(none));
        QCOMPARE(none.targetWords, u"目标：无（自 2026-09-01 起）"_s);
        QVERIFY(none.targetNote.isEmpty());
        // A gap that another target ends.
        const ReportPanel gap = trend(targets + QList{target(Metric::OnTimeRate, {2026, 12, 1}, 1000)});
        QVERIFY(!domain::targetAt(gap, 1) && domain::targetAt(gap, 2));
        QVERIFY(gap.targetWords.endsWith(u"无（自 2026-11-01 起）；100 %（自 2026-12-01 起）"_s));
    }

    void whatNeverHadATargetSaysNothing()
    {
        ReportPanel panel;
        panel.points = {u"P01"_s};
        panel.series.append({{}, {reports::shareFigure(Metric::AnsweredInTerm, Series::Holder, {u"P01"_s, 1, 2})}});
        reports::sayTargets(panel, {}, SheetLanguage::Chinese);
        QVERIFY(panel.targetWords.isEmpty());
    }

    // A month in which nothing was due has no figure; since when there is none does not move with it.
    void aMonthWithoutAnyFigureMovesNoSetting()
    {
        const QList<RateTarget> targets{target(Metric::OnTimeRate, {2026, 11, 1}, 950),
                                        target(Metric::OnTimeRate, {2026, 12, 1}, {})};
        QList<Figure> figures;
        for (const QString& month : {u"2026-11"_s, u"2027-01"_s, u"2027-02"_s})
            figures.append(reports::shareFigure(Metric::OnTimeRate, Series::Month, {month, 19, 20}));
        const auto panel = [&](SheetLanguage language) {
            return sheetOf(Report::Trend, figures, language, {}, targets).panels.first();
        };
        QCOMPARE(panel(SheetLanguage::Chinese).targetWords,
                 u"目标：95 %（自 2026-11-01 起）；无（自 2026-12-01 起）"_s);
        QVERIFY(panel(SheetLanguage::English).targetWords.endsWith(u"none since 2026-12-01"_s));
        QVERIFY(!domain::targetAt(panel(SheetLanguage::Chinese), 1));
    }

    void theLastDayBeforeItHasTheOneBefore()
    {
        const QList<RateTarget> targets{target(Metric::OnTimeRate, {2026, 11, 1}, 800)};
        QCOMPARE(reports::targetOn(targets, Metric::OnTimeRate, {2026, 10, 31})->share, 1.0);
        QCOMPARE(reports::targetOn(targets, Metric::OnTimeRate, {2026, 11, 1})->share, 0.8);
    }

    void aReplacedOneNeverCounts()
    {
        RateTarget replaced = target(Metric::OnTimeRate, {2026, 11, 1}, 500);
        const RateTarget stands = target(Metric::OnTimeRate, {2026, 11, 1}, 980);
        replaced.replacedBy = stands.id;
        for (const QList<RateTarget>& targets : {QList{replaced, stands}, QList{stands, replaced}})
            QCOMPARE(reports::targetOn(targets, Metric::OnTimeRate, {2027, 3, 1})->share, 0.98);
    }

    void theWordsSayThatATargetBelowTheLawsChangesNoLateness()
    {
        const QList<RateTarget> below{target(Metric::OnTimeRate, {2026, 11, 1}, 999)};
        QVERIFY(trend(below).targetNote.contains(u"不改变任何请求是否逾期"_s));
        QVERIFY(trend(below, SheetLanguage::English).targetNote.contains(u"no target changes any of them"_s));
        QVERIFY(trend({target(Metric::OnTimeRate, {2026, 11, 1}, 1000)}).targetNote.isEmpty());
    }

    // Whatever fixes a date, no target moves it: only the first contact measures none.
    void everyRateOfADateSaysThatNoTargetMovesIt()
    {
        for (const Metric metric : domain::metricsWithTarget()) {
            ReportPanel panel;
            Figure figure = reports::shareFigure(metric, Series::Whole, {{}, 9, 10});
            figure.target = FigureTarget{0.9, {2026, 11, 1}};
            panel.series.append({{}, {figure}});
            reports::sayTargets(panel, {}, SheetLanguage::Chinese);
            QCOMPARE(panel.targetNote.contains(u"目标不改变任何期限"_s), metric != Metric::FirstContactSuccess);
            QVERIFY(!panel.targetWords.isEmpty());
        }
    }

    void onlyRatesWithATargetHaveOne()
    {
        reports::ReportNames names;
        const ReportPanel single =
            sheetOf(Report::Workload, workloadOf(2, names), SheetLanguage::English, names).panels.first();
        QVERIFY(!single.series.first().figures.at(0).target); // a count
        QVERIFY(single.series.first().figures.at(1).target);
        QVERIFY(single.targetWords.startsWith(u"Target: 100 %"_s));
    }

    // A figure without a month is measured against the first day of the period.
    void aWholePeriodHasTheTargetOfItsFirstDay()
    {
        QList<Figure> figures{reports::shareFigure(Metric::AnsweredInTerm, Series::Holder, {u"P01"_s, 1, 2})};
        const QList<RateTarget> targets{target(Metric::AnsweredInTerm, {2026, 11, 1}, 955)};
        reports::setTargets(figures, {targets, {2026, 10, 5}});
        QVERIFY(!figures.first().target);
        reports::setTargets(figures, {targets, {2026, 11, 5}});
        QCOMPARE(figures.first().target->share, 0.955);
    }

    void aTargetReadsAsItWasSet()
    {
        QCOMPARE(domain::targetText({0.95, {}}), u"95 %"_s);
        QCOMPARE(domain::targetText({0.975, {}}), u"97.5 %"_s);
        QCOMPARE(domain::targetText({1.0, {}}), u"100 %"_s);
        QCOMPARE(domain::targetText({0.0, {}}), u"0 %"_s);
        QCOMPARE(domain::targetText({0.001, {}}), u"0.1 %"_s);
    }
};

QTEST_GUILESS_MAIN(TargetsTest)
#include "targets_test.moc"

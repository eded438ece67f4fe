#include "core/reports/figures.h"
#include "core/reports/report_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::reports;
using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::Series;
using domain::SheetLanguage;

namespace {

Figure meanOf(FigureUnit unit, double value)
{
    return meanFigure(Metric::AnswerDays, Series::Whole, {}, unit, value, 1);
}

} // namespace

// Figures as they stand on paper.
class ReportWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPerCentSignIsSetAsTheLanguageSetsIt();
    void daysAndHoursHaveTheirUnit_data();
    void daysAndHoursHaveTheirUnit();
    void whatHasNoUnitStandsBare();
};

void ReportWordsTest::aPerCentSignIsSetAsTheLanguageSetsIt()
{
    const Figure share = shareFigure(Metric::OnTimeRate, Series::Whole, {{}, 2, 3});
    QCOMPARE(figureText(share, SheetLanguage::Chinese), u"66.7%"_s);
    QCOMPARE(figureText(share, SheetLanguage::English), u"66.7 %"_s);
    QCOMPARE(paperText(u"低于 100 % 的目标"_s, SheetLanguage::Chinese), u"低于 100% 的目标"_s);
}

void ReportWordsTest::daysAndHoursHaveTheirUnit_data()
{
    QTest::addColumn<FigureUnit>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("whole") << FigureUnit::WorkingDays << 12.0 << u"12 个工作日"_s << u"12 working days"_s;
    QTest::newRow("ten") << FigureUnit::WorkingDays << 10.0 << u"10 个工作日"_s << u"10 working days"_s;
    QTest::newRow("part") << FigureUnit::WorkingDays << 12.26 << u"12.3 个工作日"_s << u"12.3 working days"_s;
    QTest::newRow("one") << FigureUnit::WorkingDays << 1.0 << u"1 个工作日"_s << u"1 working day"_s;
    QTest::newRow("none") << FigureUnit::WorkingDays << 0.0 << u"0 个工作日"_s << u"0 working days"_s;
    QTest::newRow("hours") << FigureUnit::Hours << 30.5 << u"30.5 小时"_s << u"30.5 hours"_s;
    QTest::newRow("an hour") << FigureUnit::Hours << 1.0 << u"1 小时"_s << u"1 hour"_s;
    QTest::newRow("days") << FigureUnit::Days << 21.0 << u"21 天"_s << u"21 days"_s;
}

void ReportWordsTest::daysAndHoursHaveTheirUnit()
{
    QFETCH(const FigureUnit, unit);
    QFETCH(const double, value);
    QFETCH(const QString, chinese);
    QFETCH(const QString, english);
    QCOMPARE(amountText(meanOf(unit, value), SheetLanguage::Chinese), chinese);
    QCOMPARE(amountText(meanOf(unit, value), SheetLanguage::English), english);
}

void ReportWordsTest::whatHasNoUnitStandsBare()
{
    QCOMPARE(amountText(countFigure(Metric::OpenCases, Series::Whole, {}, 7), SheetLanguage::Chinese), u"7"_s);
    QCOMPARE(amountText(shareFigure(Metric::OnTimeRate, Series::Whole, {{}, 1, 2}), SheetLanguage::Chinese),
             u"50.0%"_s);
    const Figure nothing = meanFigure(Metric::AnswerDays, Series::Whole, {}, FigureUnit::WorkingDays, 0, 0);
    QCOMPARE(amountText(nothing, SheetLanguage::English), u"–"_s);
}

QTEST_GUILESS_MAIN(ReportWordsTest)
#include "report_words_test.moc"

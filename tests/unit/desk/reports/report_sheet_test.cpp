#include "core/desk/reports/report_sheet.h"
#include "core/domain/incident_clock.h"
#include "core/reports/report_words.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::CaseState;
using domain::Figure;
using domain::Metric;
using domain::PanelSeries;
using domain::PanelShape;
using domain::Report;
using domain::ReportFilter;
using domain::ReportPanel;
using domain::ReportSheet;
using domain::RightType;
using domain::Series;
using domain::SheetLanguage;

namespace {

const QDate today(2026, 11, 23);

QString keyOf(const Figure& figure)
{
    return codeOf(figure.metric) + u' ' + codeOf(figure.series) + u' ' + figure.point;
}

} // namespace

// What charts, paper and workbooks are made of.
class ReportSheetTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    ReportSheet sheetOf(Report report, SheetLanguage language = SheetLanguage::Chinese);
    ReportPanel panelOf(Report report, const QString& code);
    void writeOpenCase(int index, const QDate& due, CaseState state);

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s); }
    void everyMetricHasItsWordsInBothLanguages();
    void everyFigureStandsInOnePanel();
    void theCalendarShowsFifteenWorkingDaysWithAndWithoutCases();
    void aDueDateThatIsNoWorkingDayHasItsRow();
    void aCellOfAGridIsTheFigureItShows();
    void theBurnDownGoesFromTheFirstToToday();
    void theTargetOfPunctualityIsEveryAnswer_R_DL_01();
    void anEmptyDeskHasItsPanels();
    void theFilterIsToldInWords();
};

ReportSheet ReportSheetTest::sheetOf(Report report, SheetLanguage language)
{
    ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    return orDie(desk::reportSheet(supervisor(), report, filter, language));
}

ReportPanel ReportSheetTest::panelOf(Report report, const QString& code)
{
    const ReportSheet sheet = sheetOf(report);
    for (const ReportPanel& panel : sheet.panels) {
        if (panel.code == code)
            return panel;
    }
    qFatal("no such panel");
}

void ReportSheetTest::writeOpenCase(int index, const QDate& due, CaseState state)
{
    ReportedCase made = reportedCase(index, due.addDays(-21), due, RightType::Copy);
    made.header.state = state;
    writeCases(supervisor(), {made});
}

void ReportSheetTest::everyMetricHasItsWordsInBothLanguages()
{
    for (const SheetLanguage language : {SheetLanguage::Chinese, SheetLanguage::English}) {
        for (const Metric metric : domain::allMetrics()) {
            for (const QString& group : {u"metric"_s, u"definition"_s})
                QVERIFY2(reports::hasReportWord(language, group, codeOf(metric)), qPrintable(codeOf(metric)));
        }
        for (const Report report : domain::allReports())
            QVERIFY2(reports::hasReportWord(language, u"report"_s, codeOf(report)), qPrintable(codeOf(report)));
        for (const RightType right : domain::allRights())
            QVERIFY(reports::hasReportWord(language, u"right"_s, codeOf(right)));
        for (const domain::IncidentGrade grade : domain::allIncidentGrades())
            QVERIFY(reports::hasReportWord(language, u"grade"_s, codeOf(grade)));
        for (const QString& step : {u"TRIAGE"_s, u"GRADING"_s, u"AUTHORITY_REPORT"_s, u"DEPARTMENT_REPORT"_s,
                                    u"PERSONS_TOLD"_s, u"SUMMARY"_s})
            QVERIFY(reports::hasReportWord(language, u"step"_s, step));
        for (const QString& gap : {u"CATEGORIES"_s, u"CONTRACT"_s, u"ASSESSMENT"_s, u"CROSS_BORDER"_s})
            QVERIFY(reports::hasReportWord(language, u"gap"_s, gap));
        for (const domain::Channel channel : domain::allChannels())
            QVERIFY(reports::hasReportWord(language, u"channel"_s, codeOf(channel)));
        for (const CaseState state : domain::allCaseStates())
            QVERIFY(reports::hasReportWord(language, u"state"_s, codeOf(state)));
    }
}

void ReportSheetTest::everyFigureStandsInOnePanel()
{
    writeOpenCase(1, today, CaseState::InProgress);
    writeOpenCase(2, today.addDays(1), CaseState::Approved);
    for (const Report report : domain::allReports()) {
        const ReportSheet sheet = sheetOf(report);
        QMap<QString, int> shown;
        for (const ReportPanel& panel : sheet.panels) {
            for (const PanelSeries& series : panel.series) {
                QCOMPARE(series.figures.size(), panel.points.size());
                for (const Figure& figure : series.figures)
                    ++shown[keyOf(figure)];
            }
            QVERIFY2(reports::hasReportWord(SheetLanguage::English, u"panel"_s, panel.code), qPrintable(panel.code));
        }
        for (const Figure& figure : sheet.made.figures)
            QVERIFY2(shown.value(keyOf(figure)) == 1, qPrintable(codeOf(report) + u": "_s + keyOf(figure)));
    }
}

void ReportSheetTest::theCalendarShowsFifteenWorkingDaysWithAndWithoutCases()
{
    writeOpenCase(1, today, CaseState::InProgress);
    const ReportPanel panel = panelOf(Report::Deadlines, u"DUE_CALENDAR"_s);
    QCOMPARE(panel.shape, PanelShape::Stacked);
    QCOMPARE(panel.points.size(), 15);
    QCOMPARE(panel.points.first(), u"11-23 周一"_s);
    QCOMPARE(panel.points.last(), u"12-11 周五"_s);
    QCOMPARE(panel.series.size(), 1);
    QCOMPARE(panel.series.first().name, u"处理中"_s);
    QCOMPARE(panel.series.first().figures.first().counted, 1);
    QCOMPARE(panel.series.first().figures.last().counted, 0);
}

void ReportSheetTest::aDueDateThatIsNoWorkingDayHasItsRow()
{
    writeOpenCase(1, today, CaseState::InProgress);
    writeOpenCase(2, QDate(2026, 11, 28), CaseState::InProgress); // a Saturday
    writeOpenCase(3, QDate(2026, 12, 12), CaseState::InProgress); // the day after the last of them
    const ReportPanel panel = panelOf(Report::Deadlines, u"DUE_CALENDAR"_s);
    QCOMPARE(panel.points.size(), 16);
    QCOMPARE(panel.points.mid(4, 3), QStringList({u"11-27 周五"_s, u"11-28 周六"_s, u"11-30 周一"_s}));
    qint64 cases = 0;
    for (const Figure& figure : panel.series.first().figures)
        cases += figure.counted;
    QCOMPARE(cases, 2);
    QCOMPARE(panel.series.first().figures.at(5).point, u"2026-11-28 IN_PROGRESS"_s);
}

void ReportSheetTest::aCellOfAGridIsTheFigureItShows()
{
    writeOpenCase(1, today, CaseState::InProgress);
    writeOpenCase(2, today.addDays(1), CaseState::Approved);
    const ReportPanel panel = panelOf(Report::Deadlines, u"DUE_CALENDAR"_s);
    QCOMPARE(panel.series.size(), 2);
    QCOMPARE(panel.series.at(1).name, u"待答复"_s);
    QCOMPARE(panel.series.at(1).figures.at(1).point, u"2026-11-24 APPROVED"_s);
    QCOMPARE(panel.series.at(1).figures.at(1).counted, 1);
    QCOMPARE(panel.series.at(1).figures.at(0).point, u"2026-11-23 APPROVED"_s);
    QVERIFY(panel.series.at(1).figures.at(0).hasCases);
}

void ReportSheetTest::theBurnDownGoesFromTheFirstToToday()
{
    writeOpenCase(1, QDate(2026, 11, 16), CaseState::InProgress); // late
    writeOpenCase(2, QDate(2026, 11, 27), CaseState::InProgress);
    writeOpenCase(3, QDate(2026, 12, 1), CaseState::InProgress); // of another month
    const ReportPanel panel = panelOf(Report::Deadlines, u"BURN_DOWN"_s);
    QCOMPARE(panel.points.size(), 23);
    QCOMPARE(panel.series.size(), 2);
    QCOMPARE(panel.series.first().figures.last().counted, 2);
    QCOMPARE(panel.series.last().figures.at(14).counted, 2);
    QCOMPARE(panel.series.last().figures.at(15).counted, 1);
}

void ReportSheetTest::theTargetOfPunctualityIsEveryAnswer_R_DL_01()
{
    writeOpenCase(1, QDate(2026, 11, 16), CaseState::InProgress);
    const ReportPanel panel = panelOf(Report::Trend, u"ON_TIME_TREND"_s);
    QCOMPARE(panel.shape, PanelShape::Line);
    QCOMPARE(domain::onlyTarget(panel), std::optional(domain::FigureTarget()));
    QCOMPARE(panel.targetWords, u"目标：100 %（未另行设定）"_s);
    QVERIFY(panel.targetNote.isEmpty());
    QCOMPARE(panel.unit, domain::FigureUnit::Share);
    QCOMPARE(domain::valueText(panel.series.first().figures.first()), u"0.0 %"_s);
}

void ReportSheetTest::anEmptyDeskHasItsPanels()
{
    for (const Report report : domain::allReports()) {
        const ReportSheet sheet = sheetOf(report);
        QVERIFY2(!sheet.panels.isEmpty(), qPrintable(codeOf(report)));
        QVERIFY(!sheet.title.isEmpty());
    }
    QVERIFY(panelOf(Report::Deadlines, u"DUE_CALENDAR"_s).series.isEmpty());
}

void ReportSheetTest::theFilterIsToldInWords()
{
    ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    filter.platform = u"YOUZAN"_s;
    filter.channel = domain::Channel::Hotline;
    filter.minor = true;
    const auto told = [&](SheetLanguage language) {
        return orDie(desk::reportSheet(supervisor(), Report::Trend, filter, language));
    };
    QCOMPARE(told(SheetLanguage::Chinese).narrowing, u"平台：有赞；渠道：热线；仅未成年人"_s);
    QCOMPARE(told(SheetLanguage::Chinese).period, u"2026-11-01 至 2026-11-30"_s);
    QVERIFY(told(SheetLanguage::English).narrowing.startsWith(u"Platform: "_s));
    filter.from = filter.to;
    for (const SheetLanguage language : {SheetLanguage::Chinese, SheetLanguage::English})
        QCOMPARE(told(language).period, u"2026-11-30"_s);
}

QTEST_GUILESS_MAIN(ReportSheetTest)
#include "report_sheet_test.moc"

#include "core/desk/intake/log_call.h"
#include "tests/support/charted_desk.h"
#include "tests/support/dashboard_reader.h"
#include "tests/support/save_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/page.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QToolTip>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Report;
using domain::ReportFilter;
using domain::ReportPanel;
using test::bringToSight;
using test::chart;
using test::openCharts;
using test::openDashboard;
using test::showsWhatTheDeskSays;
using test::telling;

namespace {

const QString theMonth = u"2026-11-01 至 2026-11-23"_s;

ReportFilter monthSoFar()
{
    ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 23);
    return filter;
}

// Tabs to the widget, as two hands on the keyboard would.
bool tabTo(test::DeskWindow& window, const QString& name)
{
    constexpr int most = 120;
    for (int i = 0; i < most; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return true;
        window.key(Qt::Key_Tab);
    }
    return false;
}

// The keys are at the ages of what is open.
bool openAgeing(test::DeskWindow& window, const QString& user)
{
    return openCharts(window, user) && bringToSight(window, u"AGEING"_s) && tabTo(window, u"chartAGEING"_s);
}

void choose(test::DeskWindow& window, const QString& box, const QString& code)
{
    auto* combo = window.find<QComboBox>(box);
    combo->setFocus();
    const int wanted = combo->findData(code);
    while (combo->currentIndex() < wanted)
        window.key(Qt::Key_Down);
    window.waitForJobs();
}

// As the menu of the card does.
void take(const test::DeskWindow& window, const QString& action, const QString& code)
{
    window.find<QPushButton>(u"take"_s + code)->menu()->findChild<QAction*>(action + code)->trigger();
}

QTableView* caseTable(const test::DeskWindow& window)
{
    return window.find<QTableView>(u"reportCasesTable"_s);
}

} // namespace

// The supervisor's charts through the real window (screens.md §6).
class DashboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorOpensItByThePaletteAndReadsTheDesksFigures();
    void onlyWhatIsInSightIsRead();
    void agentsDoNotSeeIt();
    void anAuditorReadsItToo();
    void oneFilterNarrowsAllCharts();
    void theFilterOutlivesAChangeOfColours();
    void arrowsWalkEnterOpensTheCasesAndThenTheCase();
    void theMouseReadsAValueAndAClickOpensIt();
    void theTableSaysWhatTheChartSays();
    void aPictureIsCopiedAndSaved();
    void aLoggedCallArrivesAndTheFocusStays();
    void manyChangesAtOnceAreReadTogether();
    void anEmptyDeskSaysWhatWillAppear();
    void oneRequestIsDrawnToo();
    void everyPictureIsTaken_data();
    void everyPictureIsTaken();
};

void DashboardTest::aSupervisorOpensItByThePaletteAndReadsTheDesksFigures()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    const QList<std::pair<Report, QString>> shown{{Report::Deadlines, u"DUE_CALENDAR"_s},
                                                  {Report::Deadlines, u"AGEING"_s},
                                                  {Report::Deadlines, u"BURN_DOWN"_s},
                                                  {Report::Workload, u"WORKLOAD"_s},
                                                  {Report::Rights, u"RIGHT_CHANNEL"_s},
                                                  {Report::Processors, u"ANSWER_TIMES"_s},
                                                  {Report::Refusals, u"REFUSAL_GROUNDS"_s},
                                                  {Report::Milestones, u"MILESTONES"_s},
                                                  {Report::Workload, u"CALLS"_s},
                                                  {Report::Workload, u"AGENT_ON_TIME"_s},
                                                  {Report::Processors, u"ANSWERED_IN_TERM"_s}};
    for (const auto& [report, code] : shown) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        QVERIFY2(showsWhatTheDeskSays(window, report, code, monthSoFar()), qPrintable(code));
    }
    QVERIFY(window.textOf(u"periodWORKLOAD"_s).startsWith(u"截至此刻"_s)); // what is open, is open now
    // Twelve months whatever the period, and the line says so.
    ReportFilter year = monthSoFar();
    year.from = QDate(2025, 12, 1);
    QVERIFY(bringToSight(window, u"ON_TIME_TREND"_s));
    QVERIFY(showsWhatTheDeskSays(window, Report::Trend, u"ON_TIME_TREND"_s, year));
    QVERIFY(window.textOf(u"periodON_TIME_TREND"_s).contains(u"12"_s));
    QVERIFY(window.textOf(u"periodREFUSAL_GROUNDS"_s).contains(theMonth));
}

void DashboardTest::onlyWhatIsInSightIsRead()
{
    test::DeskWindow window;
    const test::ChartedDesk filled(window.desk().as(u"wang"_s));
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.openPageWith(u"dashboardPage"_s));
    QVERIFY(window.waitFor([&] { return chart(window, u"DUE_CALENDAR"_s) != nullptr; }));
    QVERIFY(window.waitForJobs());
    QVERIFY(window.textOf(u"periodMILESTONES"_s).isEmpty());
    QVERIFY(!chart(window, u"MILESTONES"_s));
    QVERIFY(bringToSight(window, u"MILESTONES"_s));
    QVERIFY(chart(window, u"MILESTONES"_s));
}

void DashboardTest::agentsDoNotSeeIt()
{
    test::DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    const QList<ui::NavigationEntry>& pages = window.window().frame()->pages();
    QVERIFY(std::none_of(pages.begin(), pages.end(),
                         [](const ui::NavigationEntry& entry) { return entry.page == ui::PageName::Dashboard; }));
    QVERIFY(!window.openPageWith(u"dashboardPage"_s));
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.keys(u"kb"_s);
    for (const QString& title : window.window().frame()->palette()->shownTitles())
        QVERIFY2(!title.contains(u"看板"_s), qPrintable(title));
}

void DashboardTest::anAuditorReadsItToo()
{
    test::DeskWindow window;
    QVERIFY(openAgeing(window, u"sun"_s));
    window.key(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return caseTable(window) && caseTable(window)->model()->rowCount() > 0; }));
    for (int row = 0; row < caseTable(window)->model()->rowCount(); ++row)
        QVERIFY(!caseTable(window)->model()->index(row, 2).data().toString().contains(u"王小明"_s));
}

void DashboardTest::oneFilterNarrowsAllCharts()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    choose(window, u"dashboardChannel"_s, u"EMAIL"_s);
    window.find<QComboBox>(u"dashboardPeriod"_s)->setFocus();
    window.key(Qt::Key_End); // days of one's own
    QVERIFY(window.shows(u"dashboardFrom"_s));
    window.find<QComboBox>(u"dashboardPeriod"_s)->setFocus();
    window.key(Qt::Key_Up); // this year
    QVERIFY(!window.shows(u"dashboardFrom"_s));
    ReportFilter filter = monthSoFar();
    filter.from = QDate(2026, 1, 1);
    filter.channel = domain::Channel::Email;
    const QList<std::pair<Report, QString>> shown{{Report::Deadlines, u"DUE_CALENDAR"_s},
                                                  {Report::Workload, u"WORKLOAD"_s},
                                                  {Report::Rights, u"RIGHT_CHANNEL"_s},
                                                  {Report::Milestones, u"MILESTONES"_s}};
    for (const auto& [report, code] : shown) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        QVERIFY(window.waitFor([&, code = code] { return window.textOf(u"period"_s + code).contains(u"邮件"_s); }));
        QVERIFY2(showsWhatTheDeskSays(window, report, code, filter), qPrintable(code));
    }
    window.picture(u"a7-dashboard-narrowed"_s);
}

void DashboardTest::theFilterOutlivesAChangeOfColours()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    choose(window, u"dashboardMinor"_s, u"MINORS"_s);
    window.window().rebuild();
    QVERIFY(window.waitForJobs());
    QVERIFY(openDashboard(window));
    QCOMPARE(window.find<QComboBox>(u"dashboardMinor"_s)->currentData().toString(), u"MINORS"_s);
    QVERIFY(bringToSight(window, u"AGEING"_s));
    ReportFilter filter = monthSoFar();
    filter.minor = true;
    QVERIFY(showsWhatTheDeskSays(window, Report::Deadlines, u"AGEING"_s, filter));
}

void DashboardTest::arrowsWalkEnterOpensTheCasesAndThenTheCase()
{
    test::DeskWindow window;
    QVERIFY(openAgeing(window, u"wang"_s));
    ui::ChartView* ageing = chart(window, u"AGEING"_s);
    const auto spoken = [&] { return QAccessible::queryAccessibleInterface(ageing)->text(QAccessible::Name); };
    QCOMPARE(ageing->said(), ui::placeWords(ageing->panel(), {0, 0}));
    window.key(Qt::Key_Right);
    QCOMPARE(ageing->said(), ui::placeWords(ageing->panel(), {0, 1}));
    QVERIFY2(spoken().contains(ageing->said()), qPrintable(spoken()));
    const qint64 counted = ui::figureAt(ageing->panel(), {0, 1})->counted;
    QVERIFY(counted > 0);
    window.picture(u"a8-dashboard-value"_s);
    window.key(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return caseTable(window) && caseTable(window)->model()->rowCount() == counted; }));
    QVERIFY(caseTable(window)->hasFocus());
    QVERIFY(window.textOf(u"reportCasesTitle"_s).contains(ageing->panel().points.at(1)));
    window.picture(u"a9-dashboard-cases"_s);
    const QString number = caseTable(window)->currentIndex().siblingAtColumn(0).data().toString();
    window.key(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return window.textOf(u"caseNumber"_s) == number; }));
    window.key(Qt::Key_Escape);
    QVERIFY(window.waitFor([&] { return caseTable(window) && caseTable(window)->hasFocus(); }));
    QVERIFY(window.waitForJobs());
    QCOMPARE(caseTable(window)->currentIndex().siblingAtColumn(0).data().toString(), number);
    window.key(Qt::Key_Escape);
    QVERIFY(!caseTable(window));
    QVERIFY(ageing->hasFocus());
}

void DashboardTest::theMouseReadsAValueAndAClickOpensIt()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    for (const QString& code : {u"KEY_FIGURES"_s, u"DUE_CALENDAR"_s, u"AGEING"_s, u"WORKLOAD"_s, u"ON_TIME_TREND"_s}) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        constexpr int settling = 100; // the page gets its height back from the list of the chart before
        QTest::qWait(settling);
        ui::ChartView* view = chart(window, code);
        const std::optional<ui::ChartPlace> place = telling(view->panel());
        QVERIFY2(place, qPrintable(code));
        const QString words = ui::placeWords(view->panel(), *place);
        QWidget* over = nullptr;
        QPoint at;
        constexpr int apart = 3;
        for (int y = 0; y < view->height() && view->said() != words; y += apart) {
            for (int x = 0; x < view->width() && view->said() != words; x += apart) {
                over = view->childAt(x, y);
                at = over ? over->mapFrom(view, QPoint(x, y)) : QPoint();
                if (over)
                    QTest::mouseMove(over, at);
            }
        }
        QVERIFY2(view->said() == words, qPrintable(code + u": "_s + words));
        at += QPoint(apart, apart); // from the edge, which a rounding may leave outside, to the inside
        QTest::mouseMove(over, at);
        QVERIFY(window.waitFor([&] { return QToolTip::text().contains(words.toHtmlEscaped()); }));
        QTest::mouseClick(over, Qt::LeftButton, {}, at);
        QVERIFY(window.waitForJobs());
        QVERIFY2(window.waitFor([&] { return caseTable(window) && caseTable(window)->model()->rowCount() > 0; }),
                 qPrintable(code));
        QVERIFY2(window.textOf(u"reportCasesTitle"_s).contains(words), qPrintable(code));
        QVERIFY(window.press(u"closeReportCases"_s));
    }
}

void DashboardTest::theTableSaysWhatTheChartSays()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    for (const QString& code : {u"MILESTONES"_s, u"CALLS"_s, u"ANSWER_TIMES"_s}) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        const ReportPanel panel = chart(window, code)->panel();
        QVERIFY(window.press(u"table"_s + code));
        const QAbstractItemModel* table = window.find<QTableView>(u"numbers"_s + code + u"Table"_s)->model();
        QVERIFY(!window.shows(u"chart"_s + code));
        const auto* head = window.find<QTableView>(u"numbers"_s + code + u"Table"_s)->horizontalHeader();
        QVERIFY(head->hiddenSectionCount() == 0 && head->length() <= head->width()); // no column is out of sight
        QCOMPARE(table->rowCount(), panel.points.size());
        QCOMPARE(table->columnCount(), panel.series.size() + 1);
        for (int row = 0; row < table->rowCount(); ++row) {
            QCOMPARE(table->index(row, 0).data().toString(), panel.points.at(row));
            for (int series = 0; series < panel.series.size(); ++series) {
                const QModelIndex cell = table->index(row, series + 1);
                QVERIFY(cell.data().toString().startsWith(domain::valueText(*ui::figureAt(panel, {series, row}))));
                QVERIFY(cell.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
            }
        }
        take(window, u"copyTable"_s, code);
        const QStringList copied = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(copied.size(), panel.points.size() + 1);
        QVERIFY(copied.at(1).startsWith(panel.points.first() + u'\t'));
        window.picture(u"b0-dashboard-table-"_s + code);
    }
    // What is counted stands behind its switch, in the words of the rule book.
    QVERIFY(!window.shows(u"definitionsMILESTONES"_s));
    QVERIFY(window.press(u"meaningMILESTONES"_s));
    QVERIFY(window.textOf(u"definitionsMILESTONES"_s).contains(u"÷"_s));
    window.picture(u"b1-dashboard-meaning"_s);
}

void DashboardTest::aPictureIsCopiedAndSaved()
{
    test::DeskWindow window;
    QVERIFY(openCharts(window, u"wang"_s));
    take(window, u"copyPicture"_s, u"DUE_CALENDAR"_s);
    const QImage copied = QApplication::clipboard()->image();
    QVERIFY(copied.width() > 600);
    const QString path = window.desk().filePath(u"due.png"_s);
    take(window, u"savePicture"_s, u"DUE_CALENDAR"_s);
    QVERIFY(test::saveAs(path));
    QVERIFY(window.waitFor([&] { return QFile::exists(path); }));
    QVERIFY(window.waitForJobs());
    const QImage saved(path);
    QCOMPARE(saved.size(), copied.size());
    if (const QString folder = qEnvironmentVariable("RIGHTSDESK_SCREENS"); !folder.isEmpty())
        saved.save(folder + u"/b2-dashboard-saved.png"_s);
    // No file is overwritten.
    QFile(path).resize(0);
    take(window, u"savePicture"_s, u"DUE_CALENDAR"_s);
    QVERIFY(test::saveAs(path));
    QVERIFY(window.waitFor([&] { return window.textOf(u"noticeText"_s).contains(u"due.png"_s); }));
    QCOMPARE(QFile(path).size(), 0);
}

void DashboardTest::aLoggedCallArrivesAndTheFocusStays()
{
    test::DeskWindow window;
    QVERIFY(openAgeing(window, u"wang"_s));
    ui::ChartView* ageing = chart(window, u"AGEING"_s);
    const qint64 before = ui::figureAt(ageing->panel(), {0, 0})->counted;
    // Another verb of this desk, while the page is open.
    RD_VERIFY(desk::logCall(window.window().frame()->context().desk,
                            window.desk().call(domain::RightType::OptOut, u"王小明"_s, u"13800138000"_s)));
    QVERIFY(window.waitFor([&] { return ui::figureAt(ageing->panel(), {0, 0})->counted == before + 1; }));
    QCOMPARE(chart(window, u"AGEING"_s), ageing);
    QVERIFY(ageing->hasFocus());
    QCOMPARE(ageing->said(), ui::placeWords(ageing->panel(), {0, 0}));
}

void DashboardTest::manyChangesAtOnceAreReadTogether()
{
    test::DeskWindow window;
    QVERIFY(openAgeing(window, u"wang"_s));
    window.key(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return caseTable(window) && caseTable(window)->model()->rowCount() > 0; }));
    QVERIFY(window.waitForJobs());
    const int rows = caseTable(window)->model()->rowCount();
    const QSignalSpy reads(&window.window().jobs(), &ui::JobRunner::finished);
    constexpr int changes = 60;
    auto* page = window.find<ui::Page>(u"dashboardPage"_s);
    for (int change = 0; change < changes; ++change)
        page->refresh();
    constexpr int settling = 300;
    QTest::qWait(settling);
    QVERIFY(window.waitForJobs());
    // The list twice, and once or twice each report that is in sight.
    QVERIFY2(reads.size() > 1 && reads.size() < changes / 4, qPrintable(QString::number(reads.size())));
    QCOMPARE(caseTable(window)->model()->rowCount(), rows);
}

void DashboardTest::anEmptyDeskSaysWhatWillAppear()
{
    test::DeskWindow window;
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.openPageWith(u"dashboardPage"_s));
    for (const QString& code : {u"DUE_CALENDAR"_s, u"ON_TIME_TREND"_s, u"WORKLOAD"_s, u"CALLS"_s, u"MILESTONES"_s}) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        QVERIFY2(!chart(window, code), qPrintable(code));
        QVERIFY2(!window.textOf(u"message"_s + code).isEmpty(), qPrintable(code));
        QVERIFY(window.press(u"table"_s + code));
        QVERIFY(window.shows(u"numbers"_s + code));
        QVERIFY(window.press(u"table"_s + code));
    }
    QVERIFY(chart(window, u"KEY_FIGURES"_s));
    window.find<QScrollArea>(u"dashboardArea"_s)->ensureVisible(0, 0);
    window.picture(u"b3-dashboard-empty"_s);
}

void DashboardTest::oneRequestIsDrawnToo()
{
    test::DeskWindow window;
    RD_VERIFY(desk::logCall(window.desk().as(u"li"_s),
                            window.desk().call(domain::RightType::OptOut, u"王小明"_s, u"13800138000"_s)));
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(openDashboard(window));
    for (const QString& code : {u"AGEING"_s, u"BURN_DOWN"_s, u"WORKLOAD"_s, u"RIGHT_CHANNEL"_s, u"CALLS"_s}) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        window.picture(u"b4-dashboard-one-"_s + code);
    }
    QCOMPARE(ui::figureAt(chart(window, u"WORKLOAD"_s)->panel(), {0, 0})->counted, 1);
    QCOMPARE(chart(window, u"RIGHT_CHANNEL"_s)->panel().points.size(), 1);
}

void DashboardTest::everyPictureIsTaken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << u"zh_CN"_s << false << QSize(1366, 768);
    QTest::newRow("zh-dark") << u"zh_CN"_s << true << QSize(1366, 768);
    QTest::newRow("en-light") << u"en"_s << false << QSize(1366, 768);
    QTest::newRow("zh-narrow") << u"zh_CN"_s << false << QSize(960, 768); // 1920 at 200 %
}

void DashboardTest::everyPictureIsTaken()
{
    QFETCH(const QString, language);
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    test::DeskWindow window;
    const test::ChartedDesk filled(window.desk().as(u"wang"_s));
    window.speak(language);
    window.wear(dark ? ui::Scheme::Dark : ui::Scheme::Light);
    window.window().resize(size);
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.openPageWith(u"dashboardPage"_s));
    int number = 0;
    for (const QString& code : {u"DUE_CALENDAR"_s, u"AGEING"_s, u"BURN_DOWN"_s, u"RIGHT_CHANNEL"_s,
                                u"REFUSAL_GROUNDS"_s, u"CALLS"_s, u"AGENT_RECEIVED"_s, u"ANSWERED_IN_TERM"_s}) {
        QVERIFY2(bringToSight(window, code), qPrintable(code));
        window.picture(u"a6-dashboard-%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(++number));
    }
    const auto* area = window.find<QScrollArea>(u"dashboardArea"_s);
    QVERIFY(area->widget()->width() <= area->viewport()->width()); // nothing is scrolled sideways
    QVERIFY(window.window().height() <= size.height());
    window.wear(ui::Scheme::Light);
}

QTEST_MAIN(DashboardTest)

#include "dashboard_test.moc"

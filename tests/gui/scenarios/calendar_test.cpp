#include "core/calendar/working_calendar.h"
#include "core/desk/deadlines/list_notices.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/request_access.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/notice_text.h"
#include "ui/administration/year_grid.h"
#include "ui/shared/chip.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace rd;

namespace {

const QString officer = QStringLiteral("chen");
const QString supervisor = QStringLiteral("wang");
const QString agent = QStringLiteral("li");

QString cell(test::DeskWindow& window, const QString& table, int row, int column)
{
    auto* view = window.find<QTableView>(table);
    return view ? view->model()->index(row, column).data().toString() : QString();
}

QColor inkOf(test::DeskWindow& window, const QString& table, int row)
{
    return window.find<QTableView>(table)->model()->index(row, 0).data(Qt::ForegroundRole).value<QColor>();
}

} // namespace

// The year's notice in the window: the banner, bringing it, the dates it would change, the second person, and the grid
// of a year entered by keys (R-DL-06).
class CalendarScenarioTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::DeskWindow& window, domain::RightType right)
    {
        return desk::logCall(window.desk().as(agent),
                             window.desk().call(right, QStringLiteral("王小明"), QStringLiteral("19900009929")))
            .value()
            .logged.id;
    }

    // A day both off and worked, on line 6.
    static bool isRefusedWithLineAndReason(test::DeskWindow& window)
    {
        const QStringList day{QStringLiteral("2027-01-02")};
        const QString bad =
            test::writeNotice(window.desk().filePath(QStringLiteral("bad.json")), test::holidayCn(2027, day, day));
        const bool said = window.dropFiles(QStringLiteral("calendarPart"), {bad}) && window.waitForJobs()
            && test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("noticeText")); });
        window.picture(QStringLiteral("calendar-refused"));
        const QString text = window.textOf(QStringLiteral("noticeText"));
        return said && text.contains(QLatin1Char('6')) && text.contains(QStringLiteral("既放假又上班"))
            && text.contains(QStringLiteral("日期：2027-01-02。")) && !text.contains(QLatin1Char('/'));
    }

    // By the officer, who may only look then; the supervisor sees what would change.
    static void bringAndLook(test::DeskWindow& window)
    {
        const QString good = test::writeNotice(window.desk().filePath(QStringLiteral("2027.json")), test::notice2027());
        QVERIFY(window.dropFiles(QStringLiteral("calendarPart"), {good}));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("confirmNotice")); }));
        QVERIFY(!window.find<QPushButton>(QStringLiteral("confirmNotice"))->isEnabled());
        QVERIFY(window.shows(QStringLiteral("confirmWhyNot")));
        // The running job and the last problem have stood above each other.
        QCOMPARE(window.window().size(), QSize(ui::theme::WindowWidth, ui::theme::WindowHeight));

        QVERIFY(window.enter(supervisor));
        QVERIFY(window.press(QStringLiteral("goToCalendar")));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("confirmNotice")); }));
        QCOMPARE(window.find<QTableView>(QStringLiteral("noticeImpactTable"))->model()->rowCount(), 7);
        QVERIFY(window.shows(QStringLiteral("impactEarlier")));
        QCOMPARE(cell(window, QStringLiteral("noticeImpactTable"), 0, 3), QStringLiteral("提前"));
        QCOMPARE(inkOf(window, QStringLiteral("noticeImpactTable"), 0), ui::theme::colour(ui::Colour::Late));
        window.picture(QStringLiteral("calendar-impact"));
        window.wear(ui::Scheme::Dark);
        window.picture(QStringLiteral("calendar-impact-dark"));
        window.wear(ui::Scheme::Light);
    }

    static bool isConfirmedBy(test::DeskWindow& window, const QString& user)
    {
        return window.enter(user) && window.press(QStringLiteral("goToCalendar"))
            && test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("confirmNotice")); })
            && window.press(QStringLiteral("confirmNotice")) && window.waitForJobs()
            && test::DeskWindow::waitFor([&] { return !window.shows(QStringLiteral("calendarBanner")); });
    }

    // 1 to 3 January off, Saturday 9 January worked; a key too many is made up for by more.
    static void enterJanuary(test::DeskWindow& window, ui::YearGrid& grid)
    {
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Right})
            window.key(key, Qt::ShiftModifier);
        window.key(Qt::Key_Space);
        QCOMPARE(grid.days().size(), 3);
        QVERIFY(grid.days().at(2).isOff);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Left);
        QCOMPARE(grid.currentDay(), QDate(2027, 1, 9));
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Space);
        QCOMPARE(grid.days().size(), 4);
        QVERIFY(!grid.days().at(3).isOff);
        QVERIFY(window.textOf(QStringLiteral("gridDay")).contains(QStringLiteral("元旦")));
        window.key(Qt::Key_Space);
        QCOMPARE(grid.days().size(), 3);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Space);
        // A day of the week turns from off to plain: it is worked anyhow.
        window.key(Qt::Key_PageDown);
        window.key(Qt::Key_Home);
        QCOMPARE(grid.currentDay(), QDate(2027, 2, 1));
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Space);
        QCOMPARE(grid.days().size(), 4);
    }

private Q_SLOTS:
    void anAgentIsNotBotheredWithTheBanner()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        QVERIFY(window.enter(agent));
        QVERIFY(!window.shows(QStringLiteral("calendarBanner")));
        QVERIFY(window.enter(supervisor));
        QVERIFY(window.shows(QStringLiteral("calendarBanner")));
        QVERIFY(window.textOf(QStringLiteral("calendarBannerText")).contains(QLatin1String("2027")));
        // A supervisor may not import.
        QCOMPARE(window.find<QPushButton>(QStringLiteral("goToCalendar"))->text(), QStringLiteral("手工录入"));
        QVERIFY(window.signIn(QStringLiteral("chen")));
        QCOMPARE(window.find<QPushButton>(QStringLiteral("goToCalendar"))->text(), QStringLiteral("去导入"));
    }

    void aNoticeIsBroughtSeenAndConfirmedByTwo_A05()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        window.window().resize(1366, 768);
        const domain::CaseId id = logged(window, domain::RightType::Delete);
        for (int i = 0; i < 6; ++i)
            logged(window, domain::RightType::OptOut);
        QVERIFY(window.enter(officer));
        QVERIFY(window.press(QStringLiteral("goToCalendar")));
        QVERIFY(window.shows(QStringLiteral("yearShown")));
        window.picture(QStringLiteral("calendar-years"));

        QVERIFY(isRefusedWithLineAndReason(window));
        bringAndLook(window);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(window.press(QStringLiteral("confirmNotice")));
        QVERIFY(window.waitForJobs());
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("yearShown")); }));
        QVERIFY(test::DeskWindow::waitFor([&] { return !window.shows(QStringLiteral("calendarBanner")); }));
        const domain::Deadline deadline = window.desk().as(agent).storage().cases().find(id)->deadline;
        QCOMPARE(deadline.due, QDate(2026, 12, 31));
        QVERIFY(!deadline.provisional);
        window.picture(QStringLiteral("calendar-confirmed"));
    }

    // R-DL-06: a date that the missing notice may still move says so in the reminder and to whoever decides.
    void aProvisionalDateIsMarkedWhereItIsDecided_A05()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        domain::CallIntake intake =
            window.desk().call(domain::RightType::Copy, QStringLiteral("王小明"), QStringLiteral("19900009929"));
        intake.minor = domain::MinorClass::ChildUnder14;
        const domain::CaseId id = desk::logCall(window.desk().as(agent), intake).value().logged.id;
        RD_VERIFY(desk::requestAccess(window.desk().as(agent), id, QStringLiteral("核对宝宝档案。")));
        window.desk().setNow(QStringLiteral("2026-12-28T09:00:00+08:00"));
        window.window().resize(1366, 768);
        QVERIFY(window.enter(supervisor));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("reminderLine")); }));
        const auto marked = [&] {
            for (const QWidget* chip : window.find(QStringLiteral("reminderLine"))->findChildren<ui::Chip*>()) {
                if (chip->accessibleName().endsWith(QStringLiteral("01-04 暂定")))
                    return true;
            }
            return false;
        };
        QVERIFY(marked());
        window.picture(QStringLiteral("provisional-reminder"));
        QVERIFY(window.openPageWith(QStringLiteral("approvalList")));
        QVERIFY(test::DeskWindow::waitFor(
            [&] { return window.textOf(QStringLiteral("accessFacts")).contains(QStringLiteral("2027-01-04 暂定")); }));
        window.picture(QStringLiteral("provisional-approval"));
        window.wear(ui::Scheme::Dark);
        window.picture(QStringLiteral("provisional-approval-dark"));
        window.wear(ui::Scheme::Light);
    }

    void aClickTurnsADay()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        QVERIFY(window.enter(supervisor));
        QVERIFY(window.press(QStringLiteral("goToCalendar")));
        QVERIFY(window.press(QStringLiteral("enterNotice")));
        auto* grid = window.find<ui::YearGrid>(QStringLiteral("yearGrid"));
        QVERIFY(grid);
        const auto at = [grid](int day) { return grid->cellRect(QDate(2027, 1, day)).center(); };
        QTest::mouseClick(grid, Qt::LeftButton, {}, at(1));
        QCOMPARE(grid->days(), (QList<domain::RuledDay>{{QDate(2027, 1, 1), true, QStringLiteral("元旦")}}));
        QTest::mouseClick(grid, Qt::LeftButton, Qt::ShiftModifier, at(3));
        QCOMPARE(grid->days().size(), 3);
        QTest::mouseClick(grid, Qt::RightButton, {}, at(5));
        QCOMPARE(grid->days().size(), 3);
        QTest::mouseClick(grid, Qt::LeftButton, {}, at(9));
        QTest::mouseClick(grid, Qt::LeftButton, {}, at(9));
        QCOMPARE(grid->days().last(), (domain::RuledDay{QDate(2027, 1, 9), false, QStringLiteral("元旦")}));
        QTest::mousePress(grid, Qt::LeftButton, {}, at(11));
        QTest::mouseMove(grid, at(13));
        QTest::mouseRelease(grid, Qt::LeftButton, {}, at(13));
        QCOMPARE(grid->days().size(), 7);
        QCOMPARE(grid->days().last().date, QDate(2027, 1, 13));
    }

    void aYearIsEnteredByKeys()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        window.window().resize(1366, 768);
        QVERIFY(window.enter(supervisor));
        QVERIFY(window.press(QStringLiteral("goToCalendar")));
        QVERIFY(window.press(QStringLiteral("enterNotice")));
        auto* grid = window.find<ui::YearGrid>(QStringLiteral("yearGrid"));
        QVERIFY(grid && grid->hasFocus());
        QCOMPARE(grid->year(), 2027);
        QCOMPARE(grid->currentDay(), QDate(2027, 1, 1));
        QCOMPARE(window.find<QTableView>(QStringLiteral("noticeListTable"))->accessibleName(),
                 QStringLiteral("节假日通知"));
        enterJanuary(window, *grid);
        if (QTest::currentTestFailed())
            return;
        window.picture(QStringLiteral("calendar-entry"));
        window.wear(ui::Scheme::Dark);
        window.picture(QStringLiteral("calendar-entry-dark"));
        window.wear(ui::Scheme::Light);

        QVERIFY(window.press(QStringLiteral("submitNotice")));
        QVERIFY(window.shows(QStringLiteral("noticeProblem"))); // where it was taken from is missing
        QVERIFY(window.typeInto(QStringLiteral("noticeSource"), QStringLiteral("国办发明电〔2026〕9号")));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("confirmNotice")); }));
        QVERIFY(!window.find<QPushButton>(QStringLiteral("confirmNotice"))->isEnabled());

        QVERIFY(isConfirmedBy(window, officer));
        desk::Desk& desk = window.desk().as(agent);
        const auto notices = desk::listNotices(desk);
        QCOMPARE(notices->last().year, 2027);
        QCOMPARE(notices->last().source, QStringLiteral("国办发明电〔2026〕9号"));
        QVERIFY(desk.calendar().isWorkingDay(QDate(2027, 1, 9)));
        QVERIFY(!desk.calendar().isWorkingDay(QDate(2027, 1, 1)));
    }
};

QTEST_MAIN(CalendarScenarioTest)
#include "calendar_test.moc"

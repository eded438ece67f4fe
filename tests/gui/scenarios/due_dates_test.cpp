#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "tests/support/save_dialog.h"
#include "ui/intake/why_date_panel.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/navigation.h"
#include "ui/main_window/reminder_watch.h"
#include "ui/main_window/tray_note.h"
#include "ui/shared/translations.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using ui::PageName;

namespace {

QString logged(test::DeskWindow& desk, const QString& user, const QString& received,
               domain::MinorClass minor = domain::MinorClass::Adult)
{
    desk.desk().setNow(received);
    domain::CallIntake intake = desk.desk().call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s);
    intake.minor = minor;
    const auto call = desk::logCall(desk.desk().as(user), intake);
    return call ? call->logged.number : QString();
}

QAbstractItemModel* countedDays(test::DeskWindow& desk)
{
    auto* panel = desk.window().findChild<ui::WhyDatePanel*>();
    for (ui::WhyDatePanel* one : desk.window().findChildren<ui::WhyDatePanel*>()) {
        if (one->isVisible())
            panel = one;
    }
    return panel ? panel->findChild<ui::CountedDayModel*>() : nullptr;
}

QString cell(test::DeskWindow& desk, int row, int column)
{
    const QAbstractItemModel* days = countedDays(desk);
    return days ? days->index(row, column).data().toString() : QString();
}

} // namespace

// The clock in daily work: why a date, what if, reminders, the passing hour.
class DueDatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCasePageSaysWhyAndPrintsIt();
    void theCalculatorAnswersWhileTyping();
    void theCalculatorShowsModesBAndCBesideModeA_data();
    void theCalculatorShowsModesBAndCBesideModeA();
    void theOverviewSaysWhenItMustBeDone();
    void theCalculatorKnowsT03AndTheRegulator();
    void theCalculatorTellsTheClocksOfAnIncident();
    void theCalculatorIsFoundByItsPinyin();
    void remindersStandOnTopAndArePutAwayByKeys();
    void halfPastFiveTurnsTodayIntoOverdue();
    void theTrayNamesNobody();
    void theLockedTrayGoesOnCounting();
    void theOfficerIsToldOfAMinorsLimit();
    void aClockSetBackIsSaidAndShown();
    void anAgentTakesTheDueDatesForOutlook();
    void aClockSetForwardIsSaid();
    void aRecordLongUntouchedIsSaid();
};

void DueDatesTest::theCasePageSaysWhyAndPrintsIt()
{
    test::DeskWindow desk(u"2026-02-10T10:00:00+08:00"_s);
    const QString number = logged(desk, u"li"_s, u"2026-02-10T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.openCase(number));
    QVERIFY(desk.press(u"caseWhyDate"_s));
    QVERIFY(countedDays(desk));
    QCOMPARE(cell(desk, 0, ui::CountedDayModel::DateColumn), u"2026-02-10（周二）"_s);
    QCOMPARE(cell(desk, 0, ui::CountedDayModel::NumberColumn), u"D0 · 不计"_s);
    QCOMPARE(cell(desk, 0, ui::CountedDayModel::KindColumn), u"收到请求"_s);
    QCOMPARE(cell(desk, 1, ui::CountedDayModel::NumberColumn), u"T+1"_s);
    // Sat 02-14 is worked in exchange, 02-15 is off: both by the same paper. That Sunday is no statutory holiday.
    QVERIFY(cell(desk, 4, ui::CountedDayModel::KindColumn).contains(u"调休"_s));
    QCOMPARE(cell(desk, 4, ui::CountedDayModel::NoticeColumn), u"2026 · 国办发明电〔2025〕7号"_s);
    QCOMPARE(cell(desk, 5, ui::CountedDayModel::NumberColumn), u"不计"_s);
    QCOMPARE(cell(desk, 5, ui::CountedDayModel::KindColumn), u"放假 · 春节"_s);
    desk.picture(u"70-why-case"_s);
    desk.wear(ui::Scheme::Dark);
    desk.picture(u"70-why-case-dark"_s);
    desk.wear(ui::Scheme::Light);

    const QString path = desk.desk().filePath(u"why.pdf"_s);
    QVERIFY(desk.press(u"printWhy"_s));
    QVERIFY(test::saveAs(path));
    QVERIFY(desk.waitFor([&] { return QFile::exists(path); }));
    QVERIFY(desk.waitForJobs());
    const domain::CaseId caseId = desk::caseByNumber(desk.desk().as(u"li"_s), number).value();
    QCOMPARE(desk::caseHistory(desk.desk().as(u"li"_s), caseId).value().last().action, u"WhyDatePrinted"_s);
    QVERIFY(desk.press(u"closeWhy"_s));
    QVERIFY(desk.shows(u"caseTabs"_s));
}

void DueDatesTest::theCalculatorAnswersWhileTyping()
{
    test::DeskWindow desk;
    QVERIFY(desk.enter(u"li"_s));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk.window().frame()->currentPage(), PageName::Calculator);
    QVERIFY(desk.textOf(u"calculatorDue"_s).startsWith(u"2026-12-14"_s));
    auto* received = desk.find<QDateTimeEdit>(u"calculatorReceived"_s);
    QVERIFY(received && received->hasFocus());
    desk.keys(u"2024"_s);
    desk.keys(u"02"_s);
    desk.keys(u"08"_s);
    QCOMPARE(received->date(), QDate(2024, 2, 8));
    QCOMPARE(desk.textOf(u"calculatorDue"_s), u"2024-03-06（周三） 17:30"_s);
    QCOMPARE(cell(desk, 1, ui::CountedDayModel::NumberColumn), u"T+1"_s);
    QVERIFY(!desk.textOf(u"calculatorMilestones"_s).contains(u"执行"_s));
    auto* right = desk.find<QComboBox>(u"calculatorRight"_s);
    right->setFocus();
    while (right->currentData().toString() != "DELETE"_L1 && right->currentIndex() + 1 < right->count())
        desk.key(Qt::Key_Down);
    QVERIFY(desk.textOf(u"calculatorMilestones"_s).contains(u"执行"_s));
    desk.picture(u"71-calculator"_s);
    desk.wear(ui::Scheme::Dark);
    desk.picture(u"71-calculator-dark"_s);
    desk.wear(ui::Scheme::Light);
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.window().frame()->currentPage(), PageName::Today);
}

void DueDatesTest::theCalculatorShowsModesBAndCBesideModeA_data()
{
    QTest::addColumn<int>("down");
    QTest::addColumn<QString>("due");
    // Example 27 of the rule book: received 03-02, T02 on 03-04, material and verification on 03-19.
    QTest::newRow("B") << 1 << u"2026-04-08（周三） 17:30"_s;
    QTest::newRow("C") << 2 << u"2026-04-10（周五） 17:30"_s;
}

void DueDatesTest::theCalculatorShowsModesBAndCBesideModeA()
{
    QFETCH(int, down);
    QFETCH(QString, due);
    test::DeskWindow desk(u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(desk.shows(u"calculatorRefusal"_s) && !desk.shows(u"calculatorVerified"_s));
    desk.find(u"calculatorMode"_s)->setFocus();
    for (int i = 0; i < down; ++i)
        desk.key(Qt::Key_Down);
    // Nobody has asked for material: the clock never stopped.
    QCOMPARE(desk.textOf(u"calculatorDue"_s), u"2026-03-23（周一） 17:30"_s);
    QVERIFY2(desk.textOf(u"calculatorLeft"_s).contains(u"T02"_s), qPrintable(desk.textOf(u"calculatorLeft"_s)));
    QVERIFY(!desk.shows(u"calculatorRefusal"_s) && desk.shows(u"calculatorVerified"_s));
    for (const auto& [name, day] :
         {std::pair(u"calculatorNotice"_s, u"04"_s), std::pair(u"calculatorMaterial"_s, u"19"_s),
          std::pair(u"calculatorVerified"_s, u"19"_s)}) {
        desk.find(name)->setFocus();
        desk.keys(u"2026"_s);
        desk.keys(u"03"_s);
        desk.keys(day);
        QCOMPARE(desk.find<QDateEdit>(name)->date(), QDate(2026, 3, day.toInt()));
        if (name == "calculatorNotice"_L1)
            QVERIFY2(desk.textOf(u"calculatorLeft"_s).contains(u"材料"_s),
                     qPrintable(desk.textOf(u"calculatorLeft"_s)));
    }
    QCOMPARE(desk.textOf(u"calculatorDue"_s), due);
    QVERIFY2(desk.textOf(u"calculatorLeft"_s).contains(u"2026-03-23（周一）"_s),
             qPrintable(desk.textOf(u"calculatorLeft"_s)));
    // T+13 by the clock of the mode, not by mode A's (§5.4).
    QVERIFY2(desk.textOf(u"calculatorMilestones"_s).contains(down == 1 ? u"2026-04-03"_s : u"2026-04-08"_s),
             qPrintable(desk.textOf(u"calculatorMilestones"_s)));
    desk.picture(u"71-calculator-mode-%1"_s.arg(down));
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.find<QDateEdit>(u"calculatorVerified"_s)->text(), u"尚未"_s);
}

// A04, R-DL-11: what mode A makes of missing material, and a date that a regulator set.
void DueDatesTest::theCalculatorKnowsT03AndTheRegulator()
{
    test::DeskWindow desk(u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    const auto enter = [&](const QString& name, const QString& month, const QString& day) {
        desk.find(name)->setFocus();
        desk.keys(u"2026"_s);
        desk.keys(month);
        desk.keys(day);
    };
    const auto left = [&] { return desk.textOf(u"calculatorLeft"_s); };
    enter(u"calculatorNotice"_s, u"03"_s, u"04"_s);
    QVERIFY2(left().contains(u"2026-03-19"_s), qPrintable(left())); // T03 is prepared
    enter(u"calculatorRefusal"_s, u"03"_s, u"20"_s);
    QVERIFY2(left().contains(u"2026-04-19"_s), qPrintable(left())); // thirty days
    enter(u"calculatorMaterial"_s, u"03"_s, u"24"_s);
    QVERIFY2(left().contains(u"2026-04-15"_s) && left().contains(u"2026-03-31"_s), qPrintable(left()));
    QCOMPARE(desk.textOf(u"calculatorDue"_s), u"2026-03-23（周一） 17:30"_s);
    desk.picture(u"71-calculator-t03"_s);
    enter(u"calculatorExternal"_s, u"03"_s, u"13"_s);
    QCOMPARE(desk.textOf(u"calculatorDue"_s), u"2026-03-13（周五） 17:30"_s);
    QVERIFY2(left().contains(u"2026-03-23"_s), qPrintable(left())); // our own count beside it
    desk.picture(u"71-calculator-regulator"_s);
    desk.find<QDateEdit>(u"calculatorExternal"_s)->setDate(QDate(2026, 3, 1));
    QCOMPARE(desk.textOf(u"calculatorDue"_s), u"无法计算"_s); // before it came to us
}

// R-IN-02: real hours, nights and rest days too.
void DueDatesTest::theCalculatorTellsTheClocksOfAnIncident()
{
    test::DeskWindow desk(u"2026-10-01T23:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    desk.key(Qt::Key_D, Qt::ControlModifier);
    auto* tabs = desk.find<QTabWidget>(u"calculatorTabs"_s);
    QVERIFY(tabs);
    tabs->setCurrentIndex(1);
    QVERIFY(desk.shows(u"incidentSteps"_s));
    const auto steps = [&] {
        QStringList texts;
        for (const QLabel* label : desk.find(u"incidentSteps"_s)->findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(u' ');
    };
    // Not graded: both ways of reporting stay open.
    for (const QString& by :
         {u"2026-10-02（周五） 00:00"_s, u"2026-10-02（周五） 01:00"_s, u"2026-10-02（周五） 03:00"_s,
          u"2026-10-02（周五） 23:00"_s, u"2026-10-04（周日） 23:00"_s})
        QVERIFY2(steps().contains(by), qPrintable(steps()));
    desk.picture(u"71-incident"_s);
    desk.find<QSpinBox>(u"incidentPersons"_s)->setValue(1'000'000);
    QVERIFY2(!steps().contains(u"2026-10-02（周五） 23:00"_s), qPrintable(steps())); // major by its size
    desk.find<QCheckBox>(u"incidentCritical"_s)->setChecked(true);
    QVERIFY2(!steps().contains(u"2026-10-02（周五） 03:00"_s), qPrintable(steps())); // one hour instead of four
    desk.find<QCheckBox>(u"incidentHandled"_s)->setChecked(true);
    QVERIFY2(steps().contains(u"2026-10-31（周六） 23:00"_s), qPrintable(steps()));
    desk.find<QDateTimeEdit>(u"incidentDiscovered"_s)->setDate(QDate(2026, 10, 3));
    QVERIFY(desk.shows(u"incidentProblem"_s)); // handled before it was discovered
    desk.find<QDateTimeEdit>(u"incidentDiscovered"_s)->setDate(QDate(2026, 9, 29));
    QVERIFY2(steps().contains(u"已过"_s), qPrintable(steps()));
    desk.wear(ui::Scheme::Dark);
    desk.picture(u"71-incident-dark"_s);
    desk.wear(ui::Scheme::Light);
}

void DueDatesTest::theOverviewSaysWhenItMustBeDone()
{
    test::DeskWindow desk(u"2026-03-02T10:00:00+08:00"_s);
    for (const auto& [right, done] :
         {std::pair(domain::RightType::Delete, u"2026-03-23"_s), std::pair(domain::RightType::Access, u"–"_s)}) {
        const auto call =
            desk::logCall(desk.desk().as(u"li"_s), desk.desk().call(right, u"王小明"_s, u"19900009929"_s));
        RD_VERIFY(call);
        if (desk.window().isLocked())
            QVERIFY(desk.enter(u"li"_s));
        QVERIFY(desk.openCase(call->logged.number));
        QVERIFY(desk.waitFor([&] { return desk.textOf(u"factexecution"_s) == done; }));
    }
}

void DueDatesTest::theCalculatorIsFoundByItsPinyin()
{
    test::DeskWindow desk;
    QVERIFY(desk.enter(u"sun"_s));
    desk.key(Qt::Key_K, Qt::ControlModifier);
    desk.keys(u"qxjsq"_s);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.waitFor([&] { return desk.window().frame()->currentPage() == PageName::Calculator; }));
}

void DueDatesTest::remindersStandOnTopAndArePutAwayByKeys()
{
    test::DeskWindow desk(u"2026-03-02T09:00:00+08:00"_s);
    const QString late = logged(desk, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    const QString child = logged(desk, u"zhao"_s, u"2026-03-05T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    const QString soon = logged(desk, u"li"_s, u"2026-03-04T10:00:00+08:00"_s);
    desk.desk().setNow(u"2026-03-24T09:00:00+08:00"_s);
    QVERIFY(desk.enter(u"wang"_s));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"3"_s; }));
    QVERIFY(desk.waitForJobs());
    desk.picture(u"72-reminders-supervisor"_s);
    desk.wear(ui::Scheme::Dark);
    desk.picture(u"72-reminders-supervisor-dark"_s);
    desk.wear(ui::Scheme::Light);
    QVERIFY(desk.waitFor([&] { return desk.window().tray().toolTip().contains(u"3"_s); }));

    desk.find(u"dismissReminder"_s)->setFocus();
    desk.key(Qt::Key_Space);
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"2"_s; }));
    desk.key(Qt::Key_Space);
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"1"_s; }));
    desk.key(Qt::Key_Space);
    QVERIFY(desk.waitFor([&] { return !desk.shows(u"reminderCount"_s); }));
    desk.lock();
    QVERIFY(!desk.window().tray().toolTip().contains(u"DSR"_s));
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"2"_s; }));
}

void DueDatesTest::halfPastFiveTurnsTodayIntoOverdue()
{
    test::DeskWindow desk(u"2026-03-02T09:00:00+08:00"_s);
    const QString number = logged(desk, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    desk.desk().setNow(u"2026-03-23T17:29:59+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    const auto says = [&](const QString& words) {
        for (const QWidget* chip : desk.window().findChildren<QWidget*>()) {
            if (chip->isVisible() && chip->accessibleName() == words)
                return true;
        }
        return false;
    };
    QVERIFY(desk.waitFor([&] { return says(u"今天 17:30 截止"_s); }));
    desk.picture(u"73-due-today"_s);
    desk.desk().setNow(u"2026-03-23T17:30:01+08:00"_s);
    QVERIFY(desk.waitFor([&] { return says(u"今天 17:30 起已逾期"_s); }));
    QVERIFY(desk.waitForJobs());
    const domain::CaseId caseId = desk::caseByNumber(desk.desk().as(u"li"_s), number).value();
    QVERIFY(desk.waitFor([&] {
        const domain::CaseFile file = desk::showCase(desk.desk().as(u"li"_s), caseId).value();
        return std::any_of(file.replies.begin(), file.replies.end(),
                           [](const domain::Reply& reply) { return reply.templateCode == "T17"_L1; });
    }));
    desk.picture(u"73-overdue"_s);
}

void DueDatesTest::theTrayNamesNobody()
{
    ui::Translations chinese;
    chinese.use(u"zh_CN"_s);
    domain::Reminder one;
    one.number = u"DSR-20260302-0001"_s;
    one.handlerName = u"李静"_s;
    one.stage = domain::DueStage::Today;
    domain::Reminder other = one;
    other.number = u"DSR-20260302-0002"_s;
    other.stage = domain::DueStage::Overdue;
    const QString text = ui::TrayNote::textOf({one, other});
    QVERIFY(text.contains(one.number) && text.contains(other.number));
    QVERIFY(!text.contains(u"李静"_s));
    QVERIFY(text.indexOf(other.number) < text.indexOf(one.number));
    QCOMPARE(ui::TrayNote::textOf({other, one, other}).section(u'\n', 0, 0),
             u"2 件已逾期：DSR-20260302-0002、DSR-20260302-0002"_s);
    QVERIFY(ui::TrayNote::textOf({}).isEmpty());
}

void DueDatesTest::aClockSetBackIsSaidAndShown()
{
    test::DeskWindow desk(u"2026-03-05T10:00:00+08:00"_s);
    (void)logged(desk, u"li"_s, u"2026-03-05T10:00:00+08:00"_s);
    desk.desk().setNow(u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"clockBannerText"_s).contains(u"本机时钟"_s); }));
    const QString said = desk.textOf(u"clockBannerText"_s);
    QVERIFY2(said.contains(u"3 天"_s) && said.contains(u"DSR-20260305-0001"_s), qPrintable(said));
    QVERIFY(!desk.shows(u"noticeText"_s)); // said once
    desk.picture(u"74-clock-behind"_s);
}

// The second time the same name is refused without a question that would promise to replace it.
void DueDatesTest::anAgentTakesTheDueDatesForOutlook()
{
    test::DeskWindow desk(u"2026-03-02T09:00:00+08:00"_s);
    const QString number = logged(desk, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.openPageWith(u"caseList"_s));
    const QString path = desk.desk().filePath(u"due.ics"_s);
    QVERIFY(desk.press(u"exportDueDates"_s));
    QVERIFY(test::saveAs(path));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"noticeText"_s).contains(u"due.ics"_s); }));
    desk.picture(u"75-due-dates-written"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray first = file.readAll();
    QVERIFY(first.contains(number.toUtf8()));
    const QString said = desk.textOf(u"noticeText"_s);
    QVERIFY(desk.press(u"exportDueDates"_s));
    QVERIFY(test::saveAs(path));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"noticeText"_s) != said; }));
    QVERIFY(desk.textOf(u"noticeText"_s).contains(u"due.ics"_s));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), first);
}

void DueDatesTest::aClockSetForwardIsSaid()
{
    test::DeskWindow desk(u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.waitForJobs());
    desk.desk().setPcClock(std::chrono::hours(24 * 3));
    auto* watch = desk.window().findChild<ui::ReminderWatch*>();
    QVERIFY(watch);
    // The watch begins a moment after the window shows.
    QVERIFY(desk.waitFor([&] {
        watch->checkClock();
        return desk.shows(u"clockBannerText"_s);
    }));
    const QString said = desk.textOf(u"clockBannerText"_s);
    QVERIFY(!desk.shows(u"confirmClock"_s)); // only a supervisor says that it is right
    QVERIFY2(said.contains(u"调快"_s) && said.contains(u"3 天"_s), qPrintable(said));
    desk.picture(u"74-clock-forward"_s);
}

void DueDatesTest::aRecordLongUntouchedIsSaid()
{
    test::DeskWindow desk(u"2026-03-02T10:00:00+08:00"_s);
    desk.desk().signOutAll();
    desk.desk().setNow(u"2027-03-02T10:00:00+08:00"_s);
    QVERIFY(desk.enter(u"wang"_s, test::DeskWindow::Silence::AskedAbout));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"clockBannerText"_s).contains(u"365 天"_s); }));
}

void DueDatesTest::theLockedTrayGoesOnCounting()
{
    test::DeskWindow desk(u"2026-03-02T09:00:00+08:00"_s);
    (void)logged(desk, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    (void)logged(desk, u"li"_s, u"2026-03-03T10:00:00+08:00"_s);
    desk.desk().setNow(u"2026-03-23T17:29:58+08:00"_s);
    QVERIFY(desk.enter(u"li"_s));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"2"_s; }));
    const auto tip = [&] { return desk.window().tray().toolTip(); };
    QVERIFY(desk.waitFor([&] { return tip().contains(u"2"_s); }));
    desk.lock();
    QVERIFY2(tip().contains(u"1 件今天 17:30 截止"_s) && !tip().contains(u"逾期"_s), qPrintable(tip()));
    desk.desk().setNow(u"2026-03-23T17:30:01+08:00"_s);
    QVERIFY(desk.waitFor([&] { return tip().contains(u"1 件已逾期"_s); }));
    QVERIFY2(tip().contains(u"2 条提醒"_s) && !tip().contains(u"DSR"_s) && !tip().contains(u"截止"_s),
             qPrintable(tip()));
}

void DueDatesTest::theOfficerIsToldOfAMinorsLimit()
{
    test::DeskWindow desk(u"2026-03-02T09:00:00+08:00"_s);
    const QString child = logged(desk, u"li"_s, u"2026-03-02T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    desk.desk().setNow(u"2026-03-12T09:00:00+08:00"_s);
    QVERIFY(desk.enter(u"chen"_s));
    QVERIFY(desk.waitFor([&] { return desk.textOf(u"reminderCount"_s) == u"1"_s; }));
    desk.picture(u"72-reminder-minor-limit"_s);
    desk.wear(ui::Scheme::Dark);
    desk.picture(u"72-reminder-minor-limit-dark"_s);
    desk.wear(ui::Scheme::Light);
    QVERIFY(desk.waitFor([&] { return desk.window().tray().toolTip().contains(u"1"_s); }));
    desk.find(u"dismissReminder"_s)->setFocus();
    desk.key(Qt::Key_Space);
    QVERIFY(desk.waitFor([&] { return !desk.shows(u"reminderCount"_s); }));
}

QTEST_MAIN(DueDatesTest)
#include "due_dates_test.moc"

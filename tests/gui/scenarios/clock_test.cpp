#include "core/desk/cases/add_item.h"
#include "core/desk/deadlines/set_clock_mode.h"
#include "core/desk/intake/log_call.h"
#include "core/rules/rule_book.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "ui/main_window/reminder_watch.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString legalNote = u"法务意见2026-11：材料齐备前暂停计时，依据条例第二十五条第一项及电子商务法第二十四条。"_s;

bool openClock(test::DeskWindow& window)
{
    if (!window.openPageWith(u"administrationTabs"_s))
        return false;
    auto* tabs = window.find<QTabWidget>(u"administrationTabs"_s);
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (tabs->widget(i)->objectName() == u"clockPart"_s)
            tabs->setCurrentIndex(i);
    }
    return window.shows(u"clockSettings"_s);
}

QString lastAction(test::DeskWindow& window)
{
    return window.desk().as(u"chen"_s).storage().audit().page(0, 1000).value().last().action;
}

qsizetype entriesOf(test::DeskWindow& window, const QString& action)
{
    const QList<domain::AuditEntry> entries = window.desk().as(u"chen"_s).storage().audit().page(0, 1000).value();
    return std::count_if(entries.begin(), entries.end(),
                         [&](const domain::AuditEntry& one) { return one.action == action; });
}

} // namespace

// The clock of due dates (§5.2) and the clock of the PC (security.md R11), as the window asks about them.
class ClockScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOfficerSwitchesTheClockWithItsNote();
    void aSupervisorLooksAndSwitchesNothing();
    void aSilentWorkingDayIsAskedAbout();
    void whatWasReceivedAheadIsSetRight();
    void anItemThatCameAheadIsChosenInTheDialog();
    void aClockSetForwardIsFollowedOnceItIsCalledRight();
    void anAuditorIsAskedNothing();
};

void ClockScenarioTest::theOfficerSwitchesTheClockWithItsNote()
{
    test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
    (void)window.desk().as(u"chen"_s);
    QVERIFY(window.signIn(u"chen"_s));
    QVERIFY(openClock(window));
    QVERIFY(window.press(u"setClock"_s));
    QVERIFY(window.shows(u"clockProblem"_s)); // mode A stands already, and there is no note
    // Called as its field is.
    QVERIFY2(window.textOf(u"clockProblem"_s).contains(u"法律意见"_s), qPrintable(window.textOf(u"clockProblem"_s)));
    window.picture(u"clock-problem"_s);

    window.find<QComboBox>(u"clockMode"_s)->setFocus();
    window.key(Qt::Key_Down);
    QCOMPARE(window.find<QComboBox>(u"clockMode"_s)->currentData().toString(), u"B"_s);
    auto* from = window.find<QDateEdit>(u"clockFrom"_s);
    QCOMPARE(from->minimumDate(), QDate(2026, 11, 24));
    from->setDate(QDate(2026, 12, 1));
    window.find<QPlainTextEdit>(u"clockNote"_s)->setPlainText(legalNote);
    QVERIFY(window.textOf(u"clockConsequence"_s).contains(u"2026-12-01"_s));
    QVERIFY(window.press(u"setClock"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.textOf(u"noticeText"_s).contains(u"2026-12-01"_s); }));
    QVERIFY(!window.shows(u"clockProblem"_s));
    QVERIFY(window.find<QPlainTextEdit>(u"clockNote"_s)->toPlainText().isEmpty());
    QCOMPARE(lastAction(window), u"ClockModeSet"_s);
    const auto all = desk::listClockSettings(window.desk().as(u"chen"_s));
    RD_VERIFY(all);
    QCOMPARE(all->last().from, QDate(2026, 12, 1));
    QCOMPARE(all->last().mode, domain::ClockMode::Pause);
    QCOMPARE(all->last().note, legalNote);
    window.picture(u"clock-planned"_s);
    window.wear(ui::Scheme::Dark);
    window.picture(u"clock-planned-dark"_s);
    window.wear(ui::Scheme::Light);
}

void ClockScenarioTest::aSupervisorLooksAndSwitchesNothing()
{
    test::DeskWindow window;
    QVERIFY(window.signIn(u"wang"_s));
    QVERIFY(openClock(window));
    QVERIFY(!window.shows(u"setClock"_s));
    QVERIFY(!window.shows(u"clockNote"_s));
}

void ClockScenarioTest::aSilentWorkingDayIsAskedAbout()
{
    test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
    window.desk().as(u"chen"_s); // the last entry before the silence
    window.desk().signOutAll();
    window.desk().setNow(u"2026-11-25T09:00:00+08:00"_s);
    // An agent is not asked what only a supervisor can say; the intake wants the caller's time from them.
    QVERIFY(window.enter(u"li"_s, test::DeskWindow::Silence::AskedAbout));
    QVERIFY(window.waitForJobs());
    QVERIFY(!window.shows(u"clockBannerText"_s));
    window.key(Qt::Key_F2);
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"receivedAt"_s); }));
    QCOMPARE(window.textOf(u"receivedAt"_s), QString());
    window.picture(u"clock-silent-intake"_s);
    window.wear(ui::Scheme::Dark);
    window.picture(u"clock-silent-intake-dark"_s);
    window.wear(ui::Scheme::Light);

    QVERIFY(window.enter(u"wang"_s, test::DeskWindow::Silence::AskedAbout));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"clockBannerText"_s); }));
    const QString asked = window.textOf(u"clockBannerText"_s);
    QVERIFY2(asked.contains(u"47 小时"_s) && asked.contains(u"2026-11-25"_s), qPrintable(asked));
    window.picture(u"clock-silent"_s);
    window.wear(ui::Scheme::Dark);
    window.picture(u"clock-silent-dark"_s);
    window.wear(ui::Scheme::Light);
    QVERIFY(window.press(u"confirmClock"_s));
    QVERIFY(!window.shows(u"clockBannerText"_s));
    QCOMPARE(entriesOf(window, u"ClockConfirmed"_s), 1);
    QCOMPARE(entriesOf(window, u"ClockJump"_s), 1);
    // Signed in again the same day, nobody is asked, and a call is received now.
    QVERIFY(window.enter(u"li"_s, test::DeskWindow::Silence::AskedAbout));
    QVERIFY(window.waitForJobs());
    QVERIFY(!window.shows(u"clockBannerText"_s));
    window.key(Qt::Key_F2);
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"callerNumber"_s); }));
    QVERIFY(!window.shows(u"receivedAt"_s));
}

void ClockScenarioTest::whatWasReceivedAheadIsSetRight()
{
    test::DeskWindow window(u"2026-03-03T10:00:00+08:00"_s);
    // The clock stood a day ahead; nobody could notice, for nothing was silent.
    const domain::CallIntake call = window.desk().call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s);
    const auto logged = desk::logCall(window.desk().as(u"li"_s), call);
    RD_VERIFY(logged);
    const QString number = logged->logged.number;
    window.desk().signOutAll();
    window.desk().setNow(u"2026-03-02T10:30:00+08:00"_s);
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.textOf(u"clockBannerText"_s).contains(number); }));
    QVERIFY(!window.shows(u"setReceiptRight"_s)); // an agent tells a supervisor
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"setReceiptRight"_s); }));
    window.picture(u"clock-ahead"_s);
    QVERIFY(window.press(u"setReceiptRight"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"turnReceived"_s); }));
    QVERIFY(window.press(u"turnDo"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"turnError"_s); })); // no time, no reason
    window.find<QLineEdit>(u"turnReceived"_s)->setText(u"2026-03-04 09:00"_s);
    window.find<QPlainTextEdit>(u"turnWords"_s)->setPlainText(u"电话系统记录为3月2日10点。"_s);
    QVERIFY(window.press(u"turnDo"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.textOf(u"turnError"_s).contains(u"2026-03-03 10:00"_s); }));
    test::DeskWindow::pictureOf(window.find(u"turnDialog"_s), u"clock-receipt-refused"_s);
    window.find<QLineEdit>(u"turnReceived"_s)->setText(u"2026-03-02 10:00"_s);
    window.wear(ui::Scheme::Dark);
    test::DeskWindow::pictureOf(window.find(u"turnDialog"_s), u"clock-receipt-dark"_s);
    window.wear(ui::Scheme::Light);
    QVERIFY(window.press(u"turnDo"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return !window.textOf(u"clockBannerText"_s).contains(number); }));
    const auto after = window.desk().as(u"chen"_s).storage().cases().find(logged->logged.id);
    RD_VERIFY(after);
    QCOMPARE(after->deadline.d0, QDate(2026, 3, 2));
    QCOMPARE(after->deadline.due, QDate(2026, 3, 23));
    QVERIFY(after->deadline.due < logged->logged.deadline.due);
}

void ClockScenarioTest::anItemThatCameAheadIsChosenInTheDialog()
{
    test::DeskWindow window(u"2026-03-02T10:00:00+08:00"_s);
    const domain::CallIntake call = window.desk().call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s);
    const auto logged = desk::logCall(window.desk().as(u"li"_s), call);
    RD_VERIFY(logged);
    window.desk().setNow(u"2026-03-03T10:00:00+08:00"_s);
    RD_VERIFY(desk::addItem(window.desk().as(u"li"_s), logged->logged.id,
                            {{domain::RightType::Correct, {}, {}, true}, {}, {}, u"还要更正地址。"_s, {}}));
    window.desk().signOutAll();
    window.desk().setNow(u"2026-03-02T12:00:00+08:00"_s);
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"setReceiptRight"_s); }));
    QVERIFY(window.press(u"setReceiptRight"_s));
    QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"turnReceived"_s); }));
    const QString chosen = window.find<QComboBox>(u"receiptNumber"_s)->currentText();
    QVERIFY2(chosen.startsWith(logged->logged.number) && chosen.contains(u"第2项"_s), qPrintable(chosen));
    window.find<QLineEdit>(u"turnReceived"_s)->setText(u"2026-03-02 11:00"_s);
    window.find<QPlainTextEdit>(u"turnWords"_s)->setPlainText(u"电话系统记录为3月2日11点。"_s);
    test::DeskWindow::pictureOf(window.find(u"turnDialog"_s), u"clock-receipt-item"_s);
    QVERIFY(window.press(u"turnDo"_s));
    const QString number = logged->logged.number;
    QVERIFY(test::DeskWindow::waitFor([&] { return !window.textOf(u"clockBannerText"_s).contains(number); }));
    const auto after = window.desk().as(u"chen"_s).storage().cases().find(logged->logged.id);
    RD_VERIFY(after);
    QCOMPARE(after->items.at(1).clock->deadline.d0, QDate(2026, 3, 2));
}

void ClockScenarioTest::aClockSetForwardIsFollowedOnceItIsCalledRight()
{
    test::DeskWindow window(u"2026-03-02T10:00:00+08:00"_s);
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.waitForJobs());
    window.desk().setPcClock(std::chrono::hours(24 * 3));
    auto* watch = window.window().findChild<ui::ReminderWatch*>();
    QVERIFY(watch);
    QVERIFY(test::DeskWindow::waitFor([&] {
        watch->checkClock();
        return window.shows(u"clockBannerText"_s);
    }));
    const QString asked = window.textOf(u"clockBannerText"_s);
    QVERIFY2(asked.contains(u"2026-03-05 10:00"_s) && asked.contains(u"2026-03-02 10:00"_s), qPrintable(asked));
    window.picture(u"clock-forward"_s);
    QVERIFY(window.press(u"confirmClock"_s));
    QVERIFY(!window.shows(u"clockBannerText"_s));
    // Nor does it come back by itself.
    watch->checkClock();
    QVERIFY(window.waitForJobs());
    QVERIFY(!window.shows(u"clockBannerText"_s));
}

void ClockScenarioTest::anAuditorIsAskedNothing()
{
    test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
    window.desk().signOutAll();
    window.desk().setNow(u"2026-11-25T09:00:00+08:00"_s);
    QVERIFY(window.signIn(u"sun"_s));
    QVERIFY(window.waitForJobs());
    QVERIFY(!window.shows(u"clockBannerText"_s));
}

QTEST_MAIN(ClockScenarioTest)
#include "clock_test.moc"

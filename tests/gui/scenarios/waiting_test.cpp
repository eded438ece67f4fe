#include "tests/support/desk_window.h"
#include "tests/support/waiting_case.h"
#include "ui/cases/case_head.h"
#include "ui/cases/material_dialog.h"
#include "ui/shared/chip.h"
#include "ui/shared/navigator.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using test::waiting::asked;
using test::waiting::fileOf;
using test::waiting::refused;

// What a request waits for, on its page: who asked what, until when, and what becomes of it when it comes (§5.2).
class WaitingScenarioTest : public QObject {
    Q_OBJECT

private:
    static bool openAs(test::DeskWindow& window, const QString& user, const domain::CaseId& caseId)
    {
        const QString number = fileOf(window.desk(), caseId).header.number;
        return window.enter(user) && window.openCase(number);
    }

    // By keys alone: Tab from the head until the button is reached, then the space bar.
    static ui::MaterialDialog* openByKeys(test::DeskWindow& window)
    {
        constexpr int tabsToTry = 60;
        window.find(u"caseWhyDate"_s)->setFocus();
        const QWidget* button = window.find(u"materialCame"_s);
        for (int i = 0; i < tabsToTry && !button->hasFocus(); ++i)
            window.key(Qt::Key_Tab);
        if (!button->hasFocus())
            return nullptr;
        window.key(Qt::Key_Space);
        ui::MaterialDialog* dialog = nullptr;
        window.waitFor([&] {
            dialog = window.find<ui::MaterialDialog>(u"materialDialog"_s);
            return dialog != nullptr;
        });
        if (dialog)
            dialog->activateWindow();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }

private Q_SLOTS:
    void theClockGoesOnWhileMaterialIsMissing()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = asked(window.desk());
        QVERIFY(openAs(window, u"li"_s, caseId));
        QVERIFY(window.textOf(u"waitingTitle"_s).contains(u"2026-03-04"_s));
        const QString sentence = window.textOf(u"waitingSentence"_s);
        for (const QString& said : {test::waiting::missing, u"2026-03-23"_s, u"2026-03-19"_s})
            QVERIFY2(sentence.contains(said), qPrintable(sentence));
        window.picture(u"90-waiting-mode-a"_s);
        QVERIFY(window.window().minimumSizeHint().height() <= ui::theme::WindowHeight);
        QVERIFY(window.window().minimumSizeHint().width() <= ui::theme::WindowWidth);
    }

    void materialAfterT03IsLoggedByKeysAndTheSecondClockShows_A04()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = refused(window.desk());
        window.desk().setNow(u"2026-03-25T14:00:00+08:00"_s);
        QVERIFY(openAs(window, u"li"_s, caseId));
        QVERIFY(window.textOf(u"waitingTitle"_s).contains(u"2026-04-19"_s));
        window.picture(u"91-waiting-after-t03"_s);
        ui::MaterialDialog* dialog = openByKeys(window);
        QVERIFY(dialog);
        auto* cameAt = dialog->findChild<QLineEdit*>(u"materialCameAt"_s);
        QVERIFY2(window.waitFor([&] { return cameAt->hasFocus(); }),
                 QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName()) : "nobody");
        QCOMPARE(cameAt->text(), u"2026-03-25 14:00"_s);
        QVERIFY(dialog->findChild<QRadioButton*>(u"materialComplete"_s)->isChecked());

        // Nothing comes before it was asked for: the mistake stands under the field and nothing is logged.
        cameAt->setText(u"2026-03-03 09:00"_s);
        QTest::keyClick(cameAt, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!window.textOf(u"materialCameAtError"_s).isEmpty());
        test::DeskWindow::pictureOf(dialog, u"92-material-dialog-refused"_s);
        QCOMPARE(fileOf(window.desk(), caseId).header.state, CaseState::AwaitingInfo);

        cameAt->setText(u"2026-03-25 09:10"_s);
        QVERIFY(window.typeInto(u"materialNote"_s, u"授权委托书原件"_s));
        test::DeskWindow::pictureOf(dialog, u"93-material-dialog"_s);
        QTest::keyClick(dialog->findChild<QLineEdit*>(u"materialNote"_s), Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return !window.shows(u"materialDialog"_s); }));
        QVERIFY(window.waitFor([&] { return window.textOf(u"waitingTitle"_s).contains(u"2026-03-25"_s); }));
        QVERIFY(!window.shows(u"materialCame"_s));
        const QString sentence = window.textOf(u"waitingSentence"_s);
        for (const QString& said : {u"2026-04-16"_s, u"2026-04-01"_s, u"2026-03-23"_s})
            QVERIFY2(sentence.contains(said), qPrintable(sentence));
        window.picture(u"94-second-clock"_s);
        const domain::CaseFile file = fileOf(window.desk(), caseId);
        QCOMPARE(file.header.deadline.due, QDate(2026, 4, 16));
        QCOMPARE(file.waiting.arrivals.first().note, u"授权委托书原件"_s);
    }

    void theSecondClockIsSeenOnThePage_A04()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = refused(window.desk());
        window.desk().setNow(u"2026-03-25T14:00:00+08:00"_s);
        RD_VERIFY(test::waiting::came(window.desk(), caseId, u"2026-03-25T09:10"_s));
        QVERIFY(openAs(window, u"li"_s, caseId));
        QVERIFY(window.textOf(u"factdue"_s).contains(u"2026-04-16"_s));
        window.wear(ui::Scheme::Dark);
        window.picture(u"94-second-clock-dark"_s);
        window.wear(ui::Scheme::Light);
        QVERIFY(window.press(u"caseWhyDate"_s));
        window.picture(u"95-second-clock-why"_s);
    }

    void partOfItLeavesTheRequestWaiting()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = asked(window.desk());
        window.desk().setNow(u"2026-03-09T10:00:00+08:00"_s);
        QVERIFY(openAs(window, u"li"_s, caseId));
        QVERIFY(window.press(u"materialCame"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"materialDialog"_s); }));
        QVERIFY(window.press(u"materialPartly"_s));
        test::DeskWindow::pictureOf(window.find(u"materialDialog"_s), u"96-material-partly"_s);
        QVERIFY(window.press(u"materialDo"_s));
        QVERIFY(window.waitFor([&] { return fileOf(window.desk(), caseId).waiting.arrivals.size() == 1; }));
        QVERIFY(window.waitFor([&] { return window.textOf(u"waitingSentence"_s).contains(u"2026-03-09"_s); }));
        QVERIFY(window.shows(u"materialCame"_s));
        QCOMPARE(fileOf(window.desk(), caseId).header.state, CaseState::AwaitingInfo);
    }

    void bothDatesShowInModeB()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        test::waiting::chooseMode(window.desk(), u"B"_s);
        const domain::CaseId caseId = asked(window.desk());
        QVERIFY(openAs(window, u"li"_s, caseId));
        for (const QString& place : {u"waitingSentence"_s, u"factdue"_s}) {
            QVERIFY2(window.textOf(place).contains(u"2026-04-23"_s), qPrintable(window.textOf(place)));
            QVERIFY2(window.textOf(place).contains(u"2026-03-23"_s), qPrintable(window.textOf(place)));
        }
        // What a row of a list says of it, too: none of the days up to the date is anybody's yet.
        const auto* head = window.window().findChild<ui::CaseHead*>();
        QVERIFY(head);
        QStringList chips;
        for (const ui::Chip* one : head->findChildren<ui::Chip*>())
            chips.append(one->accessibleName());
        QVERIFY2(chips.contains(u"等待材料 · 最晚 04-23"_s), qPrintable(chips.join(u'|')));
        window.picture(u"97-waiting-mode-b"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"97-waiting-mode-b-dark"_s);
        window.wear(ui::Scheme::Light);
    }

    void anAuditorSeesTheWaitAndLogsNothing()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = asked(window.desk());
        QVERIFY(openAs(window, u"sun"_s, caseId));
        QVERIFY(window.shows(u"waitingTitle"_s));
        QVERIFY(!window.shows(u"materialCame"_s));
    }

    void theNewContactOfAnAbandonedRequestIsLinked_move20()
    {
        test::DeskWindow window(test::waiting::receivedAt);
        const domain::CaseId caseId = refused(window.desk());
        window.desk().setNow(u"2026-04-20T09:00:00+08:00"_s);
        RD_VERIFY(desk::prepareDueLetters(window.desk().as(u"zhao"_s)));
        const QString number = fileOf(window.desk(), caseId).header.number;
        QVERIFY(openAs(window, u"li"_s, caseId));
        QVERIFY(!window.shows(u"materialCame"_s));
        window.picture(u"98-abandoned"_s);
        QVERIFY(window.press(u"followUp"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"words"_s); }));
        QVERIFY(window.typeInto(u"words"_s, u"我的材料找到了，还是要一份我的个人信息副本"_s));
        window.picture(u"99-follow-up-intake"_s);
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return fileOf(window.desk(), caseId).followedBy.size() == 1; }));
        const domain::CaseId later =
            desk::caseByNumber(window.desk().as(u"li"_s), fileOf(window.desk(), caseId).followedBy.first()).value();
        QCOMPARE(fileOf(window.desk(), later).follows, number);
        QCOMPARE(fileOf(window.desk(), later).header.deadline.d0, QDate(2026, 4, 20));
    }
};

QTEST_MAIN(WaitingScenarioTest)
#include "waiting_test.moc"

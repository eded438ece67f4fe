#include "core/desk/cases/add_item.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "tests/support/worked_case.h"
#include "ui/cases/items_tab.h"
#include "ui/shared/navigator.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

} // namespace

// A case on file takes a turn: every dialog says what follows, is worked by the keyboard and refuses in a sentence.
class LaterContactsTest : public QObject {
    Q_OBJECT

private:
    static bool openCase(test::DeskWindow& window, const test::WorkedCase& work,
                         ui::CaseTab tab = ui::CaseTab::Overview)
    {
        if (!window.openCase(work.file().header.number))
            return false;
        auto* tabs = window.find<QTabWidget>(u"caseTabs"_s);
        tabs->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(tab); ++i)
            window.key(Qt::Key_Right);
        return tabs->currentIndex() == static_cast<int>(tab);
    }

    static QDialog* dialog(test::DeskWindow& window) { return window.find<QDialog>(u"turnDialog"_s); }

    // Without a window manager nobody but the test gives a dialog the focus.
    static bool openDialog(test::DeskWindow& window, const QString& button)
    {
        if (!window.press(button) || !window.waitFor([&] { return dialog(window) != nullptr; }))
            return false;
        dialog(window)->activateWindow();
        return QTest::qWaitForWindowActive(dialog(window));
    }

    static void pictureOfDialog(test::DeskWindow& window, const QString& name)
    {
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            window.wear(scheme);
            QTest::qWait(50);
            test::DeskWindow::pictureOf(dialog(window), scheme == ui::Scheme::Dark ? name + u"-dark"_s : name);
        }
        window.wear(ui::Scheme::Light);
    }

    // Tabs through the dialog until the field has the focus, as two hands on the keyboard would.
    static bool tabTo(test::DeskWindow& window, const QString& field)
    {
        for (int i = 0; i < 20; ++i) {
            const QWidget* focus = QApplication::focusWidget();
            if (focus
                && (focus->objectName() == field
                    || (focus->parentWidget() && focus->parentWidget()->objectName() == field)))
                return true;
            window.key(Qt::Key_Tab);
        }
        return false;
    }

    static bool act(test::DeskWindow& window)
    {
        return tabTo(window, u"turnDo"_s) && (window.key(Qt::Key_Space), window.waitForJobs());
    }

private Q_SLOTS:
    void aClosedRequestIsReopenedByTheKeyboard_A26()
    {
        test::DeskWindow window;
        const test::WorkedCase work =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::OptOut, name, phone));
        work.answer(1);
        window.desk().setNow(u"2026-11-26T10:00:00+08:00"_s);
        work.close();
        window.desk().setNow(u"2026-12-28T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openCase(window, work));
        QVERIFY(openDialog(window, u"reopenCase"_s));
        QVERIFY2(window.textOf(u"turnConsequence"_s).contains(u"2026-12-14"_s),
                 qPrintable(window.textOf(u"turnConsequence"_s)));
        QVERIFY(!window.find(u"turnReceived"_s)->isEnabled());
        pictureOfDialog(window, u"60-reopen"_s);

        QVERIFY(act(window));
        QVERIFY2(!window.textOf(u"turnError"_s).isEmpty(), "reopened without a reason");
        QCOMPARE(work.file().header.state, CaseState::Closed);
        QVERIFY(window.typeInto(u"turnWords"_s, u"遗漏了一家受托方。"_s));
        QVERIFY(act(window));
        QVERIFY(window.waitFor([&] { return !dialog(window); }));
        QCOMPARE(work.file().header.state, CaseState::InProgress);
        QCOMPARE(work.file().stage, domain::DueStage::Overdue);
        QVERIFY(window.waitFor([&] { return !window.shows(u"reopenCase"_s); }));
        window.picture(u"61-reopened"_s);
    }

    void aLaterContactTakesSeveralConsentsBack_3_6()
    {
        test::DeskWindow window;
        const test::WorkedCase work =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::OptOut, name, phone));
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openCase(window, work));
        QVERIFY(openDialog(window, u"addItem"_s));
        QVERIFY(!window.shows(u"turnPurposeC04"_s));
        auto* right = window.find<QComboBox>(u"turnRight"_s);
        right->setCurrentIndex(right->findData(QVariant::fromValue(RightType::WithdrawConsent)));
        QVERIFY(window.press(u"turnPurposeC04"_s));
        QVERIFY(window.press(u"turnPurposeC08"_s));
        QVERIFY(window.typeInto(u"turnWords"_s, u"短信和相册也不要了。"_s));
        QVERIFY(dialog(window)->height() <= ui::theme::WindowHeight);
        pictureOfDialog(window, u"64-several-consents"_s);
        QVERIFY(act(window));
        QVERIFY(window.waitFor([&] { return !dialog(window); }));
        QCOMPARE(work.item(2).purposes, (QStringList{u"C04"_s, u"C08"_s}));
    }

    void anItemOfALaterContactShowsItsOwnDates_R_DL_11()
    {
        test::DeskWindow window;
        const test::WorkedCase work =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::OptOut, name, phone));
        window.desk().setNow(u"2026-11-25T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openCase(window, work));
        QVERIFY(!window.shows(u"reopenCase"_s));
        QVERIFY(!window.shows(u"mergeCase"_s)); // an agent merges nothing
        QVERIFY(openDialog(window, u"addItem"_s));
        auto* right = window.find<QComboBox>(u"turnRight"_s);
        right->setCurrentIndex(right->findData(QVariant::fromValue(RightType::Explain)));
        QVERIFY(window.typeInto(u"turnWords"_s, u"另外想了解积分规则。"_s));
        pictureOfDialog(window, u"62-add-item"_s);
        QVERIFY(act(window));
        QVERIFY(window.waitFor([&] { return !dialog(window); }));
        QCOMPARE(work.file().header.items.size(), 2);

        QVERIFY(openCase(window, work, ui::CaseTab::Items));
        window.find(u"items"_s)->findChild<QTableView*>()->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY2(window.waitFor([&] { return window.textOf(u"itemState"_s).contains(u"2026-12-16"_s); }),
                 qPrintable(window.textOf(u"itemState"_s)));
        const auto* table = window.find(u"items"_s)->findChild<QTableView*>();
        QVERIFY(!table->isColumnHidden(ui::ItemModel::DueColumn));
        QCOMPARE(table->currentIndex().siblingAtColumn(ui::ItemModel::DueColumn).data().toString(), u"2026-12-16"_s);
        window.picture(u"63-items-with-clocks"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"63-items-with-clocks-dark"_s);
        window.wear(ui::Scheme::Light);
        QVERIFY(window.press(u"itemWhyDate"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"closeWhy"_s); }));
        window.picture(u"64-why-of-item"_s);
    }

    void aDuplicateIsSaidAfterL1AndMerged_R_ID_03()
    {
        test::DeskWindow window;
        window.desk().loadRegister();
        const test::WorkedCase first(
            window.desk(), window.desk().verifiedCase(window.desk().call(RightType::Delete, name, phone), card));
        const test::WorkedCase second =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::Delete, name, phone));
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openCase(window, second));
        QVERIFY2(!window.shows(u"duplicateSentence"_s), "told before L1");
        QVERIFY(openCase(window, first));
        QVERIFY(window.textOf(u"duplicateSentence"_s).contains(second.file().header.number));
        window.picture(u"65-duplicate"_s);
        QVERIFY(openDialog(window, u"mergeDuplicate"_s));
        QCOMPARE(window.textOf(u"turnInto"_s), second.file().header.number);
        QVERIFY(window.typeInto(u"turnWords"_s, u"同一人先后两次来电。"_s));
        window.find<QLineEdit>(u"turnPath"_s)->setText(window.desk().filePath(u"T20.pdf"_s));
        pictureOfDialog(window, u"66-merge"_s);

        // Refused in a sentence, and the dialog stays.
        window.find<QLineEdit>(u"turnInto"_s)->setText(first.file().header.number);
        QVERIFY(act(window));
        QVERIFY(window.shows(u"turnError"_s));
        QVERIFY(domain::isOpen(first.file().header.state));
        window.find<QLineEdit>(u"turnInto"_s)->setText(second.file().header.number);
        QVERIFY(act(window));
        QVERIFY2(window.waitFor([&] { return !dialog(window); }), qPrintable(window.textOf(u"turnError"_s)));
        QCOMPARE(first.file().header.state, CaseState::Merged);
        QVERIFY(QFile::exists(window.desk().filePath(u"T20.pdf"_s)));
        QVERIFY(window.waitFor([&] { return !window.shows(u"duplicateSentence"_s); }));
        window.picture(u"67-merged"_s);
    }

    void theRequesterTakesItBackWithAConfirmation()
    {
        test::DeskWindow window;
        const test::WorkedCase work =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::OptOut, name, phone));
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openCase(window, work));
        QVERIFY(openDialog(window, u"withdrawCase"_s));
        QVERIFY(window.typeInto(u"turnWords"_s, u"来电人表示问题已解决。"_s));
        window.find<QLineEdit>(u"turnPath"_s)->setText(window.desk().filePath(u"T19.pdf"_s));
        pictureOfDialog(window, u"68-withdraw"_s);
        QVERIFY(act(window));
        QVERIFY2(window.waitFor([&] { return !dialog(window); }), qPrintable(window.textOf(u"turnError"_s)));
        QCOMPARE(work.file().header.state, CaseState::Withdrawn);
        QVERIFY(QFile::exists(window.desk().filePath(u"T19.pdf"_s)));
    }

    void lockingTakesTheDialogAway()
    {
        test::DeskWindow window;
        const test::WorkedCase work =
            test::WorkedCase::logged(window.desk(), window.desk().call(RightType::OptOut, name, phone));
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openCase(window, work));
        QVERIFY(openDialog(window, u"addItem"_s));
        window.lock();
        QVERIFY(window.waitFor([&] { return window.window().isLocked() && !dialog(window); }));
        QCOMPARE(work.file().header.items.size(), 1);
    }
};

QTEST_MAIN(LaterContactsTest)
#include "later_contacts_test.moc"

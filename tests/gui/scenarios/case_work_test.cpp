#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/safety_flag.h"
#include "tests/support/desk_window.h"
#include "tests/support/notice_text.h"
#include "ui/cases/items_tab.h"
#include "ui/shared/navigator.h"
#include "ui/shared/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace rd;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

} // namespace

// What a person does on the page of one request, beside the straight way to the copy.
class CaseWorkTest : public QObject {
    Q_OBJECT

private:
    struct Opened {
        domain::CaseId id;
        QString number;
    };

    static domain::CaseFile file(test::DeskWindow& window, const domain::CaseId& caseId)
    {
        const auto found = desk::showCase(window.desk().as(QStringLiteral("chen")), caseId);
        return found ? *found : domain::CaseFile();
    }

    static Opened verified(test::DeskWindow& window, domain::RightType right)
    {
        window.desk().loadRegister();
        const domain::CaseId id = window.desk().verifiedCase(window.desk().call(right, name, phone), card);
        return {id, file(window, id).header.number};
    }

    static QStringList primaryButtons(const test::DeskWindow& window)
    {
        QStringList names;
        for (const QPushButton* button : window.find(QStringLiteral("casePage"))->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->property("kind") == QStringLiteral("primary"))
                names.append(button->objectName());
        }
        return names;
    }

    static bool open(test::DeskWindow& window, const QString& number, ui::CaseTab tab)
    {
        if (!window.openCase(number))
            return false;
        window.find<QTabWidget>(QStringLiteral("caseTabs"))->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(tab); ++i)
            window.key(Qt::Key_Right);
        return window.find<QTabWidget>(QStringLiteral("caseTabs"))->currentIndex() == static_cast<int>(tab);
    }

    static bool fits(test::DeskWindow& window)
    {
        (void)window.waitForJobs();
        QCoreApplication::processEvents(); // layouts settle
        // A window that had to grow does not shrink again.
        const QSize needed = window.window().minimumSizeHint().expandedTo(window.window().size());
        const bool fitting = needed.width() <= ui::theme::WindowWidth && needed.height() <= ui::theme::WindowHeight;
        if (!fitting)
            qWarning() << "the window needs" << needed;
        return fitting;
    }

    static void choose(test::DeskWindow& window, const QString& box, int index)
    {
        window.find(box)->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            window.key(Qt::Key_Down);
    }

private Q_SLOTS:
    void wrongAnswersEndTheCheckWithTheSameSentenceWhetherARecordExistsOrNot_R_ID_08()
    {
        test::DeskWindow window;
        window.desk().loadRegister();
        const auto known = desk::logCall(window.desk().as(QStringLiteral("li")),
                                         window.desk().call(domain::RightType::Copy, name, phone));
        RD_VERIFY(known);
        const auto unknown = desk::logCall(
            window.desk().as(QStringLiteral("li")),
            window.desk().call(domain::RightType::Copy, QStringLiteral("无此人"), QStringLiteral("13900000000")));
        RD_VERIFY(unknown);
        QVERIFY(window.enter(QStringLiteral("li")));
        QStringList sentences;
        for (const QString& number : {known->logged.number, unknown->logged.number}) {
            QVERIFY(open(window, number, ui::CaseTab::Verification));
            for (const char* factor : {"K1", "K5", "K6"}) {
                QVERIFY(window.typeInto(QStringLiteral("answer") + QLatin1String(factor), QStringLiteral("0")));
                QVERIFY(window.press(QStringLiteral("check") + QLatin1String(factor)));
            }
            QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("lockSentence")); }));
            QVERIFY(!window.find<QLineEdit>(QStringLiteral("answerK1"))->isEnabled());
            sentences.append(window.textOf(QStringLiteral("lockSentence")));
        }
        window.picture(QStringLiteral("30-verification-ended"));
        QCOMPARE(sentences.first(), sentences.last());
    }

    void theRoundsSayWhatWasAskedInWords()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Access);
        QVERIFY(window.signIn(QStringLiteral("li")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Verification));
        const QString rounds = window.textOf(QStringLiteral("verificationRounds"));
        QVERIFY2(rounds.contains(QStringLiteral("星卡卡号 ✓")), qPrintable(rounds));
        QVERIFY2(!rounds.contains(QStringLiteral("K1")), qPrintable(rounds));
        QVERIFY(fits(window));
        window.picture(QStringLiteral("30-verification-rounds"));
    }

    void theItemsNameTheLevelOfARisk_R_ID_09()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Access);
        RD_VERIFY(desk::raiseSafetyFlag(window.desk().as(QStringLiteral("li")), opened.id,
                                        QStringLiteral("前夫多次打听住址。")));
        QVERIFY(window.signIn(QStringLiteral("li")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Items));
        const QAbstractItemModel* items =
            window.find(QStringLiteral("items"))->findChild<QAbstractItemView*>()->model();
        const QString level = items->index(0, ui::ItemModel::LevelColumn).data().toString();
        QCOMPARE(level, ui::wordFor(domain::AssuranceLevel::L3));
    }

    void anUnknownAnswerIsNoFailure_R_ID_02()
    {
        test::DeskWindow window;
        const auto logged = desk::logCall(window.desk().as(QStringLiteral("li")),
                                          window.desk().call(domain::RightType::Copy, name, phone));
        RD_VERIFY(logged);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, logged->logged.number, ui::CaseTab::Verification));
        for (int i = 0; i < 4; ++i)
            QVERIFY(window.press(QStringLiteral("unknownK1")));
        QVERIFY(!window.textOf(QStringLiteral("resultK1")).isEmpty());
        QVERIFY(!window.shows(QStringLiteral("lockSentence")));
        QVERIFY(window.find<QLineEdit>(QStringLiteral("answerK1"))->isEnabled());
    }

    void aValueIsMaskedAgainAfterThirtySecondsAndTheViewIsOnRecord_A11()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Access);
        QVERIFY(window.signIn(QStringLiteral("li")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Overview));
        auto* timer = window.window().findChild<QTimer*>(QStringLiteral("maskAgain"));
        QVERIFY(timer && !timer->isActive());
        QVERIFY(window.press(QStringLiteral("revealSubjectPhone")));
        QVERIFY(window.typeInto(QStringLiteral("revealReason"), QStringLiteral("回拨核验")));
        window.key(Qt::Key_Return);
        QCOMPARE(window.textOf(QStringLiteral("factSubjectPhone")), phone);
        QVERIFY(timer->isActive());
        QCOMPARE(timer->interval(), 30000);
        timer->start(0); // the thirty seconds are over
        QVERIFY(window.waitFor(
            [&] { return window.textOf(QStringLiteral("factSubjectPhone")) == QStringLiteral("199****9929"); }));

        desk::Desk& officer = window.desk().as(QStringLiteral("chen"));
        const auto history = desk::caseHistory(officer, desk::caseByNumber(officer, opened.number).value());
        RD_VERIFY(history);
        QCOMPARE(history->last().action, QStringLiteral("FieldUnmasked"));
        QCOMPARE(history->last().detail.value(QStringLiteral("reason")).toString(), QStringLiteral("回拨核验"));
        QVERIFY(desk::verifyAudit(officer, {})->ok);
    }

    void aValueComesOutOneAtATimeAndWithAReason_R_ID_04()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Access);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Overview));
        QCOMPARE(window.textOf(QStringLiteral("factSubjectPhone")), QStringLiteral("199****9929"));
        QVERIFY(window.press(QStringLiteral("revealSubjectPhone")));
        window.key(Qt::Key_Return);
        QVERIFY2(!window.textOf(QStringLiteral("revealError")).isEmpty(), "shown without a reason");
        QCOMPARE(window.textOf(QStringLiteral("factSubjectPhone")), QStringLiteral("199****9929"));
        QVERIFY(window.typeInto(QStringLiteral("revealReason"), QStringLiteral("回拨核验")));
        window.key(Qt::Key_Return);
        QCOMPARE(window.textOf(QStringLiteral("factSubjectPhone")), phone);
        window.picture(QStringLiteral("31-overview-in-clear"));
        QVERIFY(window.press(QStringLiteral("revealSubjectName")));
        QVERIFY(window.typeInto(QStringLiteral("revealReason"), QStringLiteral("称呼来电人")));
        window.key(Qt::Key_Return);
        QCOMPARE(window.textOf(QStringLiteral("factSubjectName")), name);
        QCOMPARE(window.textOf(QStringLiteral("factSubjectPhone")), QStringLiteral("199****9929"));
        window.lock();
        QVERIFY(window.waitFor([&] { return window.window().isLocked(); }));
        for (const QLabel* label : window.window().findChildren<QLabel*>())
            QVERIFY(!label->text().contains(name));
    }

    void aRefusalNeedsGroundFactsAndLaw_R_RF_01()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Delete);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Items));
        QVERIFY(!window.shows(QStringLiteral("facts")));
        choose(window, QStringLiteral("outcome"), 2);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("facts")); }));
        QVERIFY(window.typeInto(QStringLiteral("facts"), QStringLiteral("太短")));
        QVERIFY(window.press(QStringLiteral("proposeOutcome")));
        QVERIFY(!window.textOf(QStringLiteral("factsError")).isEmpty());
        window.picture(QStringLiteral("32-refusal-without-facts"));
        QVERIFY(window.typeInto(
            QStringLiteral("facts"),
            QStringLiteral("：该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。")));
        QVERIFY(window.press(QStringLiteral("proposeOutcome")));
        QVERIFY(!window.textOf(QStringLiteral("lawError")).isEmpty());
        QVERIFY(window.typeInto(QStringLiteral("law"), QStringLiteral("《中华人民共和国会计法》第二十三条")));
        QVERIFY(window.press(QStringLiteral("proposeOutcome")));
        QCOMPARE(file(window, opened.id).header.state, domain::CaseState::PendingApproval);
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("proposeOutcome")); }));
        window.picture(QStringLiteral("33-refusal-proposed"));

        QVERIFY(window.enter(QStringLiteral("chen")));
        QVERIFY(open(window, opened.number, ui::CaseTab::Overview));
        QVERIFY(window.openPageWith(QStringLiteral("approvalNote")));
        window.picture(QStringLiteral("34-approval-of-a-refusal"));
        QVERIFY(window.typeInto(QStringLiteral("approvalNote"), QStringLiteral("请补充保存期限的计算依据。")));
        QVERIFY(window.press(QStringLiteral("returnCase")));
        QVERIFY(window.waitFor([&] { return file(window, opened.id).header.state == domain::CaseState::InProgress; }));
    }

    void aTaskIsDoneWithAProofDroppedOnIt_R_RT_05()
    {
        test::DeskWindow window;
        const auto logged = desk::logCall(window.desk().as(QStringLiteral("li")),
                                          window.desk().call(domain::RightType::OptOut, name, phone));
        RD_VERIFY(logged);
        const QString proof = window.desk().filePath(QStringLiteral("退订截图.png"));
        QFile written(proof);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("proof");
        written.close();
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, logged->logged.number, ui::CaseTab::Tasks));
        QVERIFY(window.dropFiles(QStringLiteral("caseTasksTable"), {proof}));
        const auto done = [&] {
            const QList<domain::Task> tasks = file(window, logged->logged.id).tasks;
            return std::any_of(tasks.begin(), tasks.end(), [](const domain::Task& task) {
                return task.state == domain::TaskState::Done && task.proofName == QStringLiteral("退订截图.png");
            });
        };
        QVERIFY(done());
        window.picture(QStringLiteral("35-tasks"));
        // Waving work away is for a second person.
        window.find(QStringLiteral("caseTasksTable"))->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY(window.press(QStringLiteral("dismissTask")));
        QVERIFY(window.typeInto(QStringLiteral("dismissReasonReason"), QStringLiteral("没有该渠道的记录")));
        window.key(Qt::Key_Return);
        QVERIFY(!window.textOf(QStringLiteral("dismissReasonError")).isEmpty());
        QCOMPARE(primaryButtons(window), QStringList{QStringLiteral("dismissReasonDo")});
        window.picture(QStringLiteral("36-dismiss-refused"));
        QVERIFY(window.press(QStringLiteral("dismissReasonLeave")));
        QCOMPARE(primaryButtons(window), QStringList{QStringLiteral("completeTask")});
    }

    void everyPageFitsA1366x768Screen()
    {
        test::DeskWindow window;
        const Opened opened = verified(window, domain::RightType::Copy);
        domain::CallIntake intake = window.desk().call(domain::RightType::Copy, name, phone);
        intake.items.clear();
        for (const domain::RightType right : domain::allRights().first(5)) {
            domain::WishedItem wish;
            wish.right = right;
            intake.items.append(wish);
        }
        const auto many = desk::logCall(window.desk().as(QStringLiteral("li")), intake);
        RD_VERIFY(many);
        QVERIFY(window.enter(QStringLiteral("li")));
        for (int tab = 0; tab <= static_cast<int>(ui::CaseTab::History); ++tab) {
            QVERIFY(open(window, opened.number, static_cast<ui::CaseTab>(tab)));
            QVERIFY2(fits(window), qPrintable(QString::number(tab)));
        }
        QVERIFY(open(window, many->logged.number, ui::CaseTab::Overview));
        window.picture(QStringLiteral("38-five-rights"));
        QVERIFY(fits(window));
        window.key(Qt::Key_F2);
        QVERIFY(fits(window));
        window.key(Qt::Key_D, Qt::ControlModifier);
        window.find<QComboBox>(QStringLiteral("calculatorMode"))->setFocus();
        window.key(Qt::Key_End);
        QVERIFY(window.shows(QStringLiteral("calculatorMaterial")));
        window.picture(QStringLiteral("39-calculator-mode-c"));
        QVERIFY(fits(window));
    }

    // With every strip the frame can carry: the demo mark, the notices of the year and of the clock, reminders.
    void aSecondSignInFitsA1366x768Screen()
    {
        test::DeskWindow window(QStringLiteral("2026-12-14T10:00:00+08:00"));
        const Opened opened = verified(window, domain::RightType::Delete);
        for (int i = 0; i < 10; ++i)
            RD_VERIFY(desk::logCall(window.desk().as(QStringLiteral("li")),
                                    window.desk().call(domain::RightType::Delete, name, phone)));
        const QString notice =
            test::writeNotice(window.desk().filePath(QStringLiteral("2027.json")), test::notice2027());
        RD_VERIFY(desk::importNotice(window.desk().as(QStringLiteral("chen")), notice, {}));
        window.desk().setNow(QStringLiteral("2026-12-31T16:00:00+08:00"));
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(fits(window));
        QVERIFY(open(window, opened.number, ui::CaseTab::Overview));
        QVERIFY(window.enter(QStringLiteral("wang")));
        QVERIFY(window.shows(QStringLiteral("demoMark")));
        QVERIFY(window.shows(QStringLiteral("reminderCount")));
        QVERIFY(fits(window));
        for (int tab = 0; tab <= static_cast<int>(ui::CaseTab::History); ++tab) {
            QVERIFY(open(window, opened.number, static_cast<ui::CaseTab>(tab)));
            QVERIFY2(fits(window), qPrintable(QString::number(tab)));
        }
        QVERIFY(window.press(QStringLiteral("goToCalendar")));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(QStringLiteral("confirmNotice")); }));
        window.picture(QStringLiteral("37-every-strip"));
        QVERIFY(fits(window));
    }
};

QTEST_MAIN(CaseWorkTest)
#include "case_work_test.moc"

#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/shared/navigator.h"
#include "ui/verification/paper_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// Papers of who asks for somebody else (rule book §2, A21, A23), through the real window.
class PapersGuiTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::TemporaryDesk& desk, domain::RequesterType type, domain::RightType right)
    {
        domain::CallIntake intake = desk.call(right, u"王小明"_s, u"19900009929"_s);
        intake.requester = {type, u"13900001111"_s};
        if (type == domain::RequesterType::GuardianChild)
            intake.minor = domain::MinorClass::ChildUnder14;
        return test::orDie(desk::logCall(desk.as(u"li"_s), intake)).logged.id;
    }
    static domain::Case stored(test::TemporaryDesk& desk, const domain::CaseId& id)
    {
        return test::orDie(desk.as(u"li"_s).storage().cases().find(id));
    }
    static bool openVerification(test::DeskWindow& window, const domain::CaseId& id)
    {
        if (!window.openCase(stored(window.desk(), id).number))
            return false;
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(ui::CaseTab::Verification); ++i)
            window.key(Qt::Key_Right);
        return window.shows(u"papersStanding"_s);
    }
    static ui::PaperDialog* openDialog(test::DeskWindow& window, const QString& paper)
    {
        if (!window.press(u"paper"_s + paper))
            return nullptr;
        ui::PaperDialog* dialog = nullptr;
        window.waitFor([&] {
            dialog = window.find<ui::PaperDialog>(u"paperDialog"_s);
            return dialog != nullptr;
        });
        if (dialog)
            dialog->activateWindow();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
    // Ticks the first `points` points with the space bar and notes it with Return.
    static bool note(test::DeskWindow& window, const QString& paper, int points, const QString& picture = {})
    {
        ui::PaperDialog* dialog = openDialog(window, paper);
        if (!dialog)
            return false;
        for (int i = 0; i < points; ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        }
        if (!picture.isEmpty())
            test::DeskWindow::pictureOf(dialog, picture);
        for (const QCheckBox* tick : dialog->findChildren<QCheckBox*>()) {
            if (tick->sizeHint().width() > tick->width())
                return false; // cut off
        }
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        return window.waitFor([&] { return !window.shows(u"paperDialog"_s); });
    }

private Q_SLOTS:
    void aBirthCertificateIsSeenByOneAndAcceptedByAnother_A21()
    {
        test::DeskWindow window(u"2026-02-10T10:00:00+08:00"_s);
        const domain::CaseId id =
            logged(window.desk(), domain::RequesterType::GuardianChild, domain::RightType::Delete);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openVerification(window, id));
        window.picture(u"97-papers-none"_s);
        QVERIFY(note(window, u"REP_IDENTITY"_s, 2, u"97-paper-dialog"_s));
        QVERIFY(note(window, u"BIRTH_CERTIFICATE"_s, 1));
        QVERIFY(window.waitFor([&] { return !window.shows(u"papersMissing"_s); }));
        QVERIFY(!window.shows(u"acceptPapers"_s)); // an agent, who saw them
        window.picture(u"97-papers-seen"_s);
        window.lock();
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openVerification(window, id));
        QVERIFY(window.press(u"returnPapers"_s));
        window.key(Qt::Key_Return);
        window.picture(u"97-papers-return-asked"_s);
        QCOMPARE(stored(window.desk(), id).level, domain::AssuranceLevel::L0);
        QVERIFY(window.press(u"acceptPapers"_s));
        QVERIFY(window.waitFor(
            [&] { return stored(window.desk(), id).items.first().state == domain::CaseState::InProgress; }));
        QCOMPARE(stored(window.desk(), id).level, domain::AssuranceLevel::L2);
        window.picture(u"97-papers-accepted"_s);
        QVERIFY(window.press(u"takeBackBIRTH_CERTIFICATE"_s));
        window.picture(u"97-papers-take-back-asked"_s);
        QTest::keyClicks(window.find<QLineEdit>(u"returnPapersReasonReason"_s), u"looked at the wrong one"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return stored(window.desk(), id).level == domain::AssuranceLevel::L0; }));
        QVERIFY(window.waitFor([&] { return window.textOf(u"papersMissing"_s).contains(u"以下任选一项"_s); }));
        window.picture(u"97-papers-taken-back"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"97-papers-accepted-dark"_s);
    }

    void whatALetterLacksStandsReadyForTheNotice_A23()
    {
        test::DeskWindow window;
        const domain::CaseId id =
            logged(window.desk(), domain::RequesterType::AgentAuthorised, domain::RightType::Copy);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openVerification(window, id));
        QVERIFY(note(window, u"AUTHORITY_LETTER"_s, 3)); // neither term nor signature
        QVERIFY(window.waitFor([&] { return window.textOf(u"papersMissing"_s).contains(u"写明委托期限"_s); }));
        QVERIFY(window.textOf(u"papersMissing"_s).contains(u"办理人身份核验"_s));
        QVERIFY(
            window.waitFor([&] { return window.textOf(u"paperStateAUTHORITY_LETTER"_s).contains(u"委托人签名"_s); }));
        window.picture(u"97-papers-lacking"_s);
    }

    void theSecondPersonFindsThemAmongTheApprovals()
    {
        test::DeskWindow window;
        const domain::CaseId id =
            logged(window.desk(), domain::RequesterType::RelativeDeceased, domain::RightType::Access);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openVerification(window, id));
        window.picture(u"97-papers-relative"_s);
        QVERIFY(note(window, u"DEATH_PROOF"_s, 1));
        window.lock();
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(window.openPageWith(u"approvalList"_s));
        QVERIFY(window.waitFor([&] { return window.textOf(u"accessReasonGiven"_s).contains(u"死亡证明"_s); }));
        window.picture(u"97-papers-approval"_s);
        QVERIFY(window.press(u"approveAccess"_s));
        QVERIFY(window.waitFor([&] { return !window.shows(u"accessReasonGiven"_s); }));
        const auto papers = window.desk().as(u"wang"_s).storage().papers().ofCase(id);
        QCOMPARE(papers->first().state, domain::PaperState::Accepted);
    }
};

QTEST_MAIN(PapersGuiTest)

#include "papers_test.moc"

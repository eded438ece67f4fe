#include "core/desk/cases/show_case.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/desk_window.h"
#include "ui/shared/navigator.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace rd;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString why = QStringLiteral("核对宝宝档案与预约记录");
const QString star = QStringLiteral("*");

} // namespace

// A minor's data on the screens, from the star to the approval and back; and the release of a verification lock.
class AccessScenarioTest : public QObject {
    Q_OBJECT

private:
    static QString numberOf(test::DeskWindow& window, const domain::CaseId& caseId)
    {
        return desk::showCase(window.desk().as(QStringLiteral("li")), caseId)->header.number;
    }

    // A guardian's request for the copy of a child's data, verified, with the exports collected.
    static domain::CaseId collectedChild(test::DeskWindow& window)
    {
        test::TemporaryDesk& desk = window.desk();
        desk.loadRegister();
        domain::CallIntake intake = desk.call(domain::RightType::Copy, name, phone);
        intake.requester = {domain::RequesterType::GuardianChild, QStringLiteral("13900001111")};
        intake.minor = domain::MinorClass::ChildUnder14;
        intake.words = QStringLiteral("我是王小明的妈妈，要一份孩子的信息。");
        intake.platforms.clear();
        const domain::CaseId caseId = desk.verifiedCase(intake, card);
        if (!desk::collectData(desk.as(QStringLiteral("li")), caseId, desk.sampleFiles(), {}))
            qFatal("the files cannot be collected");
        return caseId;
    }

    // Ten wrong answers in a week; the case of the last one.
    static domain::CaseId lockedForSupervisor(test::DeskWindow& window)
    {
        test::TemporaryDesk& desk = window.desk();
        desk.loadRegister();
        domain::CaseId last;
        for (const auto& [at, answers] :
             std::initializer_list<std::pair<const char*, int>>{{"2026-11-16T10:00:00+08:00", 3},
                                                                {"2026-11-18T10:00:00+08:00", 3},
                                                                {"2026-11-20T10:00:00+08:00", 3},
                                                                {"2026-11-23T10:00:00+08:00", 1}}) {
            desk.setNow(QString::fromLatin1(at));
            last = desk::logCall(desk.as(QStringLiteral("li")), desk.call(domain::RightType::Copy, name, phone))
                       .value()
                       .logged.id;
            for (int i = 0; i < answers; ++i)
                (void)desk::verifyRequester(desk.as(QStringLiteral("li")), last,
                                            {{QStringLiteral("K1"), QStringLiteral("8600000000000000")}})
                    .value();
        }
        desk.setNow(QStringLiteral("2026-11-23T11:00:00+08:00"));
        return last;
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

    // Every text on the screen: labels and cells.
    static bool screenHolds(test::DeskWindow& window, const QString& value)
    {
        for (const QLabel* label : window.window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(value))
                return true;
        }
        for (const QAbstractItemView* view : window.window().findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || !view->model())
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    if (view->model()->index(row, column).data().toString().contains(value))
                        return true;
                }
            }
        }
        return false;
    }

private Q_SLOTS:
    void theTodayPageLeavesAMinorsNameOutInWords_R_CH_02()
    {
        test::DeskWindow window;
        collectedChild(window);
        window.desk().setNow(QStringLiteral("2026-12-04T10:00:00+08:00"));
        QVERIFY(window.signIn(QStringLiteral("li")));
        QVERIFY(window.waitFor([&] { return screenHolds(window, QStringLiteral("未显示姓名")); }));
        window.picture(QStringLiteral("40-today-with-a-minor"));
        QVERIFY(!screenHolds(window, star));
    }

    void aMinorsDataAreStarsAndCanBeAskedFor_R_CH_02()
    {
        test::DeskWindow window;
        const domain::CaseId caseId = collectedChild(window);
        const QString number = numberOf(window, caseId);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(window.openPageWith(QStringLiteral("caseList")));
        window.picture(QStringLiteral("40-list-with-a-minor"));
        QVERIFY(!screenHolds(window, QStringLiteral("王**")));
        QVERIFY(open(window, number, ui::CaseTab::Overview));
        QCOMPARE(window.textOf(QStringLiteral("factSubjectName")), star);
        QCOMPARE(window.textOf(QStringLiteral("caseWords")), star);
        QVERIFY(!window.shows(QStringLiteral("revealSubjectName")));
        window.picture(QStringLiteral("41-minor-overview-concealed"));
        QVERIFY(open(window, number, ui::CaseTab::Copy));
        window.find(QStringLiteral("foundRecords"))->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY(window.shows(QStringLiteral("recordFields")));
        window.picture(QStringLiteral("42-minor-records-concealed"));
        for (const QString& value : {name, phone, card})
            QVERIFY(!screenHolds(window, value));

        QVERIFY(window.press(QStringLiteral("requestAccess")));
        window.key(Qt::Key_Return);
        QVERIFY2(!window.textOf(QStringLiteral("accessError")).isEmpty(), "asked without a reason");
        QVERIFY(window.typeInto(QStringLiteral("accessReason"), why));
        window.picture(QStringLiteral("43-access-being-asked"));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("requestAccess")); }));
        QVERIFY(window.textOf(QStringLiteral("accessSentence")).contains(why));
        window.picture(QStringLiteral("44-access-asked"));
    }

    void whatASupervisorApprovesIsSeenUnderTheUsualMasks_R_CH_02()
    {
        test::DeskWindow window;
        const domain::CaseId caseId = collectedChild(window);
        const QString number = numberOf(window, caseId);
        RD_VERIFY(desk::requestAccess(window.desk().as(QStringLiteral("li")), caseId, why));
        QVERIFY(window.enter(QStringLiteral("wang")));
        QVERIFY(window.openPageWith(QStringLiteral("accessNote")));
        QVERIFY(window.textOf(QStringLiteral("accessReasonGiven")).contains(why));
        for (const QString& value : {name, phone, QStringLiteral("王**")})
            QVERIFY(!screenHolds(window, value));
        QVERIFY(window.press(QStringLiteral("refuseAccess")));
        QVERIFY(desk::showCase(window.desk().as(QStringLiteral("li")), caseId)->access.latest->state
                == domain::AccessState::Requested);
        window.picture(QStringLiteral("45-access-to-decide"));
        QVERIFY(window.press(QStringLiteral("approveAccess")));
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("approveAccess")); }));
        window.picture(QStringLiteral("46-access-approved"));

        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, number, ui::CaseTab::Overview));
        QCOMPARE(window.textOf(QStringLiteral("factSubjectName")), QStringLiteral("王**"));
        window.picture(QStringLiteral("47-minor-overview-open"));
        QVERIFY(open(window, number, ui::CaseTab::History));
        window.picture(QStringLiteral("48-access-in-the-history"));
        QVERIFY(window.window().minimumSizeHint().height() <= ui::theme::WindowHeight);
    }

    void aRefusedAccessSaysWhyAndCanBeAskedForAgain_R_CH_02()
    {
        test::DeskWindow window;
        const domain::CaseId caseId = collectedChild(window);
        RD_VERIFY(desk::requestAccess(window.desk().as(QStringLiteral("li")), caseId, why));
        QVERIFY(window.enter(QStringLiteral("chen")));
        QVERIFY(window.openPageWith(QStringLiteral("accessNote")));
        QVERIFY(window.typeInto(QStringLiteral("accessNote"), QStringLiteral("请先完成监护关系声明。")));
        QVERIFY(window.press(QStringLiteral("refuseAccess")));
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("refuseAccess")); }));
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, numberOf(window, caseId), ui::CaseTab::Overview));
        QVERIFY(window.textOf(QStringLiteral("accessSentence")).contains(QStringLiteral("监护关系声明")));
        QVERIFY(window.shows(QStringLiteral("requestAccess")));
        window.picture(QStringLiteral("49-access-refused"));
    }

    void aSupervisorVerifiesToL3AndReleasesTheLock_R_ID_08()
    {
        test::DeskWindow window;
        const domain::CaseId caseId = lockedForSupervisor(window);
        const QString number = numberOf(window, caseId);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, number, ui::CaseTab::Verification));
        QVERIFY(window.shows(QStringLiteral("lockSentence")));
        QVERIFY(!window.shows(QStringLiteral("releaseLock")));
        QVERIFY(!window.find<QLineEdit>(QStringLiteral("answerK1"))->isEnabled());
        window.picture(QStringLiteral("50-locked-for-the-agent"));

        QVERIFY(window.enter(QStringLiteral("wang")));
        QVERIFY(open(window, number, ui::CaseTab::Verification));
        QVERIFY(!window.find<QPushButton>(QStringLiteral("releaseLock"))->isEnabled());
        window.picture(QStringLiteral("51-locked-for-the-supervisor"));
        for (const char* factor : {"P3", "P6"})
            QVERIFY2(window.press(QStringLiteral("check") + QLatin1String(factor)), factor);
        QVERIFY(window.typeInto(QStringLiteral("answerK1"), card));
        QVERIFY(window.press(QStringLiteral("checkK1")));
        QVERIFY(window.waitFor([&] { return window.find<QPushButton>(QStringLiteral("releaseLock"))->isEnabled(); }));
        QVERIFY(window.press(QStringLiteral("releaseLock")));
        QVERIFY(window.typeInto(QStringLiteral("releaseLockReasonReason"),
                                QStringLiteral("本人持身份证件到店，已当面核对。")));
        window.picture(QStringLiteral("52-lock-being-released"));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("lockSentence")); }));
        QVERIFY(!window.shows(QStringLiteral("releaseLock")));
        window.picture(QStringLiteral("53-lock-released"));
        QCOMPARE(desk::verificationState(window.desk().as(QStringLiteral("li")), caseId)->lock,
                 domain::LockState::Free);
    }

    void aSafetyFlagIsSetFromTheCallAndSeenAgainAtL1_R_ID_09()
    {
        test::DeskWindow window;
        window.desk().loadRegister();
        desk::Desk& agent = window.desk().as(QStringLiteral("li"));
        const domain::CaseId first =
            desk::logCall(agent, window.desk().call(domain::RightType::OptOut, name, phone)).value().logged.id;
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, numberOf(window, first), ui::CaseTab::Verification));
        QVERIFY(window.press(QStringLiteral("safetyFlag")));
        QVERIFY(window.typeInto(QStringLiteral("safetyFlagReasonReason"), QStringLiteral("前夫多次打听住址。")));
        window.picture(QStringLiteral("54-safety-flag-being-set"));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return desk::verificationState(agent, first)->inDanger; }));
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("safetyFlag")); }));
        // The button has gone; the keys stay beside it.
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus && window.find(QStringLiteral("casePage"))->isAncestorOf(focus));
        window.picture(QStringLiteral("55-safety-flag-set"));

        const domain::CaseId second =
            desk::logCall(agent, window.desk().call(domain::RightType::Copy, name, phone)).value().logged.id;
        QVERIFY(open(window, numberOf(window, second), ui::CaseTab::Verification));
        QVERIFY(window.shows(QStringLiteral("safetyFlag"))); // nothing tells of it before L1
        QVERIFY(window.typeInto(QStringLiteral("answerK1"), card));
        QVERIFY(window.press(QStringLiteral("checkK1")));
        QVERIFY(window.press(QStringLiteral("checkP3")));
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("safetyFlag")); }));
        window.picture(QStringLiteral("56-safety-flag-seen-at-l1"));
    }

    void aRecipientIsAskedForTheParcelOnly_R_ID_10()
    {
        test::DeskWindow window;
        window.desk().loadRegister();
        domain::CallIntake intake =
            window.desk().call(domain::RightType::Access, QStringLiteral("黎紫"), QStringLiteral("19900011826"));
        intake.requester.type = domain::RequesterType::Recipient;
        intake.subject.order = QStringLiteral("E20211218173906069134565");
        const domain::CaseId caseId = desk::logCall(window.desk().as(QStringLiteral("li")), intake).value().logged.id;
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(open(window, numberOf(window, caseId), ui::CaseTab::Verification));
        QVERIFY(window.shows(QStringLiteral("answerK2")));
        QVERIFY(!window.shows(QStringLiteral("answerK1")));
        window.picture(QStringLiteral("57-recipient-check"));
    }
};

QTEST_MAIN(AccessScenarioTest)
#include "access_test.moc"

#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace rd;

namespace {

const QString phone = QStringLiteral("13800138000");

} // namespace

// What happens at the telephone: few keys, nothing lost.
class IntakeTest : public QObject {
    Q_OBJECT

private:
    static QList<domain::CaseSummary> cases(test::DeskWindow& window)
    {
        const auto page = desk::listCases(window.desk().as(QStringLiteral("li")), {}, {}, 10);
        return page ? page->rows : QList<domain::CaseSummary>();
    }

    static QList<domain::IntakeDraft> drafts(test::DeskWindow& window)
    {
        const auto kept = desk::listDrafts(window.desk().as(QStringLiteral("li")));
        return kept ? *kept : QList<domain::IntakeDraft>();
    }

    static void takeCall(test::DeskWindow& window)
    {
        window.key(Qt::Key_F2);
        QVERIFY(window.waitFor([&] {
            auto* number = window.find<QLineEdit>(QStringLiteral("callerNumber"));
            return number && number->hasFocus() && number->text().isEmpty();
        }));
    }

private Q_SLOTS:
    void fromTheRingToTheSavedCallTakesAtMost45Keystrokes()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        window.countKeystrokesFromHere();
        takeCall(window);
        window.keys(phone);
        for (const char* field : {"subjectName", "channel", "received"}) {
            window.key(Qt::Key_Tab);
            QVERIFY2(window.find(QLatin1String(field))->hasFocus(), field);
        }
        window.key(Qt::Key_Tab); // on whose behalf: one stop, "self" stands already
        window.key(Qt::Key_Tab);
        QVERIFY(window.find(QStringLiteral("words"))->hasFocus());
        window.chinese(QStringLiteral("tuiding"), QStringLiteral("退订"));
        window.chinese(QStringLiteral("shanchu"), QStringLiteral("删除"));
        window.key(Qt::Key_V, Qt::AltModifier); // star card
        window.key(Qt::Key_Y, Qt::AltModifier); // Youzan
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        QVERIFY2(window.keystrokes() <= 45, qPrintable(QString::number(window.keystrokes())));

        const QList<domain::CaseSummary> logged = cases(window);
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged.first().rights,
                 (QList<domain::RightType>{domain::RightType::Delete, domain::RightType::OptOut}));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), logged.first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.platforms, (QStringList{QStringLiteral("YOUZAN"), QStringLiteral("STARCARD")}));
        QCOMPARE(file->header.subject.phone, QStringLiteral("138****8000"));
    }

    void aMarketingOptOutFromRingToSavedTakesAtMost25Keystrokes()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        window.countKeystrokesFromHere();
        takeCall(window);
        window.keys(phone);
        window.key(Qt::Key_O, Qt::AltModifier); // opt-out
        window.key(Qt::Key_V, Qt::AltModifier); // star card
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        QVERIFY2(window.keystrokes() <= 25, qPrintable(QString::number(window.keystrokes())));
        const QList<domain::CaseSummary> logged = cases(window);
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged.first().rights, QList<domain::RightType>{domain::RightType::OptOut});
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), logged.first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.platforms, QStringList{QStringLiteral("STARCARD")});
        QVERIFY(!file->tasks.isEmpty());
    }

    void anExplanationIsAskedWhatItIsAbout_3_10()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(!window.shows(QStringLiteral("concern")));
        QVERIFY(window.press(QStringLiteral("itemEXPLAIN")));
        QVERIFY(window.shows(QStringLiteral("concern")));
        auto* concern = window.find<QComboBox>(QStringLiteral("concern"));
        concern->setCurrentIndex(concern->findData(QStringLiteral("OWN_CASE")));
        window.picture(QStringLiteral("131-explanation"));
        window.wear(ui::Scheme::Dark);
        window.picture(QStringLiteral("131-explanation-dark"));
        window.wear(ui::Scheme::Light);
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), cases(window).first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.items.first().concern, domain::Concern::OwnCase);
        QCOMPARE(file->header.items.first().requiredLevel, domain::AssuranceLevel::L1);
    }

    void aDeletionWithAGuardianFromRingToSavedTakesAtMost60Keystrokes_A21()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        window.countKeystrokesFromHere();
        takeCall(window);
        window.keys(phone);
        window.key(Qt::Key_Tab);
        window.chinese(QStringLiteral("wangle"), QStringLiteral("王乐")); // the child
        for (int i = 0; i < 3; ++i)
            window.key(Qt::Key_Tab);
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Right); // guardian of a child
        window.key(Qt::Key_Tab);
        QVERIFY(window.find(QStringLiteral("words"))->hasFocus());
        window.chinese(QStringLiteral("shanchu"), QStringLiteral("删除"));
        window.key(Qt::Key_V, Qt::AltModifier); // star card
        window.key(Qt::Key_Y, Qt::AltModifier); // Youzan
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        QVERIFY2(window.keystrokes() <= 60, qPrintable(QString::number(window.keystrokes())));
        const QList<domain::CaseSummary> logged = cases(window);
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged.first().rights, QList<domain::RightType>{domain::RightType::Delete});
        QVERIFY(domain::concernsMinor(logged.first().minor));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), logged.first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.requester.type, domain::RequesterType::GuardianChild);
        QCOMPARE(file->header.items.first().categories, QStringList{QStringLiteral("DC05")}); // the child's alone
    }

    void partOfTheDataIsChosenByKeys_R_RT_05()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("退订短信")));
        QVERIFY(!window.shows(QStringLiteral("scope"))); // advertising stops wherever it comes from
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("请删除我的相册图片")));
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("scope")); }));
        QVERIFY(!window.shows(QStringLiteral("categoryDC09")));
        window.find(QStringLiteral("scope"))->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("categoryDC09")); }));
        window.key(Qt::Key_Return, Qt::ControlModifier); // which part?
        QVERIFY(!window.shows(QStringLiteral("savedNumber")));
        QVERIFY(cases(window).isEmpty());
        window.find(QStringLiteral("categoryDC09"))->setFocus();
        window.key(Qt::Key_Space);
        window.picture(QStringLiteral("26-intake-part-of-the-data"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), cases(window).first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.items.first().categories, QStringList{QStringLiteral("DC09")});
    }

    void whatIsCorrectedDecidesTheLevelAndWhoApproves_R_ID_10()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(!window.shows(QStringLiteral("critical")));
        window.key(Qt::Key_C, Qt::AltModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("critical")); }));
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("昵称写错了，请更正")));
        window.find(QStringLiteral("critical"))->setFocus();
        window.key(Qt::Key_Down);
        window.picture(QStringLiteral("26-intake-correction"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), cases(window).first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.items.first().right, domain::RightType::Correct);
        QCOMPARE(file->header.items.first().requiredLevel, domain::AssuranceLevel::L1);
        QCOMPARE(file->approvers.first(), domain::ApproverRole::None);
    }

    void aChildsOwnRequestSaysUntilWhenTheGuardianIsCalled()
    {
        test::DeskWindow window;
        window.desk().loadRegister();
        domain::CallIntake intake =
            window.desk().call(domain::RightType::Access, QStringLiteral("王小明"), QStringLiteral("19900009929"));
        intake.requester = {domain::RequesterType::ChildSelf, QStringLiteral("13700002222")};
        intake.minor = domain::MinorClass::ChildUnder14;
        const auto logged = desk::logCall(window.desk().as(QStringLiteral("li")), intake);
        RD_VERIFY(logged);
        QVERIFY(window.enter(QStringLiteral("li")));
        QVERIFY(window.openCase(logged->logged.number));
        QVERIFY(window.textOf(QStringLiteral("guardianSentence")).contains(QStringLiteral("2026-11-24")));
        window.picture(QStringLiteral("27-child-asks"));
        QVERIFY(window.press(QStringLiteral("guardianReached")));
        window.keys(QStringLiteral("mother agrees"));
        window.picture(QStringLiteral("27-child-asks-guardian-reached"));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return !window.shows(QStringLiteral("guardianSentence")); }));
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), logged->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->turns.last().kind, domain::TurnKind::GuardianReached);
        QCOMPARE(file->turns.last().words, QStringLiteral("*")); // like all words of a minor's case (R-CH-02)
    }

    void anItemTheWordsProposeCanBeSwitchedOffAndStaysOff()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        QVERIFY(window.typeInto(QStringLiteral("callerNumber"), phone));
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("我要退订短信，把信息都删除")));
        QVERIFY(window.find<QPushButton>(QStringLiteral("itemDELETE"))->isChecked());
        QVERIFY(window.find<QPushButton>(QStringLiteral("itemOPT_OUT"))->isChecked());
        window.picture(QStringLiteral("20-intake-several-items"));
        QVERIFY(window.press(QStringLiteral("itemDELETE")));
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("，删除")));
        QVERIFY(!window.find<QPushButton>(QStringLiteral("itemDELETE"))->isChecked());
        QVERIFY(window.find<QPushButton>(QStringLiteral("itemOPT_OUT"))->isChecked());
        window.picture(QStringLiteral("20-intake-item-switched-off"));
    }

    void theDueDateFollowsTheDayOfReceipt_R_DL_01()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        QVERIFY(window.textOf(QStringLiteral("dueLine")).startsWith(QStringLiteral("2026-12-14")));
        auto* received = window.find(QStringLiteral("received"));
        received->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("receivedAt")); }));
        window.find(QStringLiteral("receivedAt"))->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < 2; ++i)
            window.key(Qt::Key_Right, Qt::ControlModifier);
        window.picture(QStringLiteral("21-intake-late"));
    }

    void aRegulatorsDateIsAskedForOnItsChannelOnlyAndCountsWhenEarlier_R_DL_11()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        QVERIFY(!window.shows(QStringLiteral("external")));
        window.keys(phone);
        window.find(QStringLiteral("channel"))->setFocus();
        window.key(Qt::Key_End);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("external")); }));
        QVERIFY(!window.shows(QStringLiteral("externalDue")));
        window.find(QStringLiteral("external"))->setFocus();
        window.key(Qt::Key_Down);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("externalDue")); }));
        // It begins with today; a week later is what the letter says.
        window.find(QStringLiteral("externalDue"))->setFocus();
        window.key(Qt::Key_End);
        for (int i = 0; i < 7; ++i)
            window.key(Qt::Key_Up);
        QVERIFY(window.textOf(QStringLiteral("dueLine")).startsWith(QStringLiteral("2026-11-30")));
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("请删除我的账户信息")));
        window.picture(QStringLiteral("23-intake-regulator"));
        QVERIFY(window.press(QStringLiteral("whyDate")));
        window.picture(QStringLiteral("24-intake-regulator-why"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));

        QCOMPARE(cases(window).size(), 1);
        const auto file = desk::showCase(window.desk().as(QStringLiteral("li")), cases(window).first().id);
        RD_VERIFY(file);
        QCOMPARE(file->header.channel, domain::Channel::RegulatorTransfer);
        QCOMPARE(file->header.deadline.external, QDate(2026, 11, 30));
        QCOMPARE(file->header.deadline.due, QDate(2026, 11, 30));
        QVERIFY(window.openCase(file->header.number));
        QVERIFY(window.textOf(QStringLiteral("factdue")).startsWith(QStringLiteral("2026-11-30")));
        QVERIFY(window.textOf(QStringLiteral("factlongStop"))
                    .startsWith(file->header.deadline.longStop.toString(Qt::ISODate)));
        window.picture(QStringLiteral("25-case-regulator"));
    }

    void aNumberThatMayNotBeKeptIsRefusedUnderItsField_R_ID_06()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("我的身份证是11010519491231002X，请查一下")));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!window.textOf(QStringLiteral("wordsError")).isEmpty());
        QVERIFY2(!window.shows(QStringLiteral("isOrderNumber")), "an ID number is never an order number");
        window.picture(QStringLiteral("22-intake-forbidden-number"));
        QVERIFY(cases(window).isEmpty());

        auto* received = window.find<QComboBox>(QStringLiteral("received"));
        received->setCurrentIndex(received->findData(QStringLiteral("EARLIER")));
        window.find<QPlainTextEdit>(QStringLiteral("words"))->setPlainText(QStringLiteral("请查一下"));
        QVERIFY(window.typeInto(QStringLiteral("lateReason"), QStringLiteral("证件11010519491231002X")));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.textOf(QStringLiteral("lateReasonError")).contains(QStringLiteral("“延迟登记的原因”")));
        QVERIFY(window.textOf(QStringLiteral("wordsError")).isEmpty());
        QVERIFY(cases(window).isEmpty());
    }

    void aDraftSurvivesTheWindow()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("请删除我的账户信息")));
        // Kept by the second's tick alone: nobody saves, leaves or locks.
        QVERIFY(window.waitFor([&] {
            return drafts(window).size() == 1
                && drafts(window).first().json.contains(QStringLiteral("请删除我的账户信息"));
        }));
        QVERIFY(!drafts(window).first().title.contains(phone));
    }

    void aSecondCallIsTakenWhileADraftIsOpenAndTheFirstComesBack()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("第一位来电人")));
        takeCall(window);
        QCOMPARE(window.textOf(QStringLiteral("words")), QString());
        QCOMPARE(drafts(window).size(), 1);
        const QString first = QStringLiteral("draft") + drafts(window).first().id.text();
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("第二位来电人，退订")));
        window.picture(QStringLiteral("23-intake-second-call"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        QVERIFY(window.press(first));
        QVERIFY(
            window.waitFor([&] { return window.textOf(QStringLiteral("words")) == QStringLiteral("第一位来电人"); }));
        QCOMPARE(window.textOf(QStringLiteral("callerNumber")), QStringLiteral("138 0013 8000"));
        QCOMPARE(cases(window).size(), 1);
    }

    void aCallerWhoHangsUpIsLoggedAllTheSame_R_RT_02()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.press(QStringLiteral("hungUp")));
        window.picture(QStringLiteral("24-intake-hung-up"));
        QVERIFY(window.press(QStringLiteral("logHungUp")));
        QVERIFY(window.waitFor([&] { return window.shows(QStringLiteral("savedNumber")); }));
        const QList<domain::CaseSummary> logged = cases(window);
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged.first().state, domain::CaseState::Received);
        QVERIFY(logged.first().rights.isEmpty());
        QVERIFY(drafts(window).isEmpty());
    }

    void lockingDuringACallLosesNothing()
    {
        test::DeskWindow window;
        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        window.keys(phone);
        QVERIFY(window.typeInto(QStringLiteral("words"), QStringLiteral("我要一份个人信息副本")));
        QVERIFY(window.press(QStringLiteral("platformTMALL")));
        window.lock();
        QVERIFY(
            window.waitFor([&] { return window.window().isLocked() && window.shows(QStringLiteral("signInButton")); }));
        for (const QLabel* label : window.window().findChildren<QLabel*>())
            QVERIFY(!label->isVisible() || !label->text().contains(QStringLiteral("138")));

        QVERIFY(window.signIn(QStringLiteral("li")));
        takeCall(window);
        QCOMPARE(drafts(window).size(), 1);
        QVERIFY(window.press(QStringLiteral("draft") + drafts(window).first().id.text()));
        QVERIFY(window.waitFor(
            [&] { return window.textOf(QStringLiteral("words")) == QStringLiteral("我要一份个人信息副本"); }));
        QVERIFY(window.find<QPushButton>(QStringLiteral("platformTMALL"))->isChecked());
        QVERIFY(window.find<QPushButton>(QStringLiteral("itemCOPY"))->isChecked());
    }
};

QTEST_MAIN(IntakeTest)
#include "intake_test.moc"

#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/navigator.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

} // namespace

// Deletion, withdrawal, opt-out and cancellation on the page of a request (rule book 3.4 to 3.7).
class DeletionWorkTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseFile file(test::DeskWindow& window, const domain::CaseId& caseId)
    {
        const auto found = desk::showCase(window.desk().as(u"chen"_s), caseId);
        return found ? *found : domain::CaseFile();
    }

    static domain::CaseId verified(test::DeskWindow& window, const domain::WishedItem& wish)
    {
        window.desk().loadRegister();
        domain::CallIntake intake = window.desk().call(wish.right, name, phone);
        intake.items = {wish};
        return window.desk().verifiedCase(intake, card);
    }

    static bool openItems(test::DeskWindow& window, const domain::CaseId& caseId)
    {
        if (!window.openCase(file(window, caseId).header.number))
            return false;
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(ui::CaseTab::Items); ++i)
            window.key(Qt::Key_Right);
        return window.shows(u"outcome"_s);
    }

    // The entry of the box that begins with this code.
    static bool pick(test::DeskWindow& window, const QString& box, const QString& code)
    {
        auto* const list = window.find<QComboBox>(box);
        if (!list)
            return false;
        list->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < list->count() && !list->currentText().startsWith(code); ++i)
            window.key(Qt::Key_Down);
        return list->currentText().startsWith(code);
    }

    static bool fits(test::DeskWindow& window)
    {
        (void)window.waitForJobs();
        QCoreApplication::processEvents(); // layouts settle
        const QSize needed = window.window().minimumSizeHint().expandedTo(window.window().size());
        return needed.width() <= ui::theme::WindowWidth && needed.height() <= ui::theme::WindowHeight;
    }

private Q_SLOTS:
    void groundsAreTestedBeforeARefusal_A15()
    {
        test::DeskWindow window;
        const domain::CaseId id = verified(window, {domain::RightType::Delete, u"D1"_s, {}, true});
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, id));
        QVERIFY(window.textOf(u"groundsToTest"_s).contains(u"D1 D4 D6"_s));
        QVERIFY(window.press(u"openGroundTest"_s));
        QVERIFY(window.typeInto(u"groundReason"_s, u"未发现违法处理"_s));
        QVERIFY(window.press(u"saveGroundTest"_s));
        QVERIFY(!window.textOf(u"testedGroundError"_s).isEmpty()); // the officer's alone
        window.picture(u"80-ground-is-the-officers"_s);
        QVERIFY(pick(window, u"testedGround"_s, u"D4"_s));
        QVERIFY(pick(window, u"groundHolds"_s, window.find<QComboBox>(u"groundHolds"_s)->itemText(1)));
        QVERIFY(window.press(u"saveGroundTest"_s));
        QVERIFY(test::DeskWindow::waitFor([&] { return file(window, id).groundTests.size() == 1; }));
        QCOMPARE(file(window, id).groundTests.first().holds, false);
        QVERIFY(window.waitFor([&] { return window.textOf(u"groundsToTest"_s).contains(u"D1 D6"_s); }));
        QVERIFY(fits(window));
        window.picture(u"81-grounds-tested"_s);
    }

    void whatStaysIsNamedAndReleased_A16()
    {
        test::DeskWindow window;
        const domain::CaseId id = verified(window, {domain::RightType::Delete, u"D4"_s, {}, true});
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, id));
        QVERIFY(window.press(u"openKeptData"_s));
        QVERIFY(pick(window, u"keptReason"_s, u"K4"_s));
        QVERIFY(!window.shows(u"keptFrom"_s));
        QVERIFY(pick(window, u"keptReason"_s, u"K2"_s));
        QVERIFY(pick(window, u"keptHolder"_s, u"P10"_s));
        QVERIFY(pick(window, u"keptCategory"_s, u"DC02"_s));
        QVERIFY(window.typeInto(u"keptData"_s, u"2025年9月完成的一笔订单"_s));
        QVERIFY(window.press(u"saveKeptData"_s));
        QVERIFY(!window.textOf(u"keptFromError"_s).isEmpty()); // nobody has said when the order was completed
        QVERIFY(file(window, id).kept.isEmpty());
        QVERIFY(window.typeInto(u"keptFrom"_s, u"2023-11-22"_s));
        QVERIFY(window.press(u"saveKeptData"_s));
        QVERIFY(!window.textOf(u"keptFromError"_s).isEmpty()); // three years are over
        window.picture(u"82-term-has-ended"_s);
        window.find<QLineEdit>(u"keptFrom"_s)->clear();
        QVERIFY(window.typeInto(u"keptFrom"_s, u"2025-09-23"_s));
        QVERIFY(window.press(u"saveKeptData"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"keptList"_s); }));
        QCOMPARE(file(window, id).kept.first().until, QDate(2028, 9, 23));
        QVERIFY(fits(window));
        window.picture(u"83-what-stays"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"84-what-stays-dark"_s);
        window.wear(ui::Scheme::Light);
        QVERIFY(window.press(u"releaseKeptRow"_s));
        QVERIFY(window.typeInto(u"releaseKeptReason"_s, u"误登记"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return !window.shows(u"keptList"_s); }));
    }

    void aWithdrawalNamesItsPurposesAtTheTelephone_A14()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(u"li"_s));
        window.key(Qt::Key_F2);
        QVERIFY(window.waitFor([&] { return window.shows(u"callerNumber"_s); }));
        QVERIFY(window.typeInto(u"callerNumber"_s, phone));
        QVERIFY(!window.shows(u"purposeC05"_s));
        QVERIFY(!window.shows(u"consequencesTold"_s));
        QVERIFY(window.press(u"itemWITHDRAW"_s));
        QVERIFY(window.press(u"itemCANCEL"_s));
        QVERIFY(window.press(u"purposeC05"_s));
        QVERIFY(window.shows(u"consequencesTold"_s));
        window.find<QCheckBox>(u"consequencesTold"_s)->setFocus();
        window.key(Qt::Key_Space);
        QVERIFY(fits(window));
        window.picture(u"85-withdrawal-at-the-telephone"_s);
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitFor([&] { return window.shows(u"savedNumber"_s); }));
        const auto id = desk::caseByNumber(window.desk().as(u"chen"_s), window.textOf(u"savedNumber"_s));
        RD_VERIFY(id);
        const QList<domain::RequestItem> items = file(window, *id).header.items;
        QCOMPARE(items.size(), 2);
        for (const domain::RequestItem& item : items) {
            const bool withdrawal = item.right == domain::RightType::WithdrawConsent;
            QCOMPARE(item.purposes, withdrawal ? QStringList{u"C05"_s} : QStringList());
            QCOMPARE(item.consequencesTold, !withdrawal);
        }
    }

    void aWithdrawalOffersNoRefusalAndSuggestsTheDeletion_A14()
    {
        test::DeskWindow window;
        const domain::CaseId id = verified(window, {domain::RightType::WithdrawConsent, {}, {}, true, {u"C05"_s}});
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, id));
        QCOMPARE(window.find<QComboBox>(u"outcome"_s)->findData(static_cast<int>(domain::Outcome::Refused)), -1);
        QVERIFY(window.textOf(u"suggestedItem"_s).contains(u"D6"_s));
        window.picture(u"86-withdrawal"_s);
        QVERIFY(window.press(u"addSuggested"_s));
        QVERIFY(window.typeInto(u"suggestedWordsReason"_s, u"也请把为此收集的信息删掉"_s));
        window.key(Qt::Key_Return);
        QVERIFY(test::DeskWindow::waitFor([&] { return file(window, id).header.items.size() == 2; }));
        QCOMPARE(file(window, id).header.items.last().ground, u"D6"_s);
    }

    void aMessageAfterTheOptOutIsReported_A13()
    {
        test::DeskWindow window;
        const auto logged =
            desk::logCall(window.desk().as(u"li"_s), window.desk().call(domain::RightType::OptOut, name, phone));
        RD_VERIFY(logged);
        window.desk().setNow(u"2026-11-30T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, logged->logged.id));
        QVERIFY(window.press(u"openLateMessage"_s));
        QVERIFY(window.typeInto(u"messageContact"_s, u"13800002222"_s));
        QVERIFY(window.press(u"reportMessage"_s));
        QVERIFY(!window.textOf(u"messageSentAtError"_s).isEmpty()); // nobody has said when it came
        QVERIFY(window.typeInto(u"messageSentAt"_s, u"2026-11-30 09:00"_s));
        QVERIFY(window.press(u"reportMessage"_s));
        QVERIFY(!window.textOf(u"messageContactError"_s).isEmpty());
        window.find<QLineEdit>(u"messageSentAt"_s)->clear();
        window.find<QLineEdit>(u"messageContact"_s)->clear();
        QVERIFY(window.typeInto(u"messageContact"_s, phone));
        QVERIFY(pick(window, u"messageHolder"_s, u"P05"_s));
        QVERIFY(window.typeInto(u"messageSentAt"_s, u"2026-11-30 09:00"_s));
        window.picture(u"87-message-after-the-opt-out"_s);
        QVERIFY(window.press(u"reportMessage"_s));
        QVERIFY(test::DeskWindow::waitFor([&] {
            const domain::CaseFile now = file(window, logged->logged.id);
            return std::any_of(now.tasks.begin(), now.tasks.end(), [](const domain::Task& task) {
                return task.operation == domain::Operation::IncidentTriage;
            });
        }));
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Right);
        window.key(Qt::Key_Right);
        window.picture(u"88-triage-task"_s);
    }

    void theRegisterIsAskedAndTheConsequencesAreConfirmed_A06_A17()
    {
        test::DeskWindow window;
        const domain::CaseId unconsented = verified(window, {domain::RightType::Delete, u"D2"_s, {}, true});
        const domain::CaseId cancelled = verified(window, {domain::RightType::CancelAccount, {}, {}, true});
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, cancelled));
        QCOMPARE(window.textOf(u"consequences"_s), ui::consequencesSentence()); // what is confirmed stands above it
        window.picture(u"90-consequences"_s);
        QVERIFY(window.press(u"confirmConsequences"_s));
        QVERIFY(
            test::DeskWindow::waitFor([&] { return file(window, cancelled).header.items.first().consequencesTold; }));
        QVERIFY(openItems(window, unconsented));
        QVERIFY(window.press(u"openConsentQuestion"_s));
        QVERIFY(pick(window, u"consentPurpose"_s, u"C04"_s));
        QVERIFY(window.press(u"examineConsent"_s));
        QVERIFY(!window.textOf(u"usedAtError"_s).isEmpty()); // the register is not asked about now
        QVERIFY(file(window, unconsented).consentFindings.isEmpty());
        QVERIFY(window.typeInto(u"usedAt"_s, u"2026-11-20 09:00"_s));
        window.picture(u"89-consent-question"_s);
        QVERIFY(window.press(u"examineConsent"_s));
        QVERIFY(test::DeskWindow::waitFor(
            [&] { return file(window, unconsented).header.state == domain::CaseState::PendingApproval; }));
        QVERIFY(window.waitFor([&] { return window.textOf(u"consentList"_s).contains(u"2026-11-20 09:00"_s); }));
        window.picture(u"91-consent-finding"_s);
    }

    void aSupervisorEntersAConsentAndAnAgentNamesWhatIsTakenBack_R_CO_01()
    {
        test::DeskWindow window;
        const domain::CaseId id = verified(window, {domain::RightType::WithdrawConsent, {}, {}, true});
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openItems(window, id));
        QVERIFY(window.press(u"openConsentForm"_s));
        QVERIFY(window.typeInto(u"givenPerson"_s, phone));
        QVERIFY(pick(window, u"givenPurpose"_s, u"C07"_s));
        QVERIFY(window.typeInto(u"givenEvidence"_s, u"注册页截图 2025-03"_s));
        QVERIFY(window.press(u"saveConsent"_s));
        QVERIFY(!window.textOf(u"givenAtError"_s).isEmpty());
        QVERIFY(window.typeInto(u"givenAt"_s, u"2025-03-01 10:00"_s));
        QVERIFY(window.press(u"saveConsent"_s));
        QVERIFY(!window.textOf(u"givenKindError"_s).isEmpty()); // a guardian's only
        QVERIFY(pick(window, u"givenPurpose"_s, u"C05"_s));
        QVERIFY(window.typeInto(u"givenPlace"_s, u"STARCARD"_s));
        window.picture(u"92-consent-form"_s);
        QVERIFY(window.press(u"saveConsent"_s));
        QVERIFY(window.waitFor([&] { return window.textOf(u"consentList"_s).contains(u"注册页截图"_s); }));
        QVERIFY(window.press(u"openPurposes"_s));
        QVERIFY(window.press(u"namePurposes"_s));
        QVERIFY(!window.textOf(u"namedError"_s).isEmpty());
        QVERIFY(window.press(u"namedC05"_s));
        QVERIFY(fits(window));
        window.picture(u"93-name-the-consents"_s);
        QVERIFY(window.press(u"namePurposes"_s));
        QVERIFY(test::DeskWindow::waitFor(
            [&] { return file(window, id).header.items.first().purposes == QStringList{u"C05"_s}; }));
        QVERIFY(window.waitFor([&] { return window.textOf(u"consentList"_s).contains(u"2026-11-23"_s); }));
        window.picture(u"94-taken-back"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"95-taken-back-dark"_s);
    }
};

QTEST_MAIN(DeletionWorkTest)
#include "deletion_work_test.moc"

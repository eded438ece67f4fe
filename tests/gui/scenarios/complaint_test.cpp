#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "tests/support/complaint_case.h"
#include "tests/support/desk_window.h"
#include "ui/shared/navigator.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ComplaintState;

// A complaint through the real window, from the case it is about to the answer that leaves (rule book 3.12, §7).
class ComplaintWindowTest : public QObject {
    Q_OBJECT

private:
    static QDialog* dialog(test::DeskWindow& window) { return window.find<QDialog>(u"turnDialog"_s); }

    // Without a window manager nobody but the test gives a dialog the focus.
    static bool comeToFront(test::DeskWindow& window)
    {
        dialog(window)->activateWindow();
        return window.waitFor([&] { return dialog(window)->isActiveWindow(); });
    }

    static bool openDialog(test::DeskWindow& window, const QString& button)
    {
        return window.press(button) && window.waitFor([&] { return dialog(window) != nullptr; }) && comeToFront(window);
    }

    static void pictureOfDialog(test::DeskWindow& window, const QString& name)
    {
        test::DeskWindow::pictureOf(dialog(window), name);
    }

    // Tabs to the dialog's button and presses it, as two hands on the keyboard would.
    static bool act(test::DeskWindow& window)
    {
        if (!comeToFront(window))
            return false;
        for (int i = 0; i < 30; ++i) {
            const QWidget* focus = QApplication::focusWidget();
            if (focus && focus->objectName() == u"turnDo"_s) {
                window.key(Qt::Key_Space);
                return window.waitForJobs();
            }
            window.key(Qt::Key_Tab);
        }
        return false;
    }
    static bool done(test::DeskWindow& window)
    {
        return act(window) && window.waitFor([&] { return !dialog(window); });
    }

    static domain::Complaint only(test::DeskWindow& window, const test::ComplaintCase& work)
    {
        const auto about = work.about().file().complaints;
        if (about.size() != 1)
            qFatal("not one complaint");
        return *test::orDie(desk::showCase(window.desk().as(u"wang"_s), about.first().caseId)).complaint;
    }

    // Opens the register by its page and the complaint in it with Enter.
    static bool openByRegister(test::DeskWindow& window)
    {
        if (!window.openPageWith(u"complaintListPage"_s))
            return false;
        window.key(Qt::Key_Return);
        return window.waitFor([&] { return window.shows(u"complaintFacts"_s); });
    }

    static bool seenBy(test::DeskWindow& window, const QString& user)
    {
        return window.enter(user) && openByRegister(window);
    }

    using Step = void (*)(test::DeskWindow& window, const test::ComplaintCase& work);
    static void anAgentLogsItFromTheCase(test::DeskWindow& window, const test::ComplaintCase& work);
    static void aSupervisorAssignsIt(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theInvestigatorReports(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theOfficerDecides(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theAnswerLeaves(test::DeskWindow& window, const test::ComplaintCase& work);

private Q_SLOTS:
    void oneComplaintIsLoggedLookedIntoDecidedAndAnswered();
    void aDialogRefusesInASentenceAndStaysOpen();
    void theOfficerNamesWhichItemsAreDoneAgain();
    void whatConcernsNoRequestIsNotedAndAnAnswerMayComeBackLate();
};

void ComplaintWindowTest::anAgentLogsItFromTheCase(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(window.openCase(work.about().file().header.number));
    window.picture(u"90-case-with-complaint-button"_s);
    QVERIFY(openDialog(window, u"logComplaint"_s));
    pictureOfDialog(window, u"91-log-complaint"_s);
    QVERIFY(window.typeInto(u"complaintWords"_s, u"退订之后仍然收到短信。"_s));
    QVERIFY(window.typeInto(u"complaintWanted"_s, u"停止发送"_s));
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Received);
    window.picture(u"92-case-complained-of"_s);
}

void ComplaintWindowTest::aSupervisorAssignsIt(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(seenBy(window, u"wang"_s));
    window.picture(u"93-complaint-received"_s);
    QVERIFY(!window.shows(u"beginComplaint"_s));
    QVERIFY(openDialog(window, u"assignComplaint"_s));
    auto* who = window.find<QComboBox>(u"investigator"_s);
    QCOMPARE(who->findData(u"li"_s), -1); // li handled the request
    QVERIFY(who->findData(u"zhao"_s) >= 0);
    who->setCurrentIndex(who->findData(u"zhao"_s));
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Assigned);
}

void ComplaintWindowTest::theInvestigatorReports(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(seenBy(window, u"zhao"_s));
    QVERIFY(!window.shows(u"decideComplaint"_s));
    QVERIFY(window.press(u"beginComplaint"_s));
    QVERIFY(openDialog(window, u"reportComplaint"_s));
    QVERIFY(window.typeInto(u"findingPoint1"_s, u"仍收到短信"_s));
    QVERIFY(window.typeInto(u"findingText1"_s, u"供应商名单漏传一家"_s));
    QVERIFY(window.typeInto(u"rootCause"_s, u"同步任务遗漏"_s));
    QVERIFY(window.typeInto(u"remedy"_s, u"补传名单并复查"_s));
    pictureOfDialog(window, u"94-report-findings"_s);
    QVERIFY(done(window));
    QVERIFY(only(window, work).reportedAt.isValid());
}

void ComplaintWindowTest::theOfficerDecides(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(window.enter(u"chen"_s));
    QVERIFY(window.openPageWith(u"approvalsPage"_s));
    window.picture(u"95-complaint-waits-for-decision"_s);
    QVERIFY(window.press(u"approveCase"_s));
    QVERIFY(openDialog(window, u"decideComplaint"_s));
    QVERIFY(window.typeInto(u"decisionNote"_s, u"同意调查意见"_s));
    pictureOfDialog(window, u"95-decide-complaint"_s);
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Decided);
    window.wear(ui::Scheme::Dark);
    window.picture(u"96-complaint-decided-dark"_s);
    window.wear(ui::Scheme::Light);
}

void ComplaintWindowTest::theAnswerLeaves(test::DeskWindow& window, const test::ComplaintCase& work)
{
    work.reopenAbout();
    QVERIFY(seenBy(window, u"zhao"_s));
    QVERIFY(window.press(u"replyComplaint"_s));
    QVERIFY(window.waitFor([&] { return window.shows(u"startReply"_s); }));
    QVERIFY(window.press(u"startReply"_s));
    QVERIFY(window.waitFor([&] { return window.shows(u"sendReply"_s); }));
    QVERIFY(window.waitFor([&] { return window.find<QPushButton>(u"sendReply"_s)->isEnabled(); }));
    window.picture(u"97-answer-to-complaint"_s);
    auto* channel = window.find<QComboBox>(u"replyChannel"_s);
    channel->setCurrentIndex(channel->findData(QVariant::fromValue(domain::ReplyChannel::Sms)));
    const QString pdf = window.desk().filePath(u"T13.pdf"_s);
    window.find<QLineEdit>(u"replyPath"_s)->clear();
    QVERIFY(window.typeInto(u"replyPath"_s, pdf));
    QVERIFY(window.press(u"sendReply"_s));
    QVERIFY(window.waitFor([&] { return only(window, work).state == ComplaintState::Replied; }));
    QVERIFY(QFile::exists(pdf));
}

void ComplaintWindowTest::oneComplaintIsLoggedLookedIntoDecidedAndAnswered()
{
    test::DeskWindow window;
    const test::ComplaintCase work(window.desk());
    for (const Step step :
         {anAgentLogsItFromTheCase, aSupervisorAssignsIt, theInvestigatorReports, theOfficerDecides, theAnswerLeaves}) {
        step(window, work);
        if (QTest::currentTestFailed())
            return;
    }
}

void ComplaintWindowTest::aDialogRefusesInASentenceAndStaysOpen()
{
    test::DeskWindow window;
    const test::ComplaintCase work(window.desk());
    const domain::Complaint complaint = work.log();
    QVERIFY(window.enter(u"chen"_s));
    QVERIFY(openByRegister(window));
    QVERIFY(openDialog(window, u"flagLitigation"_s));
    QVERIFY(act(window));
    QVERIFY(!window.textOf(u"turnError"_s).isEmpty());
    QVERIFY(window.typeInto(u"litigationWords"_s, u"称将向法院起诉"_s));
    pictureOfDialog(window, u"98-lawsuit"_s);
    QVERIFY(done(window));
    QVERIFY(domain::isHeld(work.now(complaint)));
    QVERIFY(window.waitFor([&] { return window.shows(u"liftLitigation"_s); }));
    // Whoever noted it does not lift it.
    QVERIFY(openDialog(window, u"liftLitigation"_s));
    QVERIFY(window.typeInto(u"liftReason"_s, u"已经和解"_s));
    QVERIFY(act(window));
    QVERIFY(window.textOf(u"turnError"_s).contains(u"另一人"_s));
    window.key(Qt::Key_Escape);
    QVERIFY(domain::isHeld(work.now(complaint)));
    QVERIFY(window.openPageWith(u"complaintListPage"_s));
    window.picture(u"99-complaint-register"_s);
}

// R-RF-06: a request of two items is done again only as far as it was complained of rightly.
void ComplaintWindowTest::theOfficerNamesWhichItemsAreDoneAgain()
{
    test::DeskWindow window;
    test::TemporaryDesk& temporary = window.desk();
    domain::CallIntake call = temporary.call(domain::RightType::OptOut, u"王小明"_s, test::ComplaintCase::contact());
    call.items.append({domain::RightType::Explain, {}, {}, true});
    const test::WorkedCase about = test::WorkedCase::logged(temporary, call);
    about.doTasks(1);
    for (const int position : {1, 2})
        test::orDie(desk::proposeOutcome(temporary.as(u"li"_s), about.id(), position,
                                         {domain::Outcome::Fulfilled, {}, {}, {}}));
    while (about.file().header.state != domain::CaseState::Replied)
        about.send();
    desk::ComplaintIntake told;
    told.about = about.id();
    told.words = u"没有说明规则。"_s;
    const domain::Complaint complaint = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"zhao"_s));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), complaint.caseId, {}));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), complaint.caseId, test::ComplaintCase::report()));
    QVERIFY(seenBy(window, u"chen"_s));
    QVERIFY(openDialog(window, u"decideComplaint"_s));
    QVERIFY(window.typeInto(u"decisionNote"_s, u"同意"_s));
    QVERIFY(act(window)); // which of the two?
    QVERIFY(!window.textOf(u"turnError"_s).isEmpty());
    window.find<QCheckBox>(u"complaintItem2"_s)->setChecked(true);
    pictureOfDialog(window, u"95-decide-complaint-items"_s);
    QVERIFY(done(window));
    // The request is answered and not closed, and its page offers to reopen it all the same.
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.openCase(about.file().header.number));
    QVERIFY(openDialog(window, u"reopenCase"_s));
    QVERIFY(window.typeInto(u"turnWords"_s, u"投诉成立"_s));
    QVERIFY(done(window));
    QCOMPARE(about.item(1).state, domain::CaseState::Replied);
    QCOMPARE(about.item(2).state, domain::CaseState::InProgress);
}

void ComplaintWindowTest::whatConcernsNoRequestIsNotedAndAnAnswerMayComeBackLate()
{
    test::DeskWindow window;
    test::TemporaryDesk& temporary = window.desk();
    const domain::CaseId id = test::orDie(desk::logCall(temporary.as(u"li"_s),
                                                        temporary.call(domain::RightType::Complaint, u"王小明"_s,
                                                                       test::ComplaintCase::contact())))
                                  .logged.id;
    QVERIFY(seenBy(window, u"wang"_s));
    QVERIFY(openDialog(window, u"noteNoRequest"_s));
    QVERIFY(window.typeInto(u"noRequestReason"_s, u"投诉的是门店导购的态度。"_s));
    pictureOfDialog(window, u"98-concerns-no-request"_s);
    QVERIFY(done(window));
    QVERIFY(window.waitFor([&] { return !window.shows(u"noteNoRequest"_s); }));
    QVERIFY(window.textOf(u"complaintFacts"_s).contains(u"门店导购"_s));
    window.picture(u"98-complaint-without-request"_s);
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), id, u"zhao"_s));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), id, {}));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), id,
                                           test::ComplaintCase::report(domain::ComplaintResult::Rejected)));
    test::orDie(desk::decideComplaint(temporary.as(u"chen"_s), id, test::ComplaintCase::decision()));
    const test::WorkedCase own(temporary, id);
    test::orDie(desk::replyComplaint(temporary.as(u"zhao"_s), id, own.letter()));
    temporary.setNow(u"2026-12-01T10:00:00+08:00"_s);
    own.close();
    QVERIFY(window.enter(u"zhao"_s));
    QVERIFY(window.openCase(own.file().header.number));
    window.find<QTabWidget>(u"caseTabs"_s)->setCurrentIndex(static_cast<int>(ui::CaseTab::Reply));
    QVERIFY(window.waitFor([&] { return window.shows(u"replyBounced"_s); }));
    QVERIFY(window.press(u"replyBounced"_s));
    QVERIFY(window.waitFor([&] { return own.file().header.state == domain::CaseState::Approved; }));
}

QTEST_MAIN(ComplaintWindowTest)

#include "complaint_test.moc"
